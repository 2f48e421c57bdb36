import { Action, Heading, Letter, Paragraph } from './letter.tsx'
import type { LetterKind } from './letter-kind.ts'

export interface AddressBlockedProps {
  /** Whose address it is. */
  name: string
  email: string
  /** What was written to them, and what became of it. */
  link: string
}

const words = {
  ru: {
    subject: ({ name }: AddressBlockedProps) => `Письма не доходят: ${name}`,
    heading: 'На этот адрес письма больше не отправляются',
    whose: (p: AddressBlockedProps) => `${p.name}, ${p.email}.`,
    what: 'Два письма подряд вернулись: такого почтового ящика нет или он закрыт. Этот человек не получает ни напоминаний, ни сводок.',
    todo: 'Уточните адрес. Если ящик снова работает, откройте его на странице по ссылке; если адрес сменился, передайте роль на новый на странице «Люди».',
    action: 'Посмотреть письма этому человеку',
    reason:
      'Вы получили это письмо, потому что в управлении образования отвечаете за доступ сотрудников.',
  },
  en: {
    subject: ({ name }: AddressBlockedProps) => `Letters do not arrive: ${name}`,
    heading: 'Nothing more is sent to this address',
    whose: (p: AddressBlockedProps) => `${p.name}, ${p.email}.`,
    what: 'Two letters in a row came back: there is no such mailbox, or it is closed. This person gets neither reminders nor digests.',
    todo: 'Find out the right address. If the mailbox works again, open it on the page below; if the address has changed, hand the role over to the new one on the page “People”.',
    action: 'See the letters to this person',
    reason: 'You get this letter because you answer for access at the education authority.',
  },
}

export const addressBlocked: LetterKind<AddressBlockedProps> = {
  kind: 'address-blocked',
  title: { ru: 'Адрес не принимает письма', en: 'An address takes no letters' },
  subject: (props, language) => words[language].subject(props),
  preview: (_, language) => words[language].what,
  body: (props, language) => {
    const t = words[language]
    return (
      <Letter language={language} preview={t.what} reason={t.reason}>
        <Heading>{t.heading}</Heading>
        <Paragraph>{t.whose(props)}</Paragraph>
        <Paragraph>{t.what}</Paragraph>
        <Paragraph>{t.todo}</Paragraph>
        <Action href={props.link}>{t.action}</Action>
      </Letter>
    )
  },
  text: (props, language) => {
    const t = words[language]
    return `${t.heading}\n\n${t.whose(props)}\n${t.what}\n${t.todo}\n\n${t.action}: ${props.link}\n\n${t.reason}\n`
  },
  PreviewProps: {
    name: 'Громова Людмила Петровна',
    email: 'gromova@school3.example',
    link: 'https://example.test/authorities/1/letters?person=gromova%40school3.example',
  },
}
