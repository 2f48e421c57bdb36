import type { Day } from '../functions/domain/timing/reading.ts'
import { Action, Heading, Letter, Paragraph, Subheading } from './letter.tsx'
import type { Language, LetterKind } from './letter-kind.ts'
import { type TaskLine, TaskLines, taskText, whenWords } from './parts/task-lines.tsx'
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
    counts: {
      overdue: (n: number) => `${n} просрочено`,
      returned: (n: number) => `${n} на доработке`,
      due: (n: number) => `${n} скоро срок`,
      opens: (n: number) => `${n} можно сдавать`,
    },
    returned: (text: string) => `Ждёт исправления: ${text}`,
    opens: (text: string) => `Можно сдавать: ${text}`,
    more: (n: number) => `И ещё ${n}, они есть в списке задач.`,
    action: 'Открыть задачи школы',
    lead: 'Отправьте подтверждение по ссылке, и напоминания прекратятся. Если срок не подходит или пункт к вам не относится, напишите об этом там же.',
    reason: (schools: string) =>
      `Вы получили это письмо, потому что отвечаете за эти дела: ${schools}.`,
  },
  en: {
    heading: (count: number) =>
      count === 1 ? 'One thing waits for you' : `${count} things wait for you`,
    counts: {
      overdue: (n: number) => `${n} overdue`,
      returned: (n: number) => `${n} to correct`,
      due: (n: number) => `${n} due soon`,
      opens: (n: number) => `${n} can be sent`,
    },
    returned: (text: string) => `To be corrected: ${text}`,
    opens: (text: string) => `Can be sent now: ${text}`,
    more: (n: number) => `And ${n} more, in the list of tasks.`,
    action: 'Open the school’s tasks',
    lead: 'Send the evidence by the link and the reminders stop. If the day does not suit or the item is not yours, say so there.',
    reason: (schools: string) =>
      `You get this letter because you answer for these things: ${schools}.`,
  },
}

const states: readonly State[] = ['overdue', 'returned', 'due', 'opens']

function all({ schools }: RemindersProps): TaskLine[] {
  return schools.flatMap(({ lines }) => lines)
}

function count(props: RemindersProps): number {
  return props.schools.reduce((sum, { lines, more }) => sum + lines.length + more, 0)
}

/** «2 просрочено, 1 на доработке» */
function countsOf(props: RemindersProps, language: Language): string {
  const t = words[language].counts
  return states
    .map(state => [state, all(props).filter(line => line.state === state).length] as const)
    .flatMap(([state, number]) => (number === 0 ? [] : [t[state](number)]))
    .join(', ')
}

function subject(props: RemindersProps, language: Language): string {
  const [first] = all(props)
  const t = words[language]
  if (first === undefined || count(props) > 1)
    return `${t.heading(count(props))}: ${countsOf(props, language)}`
  const text = shorten(first.text, 55)
  if (first.state === 'returned') return t.returned(text)
  if (first.state === 'opens') return t.opens(text)
  return `${capital(whenWords(first, props.day, language).split(':')[0] ?? '')}: ${text}`
}

function preview(props: RemindersProps, language: Language): string {
  const [first] = all(props)
  if (first === undefined) return words[language].lead
  const when = capital(whenWords(first, props.day, language))
  return count(props) > 1 ? `${shorten(first.text, 60)}: ${when.toLowerCase()}` : when
}

function reason({ schools }: RemindersProps, language: Language): string {
  return words[language].reason(schools.map(({ name }) => name).join(', '))
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
        <Heading>{t.heading(count(props))}</Heading>
        <Paragraph>{t.lead}</Paragraph>
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
    return `${t.heading(count(props))}\n\n${t.lead}\n\n${schools.join('\n\n\n')}\n\n${reason(props, language)}\n`
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
