import type { Day } from '../../functions/domain/timing/reading.ts'
import { accent, alarm, Paragraph, quiet, Subheading } from '../letter.tsx'
import type { Language } from '../letter-kind.ts'
import { counted, longTime } from '../wording.ts'
import { type TaskLine, TaskLines, taskText } from './task-lines.tsx'

export interface SchoolLine {
  name: string
  link: string
  expected: number
  onTime: number
  late: number
  overdue: number
  /** Sent back for correction and not sent again. */
  returned: number
  /** Days since the oldest due day that was missed, 0 where none was. */
  longest: number
  /** Sent in the last week. */
  filed: number
}

/** Every institution, as the authority's officer reads it. */
export interface AuthorityDigest {
  name: string
  link: string
  count: number
  /** How many of them have something overdue. */
  late: number
  totals: Omit<SchoolLine, 'name' | 'link' | 'longest'>
  /** The longest overdue first; those with nothing overdue and nothing new are only counted. */
  schools: SchoolLine[]
  more: number
  /** What the curator and the director were told of in vain; the schools' names stand in the text. */
  listed: TaskLine[]
  listedMore: boolean
  /** What waits for the officer. */
  waiting: { review: number; waivers: number; reviewLink: string; waiversLink: string }
  /** Whose addresses take no letters. */
  unreachable: { name: string; email: string; school: string | null }[]
  peopleLink: string
}

const words = {
  ru: {
    title: 'Учреждения',
    totals: (a: AuthorityDigest['totals']) =>
      `Должно быть сдано ${a.expected}: в срок ${a.onTime}, с опозданием ${a.late}, на доработке ${a.returned}, просрочено ${a.overdue}. За неделю отправлено ${a.filed}.`,
    late: ({ overdue, longest }: SchoolLine) =>
      `просрочено ${overdue}, самое давнее — ${longTime(longest, 'ru')}`,
    numbers: ({ expected, onTime, late, returned, filed }: SchoolLine) =>
      `должно быть ${expected}: в срок ${onTime}, с опозданием ${late}${returned > 0 ? `, на доработке ${returned}` : ''}${filed > 0 ? `; за неделю отправлено ${filed}` : ''}`,
    more: (n: number) =>
      `Ещё ${counted(n, 'ru', ['учреждение', 'учреждения', 'учреждений'])} — в общем списке.`,
    listed: 'Ждут вашего решения',
    listedLead:
      'Куратору и руководителю напоминали, подтверждения нет. Здесь нужен звонок, новый срок или отметка «не применимо».',
    listedMore: 'Остальные стоят в списке обязательств.',
    review: (n: number) =>
      `На проверке ${counted(n, 'ru', ['документ', 'документа', 'документов'])}`,
    waivers: (n: number) =>
      `${counted(n, 'ru', ['просьба', 'просьбы', 'просьб'])} признать неприменимым`,
    unreachable: 'Письма не доходят',
    people: 'Исправить адреса',
    all: 'Все учреждения',
    overdueAt: (n: number, of: number) => `просрочено у ${n} из ${of}`,
    nobody: (of: number) =>
      `просроченного нет, ${counted(of, 'ru', ['учреждение', 'учреждения', 'учреждений'])}`,
    worst: (name: string, days: number) => `дольше всех ${name}, ${longTime(days, 'ru')}`,
  },
  en: {
    title: 'Institutions',
    totals: (a: AuthorityDigest['totals']) =>
      `${a.expected} expected: ${a.onTime} on time, ${a.late} late, ${a.returned} to correct, ${a.overdue} overdue. Sent last week: ${a.filed}.`,
    late: ({ overdue, longest }: SchoolLine) =>
      `${overdue} overdue, the oldest ${longTime(longest, 'en')}`,
    numbers: ({ expected, onTime, late, returned, filed }: SchoolLine) =>
      `${expected} expected: ${onTime} on time, ${late} late${returned > 0 ? `, ${returned} to correct` : ''}${filed > 0 ? `; ${filed} sent last week` : ''}`,
    more: (n: number) =>
      `${counted(n, 'en', ['more institution', 'more institutions'])} in the whole list.`,
    listed: 'Waiting for your decision',
    listedLead:
      'The curator and the director were reminded and no evidence came. This needs a call, another day or “not applicable”.',
    listedMore: 'The others are in the list of obligations.',
    review: (n: number) => `${counted(n, 'en', ['document', 'documents'])} to review`,
    waivers: (n: number) =>
      `${counted(n, 'en', ['request', 'requests'])} to treat as not applicable`,
    unreachable: 'Letters do not arrive',
    people: 'Correct the addresses',
    all: 'All institutions',
    overdueAt: (n: number, of: number) => `overdue at ${n} of ${of}`,
    nobody: (of: number) =>
      `nothing overdue at ${counted(of, 'en', ['institution', 'institutions'])}`,
    worst: (name: string, days: number) => `longest ${name}, ${longTime(days, 'en')}`,
  },
}

/** «просрочено у 5 из 12, дольше всех СОШ № 5, 34 дня» */
export function authorityCounts(one: AuthorityDigest, language: Language): string {
  const t = words[language]
  const [worst] = one.schools
  if (worst === undefined || one.late === 0) return t.nobody(one.count)
  return `${t.overdueAt(one.late, one.count)}, ${t.worst(worst.name, worst.longest)}`
}

const line = { margin: '0 0 8px', fontSize: '16px', lineHeight: '22px' }

interface Seen {
  authority: AuthorityDigest
  day: Day
  language: Language
}

export function AuthorityPart({ authority, day, language }: Seen) {
  const t = words[language]
  const { schools, listed, unreachable } = authority
  return (
    <>
      {listed.length > 0 && (
        <>
          <Subheading>{t.listed}</Subheading>
          <Paragraph>{t.listedLead}</Paragraph>
          <TaskLines lines={listed} day={day} language={language} />
          {authority.listedMore && <Paragraph>{t.listedMore}</Paragraph>}
        </>
      )}
      <Subheading>{t.title}</Subheading>
      <Paragraph>{t.totals(authority.totals)}</Paragraph>
      <SchoolLines schools={schools} language={language} />
      {authority.more > 0 && <Paragraph>{t.more(authority.more)}</Paragraph>}
      <Waiting authority={authority} language={language} />
      {unreachable.length > 0 && (
        <>
          <Subheading>{t.unreachable}</Subheading>
          {unreachable.map(({ name, email, school }) => (
            <p key={email} style={line}>
              {[name, school, email].filter(Boolean).join(', ')}
            </p>
          ))}
          <TextLink href={authority.peopleLink}>{t.people}</TextLink>
        </>
      )}
      <TextLink href={authority.link}>{t.all}</TextLink>
    </>
  )
}

function Waiting({ authority, language }: Omit<Seen, 'day'>) {
  const t = words[language]
  const { review, waivers, reviewLink, waiversLink } = authority.waiting
  return (
    <>
      {review > 0 && <TextLink href={reviewLink}>{t.review(review)}</TextLink>}
      {waivers > 0 && <TextLink href={waiversLink}>{t.waivers(waivers)}</TextLink>}
    </>
  )
}

function TextLink({ href, children }: { href: string; children: string }) {
  return (
    <p style={line}>
      <a href={href} class="accent" style={{ color: accent }}>
        {children}
      </a>
    </p>
  )
}

/** Lines and not a table: six columns do not fit a phone. */
function SchoolLines({ schools, language }: { schools: SchoolLine[]; language: Language }) {
  const t = words[language]
  return (
    <>
      {schools.map(school => (
        <p key={school.link} style={{ ...line, margin: '0 0 12px' }}>
          <a href={school.link} class="accent" style={{ color: accent, fontWeight: '700' }}>
            {school.name}
          </a>
          {school.overdue > 0 && (
            <span class="alarm" style={{ color: alarm }}>
              {` · ${t.late(school)}`}
            </span>
          )}
          <br />
          <span class="quiet" style={{ color: quiet }}>
            {t.numbers(school)}
          </span>
        </p>
      ))}
    </>
  )
}

/** The same as plain text. */
export function authorityText({ authority, day, language }: Seen): string {
  const t = words[language]
  const { listed, schools, unreachable, waiting } = authority
  const row = (school: SchoolLine) => {
    const late = school.overdue > 0 ? `${t.late(school)}; ` : ''
    return `- ${school.name}\n  ${late}${t.numbers(school)}\n  ${school.link}`
  }
  return [
    ...(listed.length === 0
      ? []
      : [
          t.listed.toUpperCase(),
          t.listedLead,
          ...listed.map(one => taskText(one, day, language)),
          ...(authority.listedMore ? [t.listedMore] : []),
        ]),
    t.title.toUpperCase(),
    t.totals(authority.totals),
    ...schools.map(row),
    ...(authority.more > 0 ? [t.more(authority.more)] : []),
    ...(waiting.review > 0 ? [`${t.review(waiting.review)}: ${waiting.reviewLink}`] : []),
    ...(waiting.waivers > 0 ? [`${t.waivers(waiting.waivers)}: ${waiting.waiversLink}`] : []),
    ...(unreachable.length === 0
      ? []
      : [
          `${t.unreachable}:\n${unreachable.map(one => `- ${[one.name, one.school, one.email].filter(Boolean).join(', ')}`).join('\n')}`,
          `${t.people}: ${authority.peopleLink}`,
        ]),
    `${t.all}: ${authority.link}`,
  ].join('\n\n')
}
