import { Action, Heading, Letter, Paragraph } from './letter.tsx'
import type { Language, LetterKind } from './letter-kind.ts'

export interface DeskReminderProps {
  authority: string
  school: string
  /** What the officer adds, `''` where nothing. */
  message: string
  items: { text: string; due: string; isReturned: boolean }[]
  /** How many more there are than are listed. */
  more: number
  link: string
}

const words = {
  ru: {
    subject: (p: DeskReminderProps) =>
      `${p.school}: не хватает документов (${p.items.length + p.more})`,
    heading: 'Чего не хватает',
    lead: (p: DeskReminderProps) => `${p.school}. ${p.authority} напоминает, чего не хватает:`,
    overdue: (due: string) => `срок был ${due}`,
    returned: (due: string) => `возвращено на доработку, срок ${due}`,
    more: (count: number) => `и ещё ${count}: полный список по ссылке`,
    action: 'Открыть задачи учреждения',
    reason: (p: DeskReminderProps) =>
      `Вы получили это письмо, потому что отвечаете за наставничество в учреждении. Его отправил сотрудник: ${p.authority}.`,
  },
  en: {
    subject: (p: DeskReminderProps) =>
      `${p.school}: documents are missing (${p.items.length + p.more})`,
    heading: 'What is missing',
    lead: (p: DeskReminderProps) => `${p.school}. ${p.authority} reminds of what is missing:`,
    overdue: (due: string) => `was due ${due}`,
    returned: (due: string) => `returned for correction, due ${due}`,
    more: (count: number) => `and ${count} more: the full list is at the link`,
    action: 'Open the institution’s tasks',
    reason: (p: DeskReminderProps) =>
      `You get this letter because you answer for mentoring in the institution. It was sent by ${p.authority}.`,
  },
}

function linesOf(props: DeskReminderProps, language: Language): string[] {
  const t = words[language]
  const lines = props.items.map(({ text, due, isReturned }) => {
    const [year, month, date] = due.split('-')
    const day = `${date}.${month}.${year}`
    return `${text} (${isReturned ? t.returned(day) : t.overdue(day)})`
  })
  return props.more > 0 ? [...lines, t.more(props.more)] : lines
}

export const deskReminder: LetterKind<DeskReminderProps> = {
  kind: 'desk-reminder',
  title: { ru: 'Напоминание от управления', en: 'Reminder from the authority' },
  subject: (props, language) => words[language].subject(props),
  preview: (props, language) => props.message || (linesOf(props, language)[0] ?? ''),
  body: (props, language) => {
    const t = words[language]
    return (
      <Letter
        language={language}
        preview={deskReminder.preview(props, language)}
        reason={t.reason(props)}
      >
        <Heading>{t.heading}</Heading>
        {props.message && <Paragraph>{props.message}</Paragraph>}
        <Paragraph>{t.lead(props)}</Paragraph>
        {linesOf(props, language).map(line => (
          <Paragraph key={line}>• {line}</Paragraph>
        ))}
        <Action href={props.link}>{t.action}</Action>
      </Letter>
    )
  },
  text: (props, language) => {
    const t = words[language]
    const message = props.message === '' ? '' : `${props.message}\n\n`
    const lines = linesOf(props, language).map(line => `- ${line}`)
    return `${t.heading}\n\n${message}${t.lead(props)}\n${lines.join('\n')}\n\n${t.action}: ${props.link}\n\n${t.reason(props)}\n`
  },
  PreviewProps: {
    authority: 'Управление образования Приозёрного округа',
    school: 'СОШ № 2',
    message: 'До пятницы готовим справку в региональный центр.',
    items: [
      {
        text: '2.1 Приказ о закреплении наставнических пар',
        due: '2026-10-20',
        isReturned: false,
      },
      { text: '4.1 Справка о наличии локальных актов', due: '2026-11-10', isReturned: true },
    ],
    more: 3,
    link: 'https://example.test/schools/1',
  },
}
