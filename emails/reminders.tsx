import type { Day } from '../functions/domain/timing/reading.ts'
import { Action, Heading, Letter, Paragraph, Subheading } from './letter.tsx'
import type { Language, LetterKind } from './letter-kind.ts'
import { howWords, type TaskLine, TaskLines, taskText, whenWords } from './parts/task-lines.tsx'
import { capital, counted, shorten } from './wording.ts'

export interface RemindersProps {
  day: Day
  /** The most pressing first; a school each. */
  schools: {
    name: string
    lines: TaskLine[]
    /** How many more there are than fit in. */
    more: number
    /** All tasks of the school. */
    link: string
  }[]
}

type State = TaskLine['state']

const words = {
  ru: {
    heading: (count: number) =>
      count === 1 ? 'У вас одно дело' : `У вас ${counted(count, 'ru', ['дело', 'дела', 'дел'])}`,
    headingOfOthers: (count: number) =>
      count === 1
        ? 'Одно дело ждёт вашего внимания'
        : `Ждут вашего внимания ${counted(count, 'ru', ['дело', 'дела', 'дел'])}`,
    counts: {
      overdue: (n: number) => `просрочено ${n}`,
      returned: (n: number) => `на доработке ${n}`,
      due: (n: number) => `скоро срок ${n}`,
      opens: (n: number) => `можно сдавать ${n}`,
    },
    allOf: {
      overdue: 'Просрочено',
      returned: 'Ждут исправления',
      due: 'Скоро срок',
      opens: 'Можно сдавать',
    },
    things: (n: number) => counted(n, 'ru', ['дело', 'дела', 'дел']),
    returned: (text: string) => `Ждёт исправления: ${text}`,
    opens: (text: string) => `Можно сдавать: ${text}`,
    more: (n: number) => `И ещё ${n}, они есть в списке задач.`,
    action: 'Открыть все задачи',
    lead: 'Отправьте подтверждение по ссылке, и напоминания прекратятся. Если срок не подходит или пункт к вам не относится, напишите об этом там же.',
    leadOfOthers:
      'Ответственным уже напомнили. Когда подтверждение придёт, напоминания прекратятся. Если срок не подходит или пункт к вам не относится, об этом можно написать на странице дела.',
    reason: (schools: string) =>
      `Вы получили это письмо, потому что отвечаете за эти дела: ${schools}.`,
    reasonOfOthers: (schools: string) =>
      `Вы получили это письмо как руководитель: ${schools}. Сами дела ведут сотрудники, названные в письме.`,
  },
  en: {
    heading: (count: number) =>
      count === 1 ? 'One thing waits for you' : `${count} things wait for you`,
    headingOfOthers: (count: number) =>
      count === 1 ? 'One thing needs your attention' : `${count} things need your attention`,
    allOf: {
      overdue: 'Overdue',
      returned: 'To be corrected',
      due: 'Due soon',
      opens: 'Can be sent now',
    },
    things: (n: number) => counted(n, 'en', ['thing', 'things']),
    counts: {
      overdue: (n: number) => `${n} overdue`,
      returned: (n: number) => `${n} to correct`,
      due: (n: number) => `${n} due soon`,
      opens: (n: number) => `${n} can be sent`,
    },
    returned: (text: string) => `To be corrected: ${text}`,
    opens: (text: string) => `Can be sent now: ${text}`,
    more: (n: number) => `And ${n} more, in the list of tasks.`,
    action: 'Open all tasks',
    lead: 'Send the evidence by the link and the reminders stop. If the day does not suit or the item is not yours, say so there.',
    leadOfOthers:
      'Whoever holds them was reminded. When the evidence comes the reminders stop. If the day does not suit or the item is not yours, say so on its page.',
    reason: (schools: string) =>
      `You get this letter because you answer for these things: ${schools}.`,
    reasonOfOthers: (schools: string) =>
      `You get this letter as the head: ${schools}. The things are held by the people named in it.`,
  },
}

const states: readonly State[] = ['overdue', 'returned', 'due', 'opens']

function all({ schools }: RemindersProps): TaskLine[] {
  return schools.flatMap(({ lines }) => lines)
}

function count(props: RemindersProps): number {
  return props.schools.reduce((sum, { lines, more }) => sum + lines.length + more, 0)
}

/** Whether the reader holds none of it and hears as the head. */
function isOfOthers(props: RemindersProps): boolean {
  return all(props).every(({ holder }) => holder !== null)
}

function headingOf(props: RemindersProps, language: Language): string {
  const { heading, headingOfOthers } = words[language]
  return isOfOthers(props) ? headingOfOthers(count(props)) : heading(count(props))
}

function leadOf(props: RemindersProps, language: Language): string {
  const { lead, leadOfOthers } = words[language]
  return isOfOthers(props) ? leadOfOthers : lead
}

/** «Скоро срок: 2 дела», «У вас 3 дела: просрочено 2, скоро срок 1» */
function countsOf(props: RemindersProps, language: Language): string {
  const t = words[language]
  const counts = states
    .map(state => [state, all(props).filter(line => line.state === state).length] as const)
    .filter(([, number]) => number > 0)
  const [only, ...others] = counts
  if (only !== undefined && others.length === 0) {
    return `${t.allOf[only[0]]}: ${t.things(count(props))}`
  }
  const parts = counts.map(([state, number]) => t.counts[state](number))
  return `${headingOf(props, language)}: ${parts.join(', ')}`
}

function subject(props: RemindersProps, language: Language): string {
  const [first] = all(props)
  const t = words[language]
  if (first === undefined || count(props) > 1) return countsOf(props, language)
  const text = shorten(first.text, 55)
  if (first.state === 'returned') return t.returned(text)
  if (first.state === 'opens') return t.opens(text)
  return `${capital(whenWords(first, props.day, language).split(':')[0] ?? '')}: ${text}`
}

/** Of one thing where it is and what it needs, since the subject says what it is; of several the first. */
function preview(props: RemindersProps, language: Language): string {
  const [first] = all(props)
  if (first === undefined) return words[language].lead
  if (count(props) > 1)
    return `${shorten(first.text, 60)}: ${whenWords(first, props.day, language)}`
  const place = props.schools[0]?.name ?? ''
  return [place, howWords(first, language)].filter(Boolean).join('. ')
}

function reason(props: RemindersProps, language: Language): string {
  const { reason, reasonOfOthers } = words[language]
  const places = props.schools.map(({ name }) => name).join(', ')
  return isOfOthers(props) ? reasonOfOthers(places) : reason(places)
}

export const reminders: LetterKind<RemindersProps> = {
  kind: 'reminders',
  title: { ru: 'Напоминания дня', en: 'Reminders of the day' },
  subject,
  preview,
  body: (props, language) => {
    const t = words[language]
    return (
      <Letter
        language={language}
        preview={preview(props, language)}
        reason={reason(props, language)}
      >
        <Heading>{headingOf(props, language)}</Heading>
        <Paragraph>{leadOf(props, language)}</Paragraph>
        {props.schools.map(school => (
          <>
            <Subheading>{school.name}</Subheading>
            <TaskLines lines={school.lines} day={props.day} language={language} />
            {school.more > 0 && <Paragraph>{t.more(school.more)}</Paragraph>}
            <Action href={school.link}>{t.action}</Action>
          </>
        ))}
      </Letter>
    )
  },
  text: (props, language) => {
    const t = words[language]
    const schools = props.schools.map(school =>
      [
        school.name,
        ...school.lines.map(line => taskText(line, props.day, language)),
        ...(school.more > 0 ? [t.more(school.more)] : []),
        `${t.action}: ${school.link}`,
      ].join('\n\n'),
    )
    return `${headingOf(props, language)}\n\n${leadOf(props, language)}\n\n${schools.join('\n\n\n')}\n\n${reason(props, language)}\n`
  },
  PreviewProps: {
    day: '2027-06-16',
    schools: [
      {
        name: 'СОШ № 3',
        lines: [
          exampleLine({ state: 'overdue', due: '2027-06-10' }),
          exampleLine({
            text: 'Самодиагностика реализации дорожной карты',
            number: '4.4',
            href: 'https://example.test/obligations/2/submit',
            due: '2027-06-17',
            asks: ['Результат самодиагностики'],
          }),
        ],
        more: 0,
        link: 'https://example.test/schools/3',
      },
    ],
  },
  examples: {
    'one tomorrow': {
      day: '2027-06-09',
      schools: [
        {
          name: 'СОШ № 3',
          lines: [exampleLine({})],
          more: 0,
          link: 'https://example.test/schools/3',
        },
      ],
    },
    'one returned': {
      day: '2027-06-09',
      schools: [
        {
          name: 'Гимназия № 1',
          lines: [
            exampleLine({
              state: 'returned',
              since: '2027-06-03',
              comment: 'Приложена первая страница, нужна и вторая, с таблицей пар.',
            }),
          ],
          more: 0,
          link: 'https://example.test/schools/1',
        },
      ],
    },
    'for the director': {
      day: '2027-06-22',
      schools: [
        {
          name: 'СОШ № 5',
          lines: [
            exampleLine({
              state: 'overdue',
              due: '2027-06-10',
              holder: 'Лугова М. С.',
              href: 'https://example.test/obligations/1',
            }),
          ],
          more: 0,
          link: 'https://example.test/schools/5',
        },
      ],
    },
  },
}

function exampleLine(own: Partial<TaskLine>): TaskLine {
  return {
    text: 'Приказ о закреплении наставнических пар',
    number: '3.1',
    href: 'https://example.test/obligations/1/submit',
    state: 'due',
    due: '2027-06-10',
    since: null,
    holder: null,
    asks: ['Приказ о закреплении наставнических пар'],
    comment: '',
    isListed: false,
    isStanding: false,
    ...own,
  }
}
