import type { RowCheckKind } from '../../functions/domain/notice/check.ts'
import type { DigestPart } from '../../functions/domain/notice/digest-parts.ts'
import type { Day } from '../../functions/domain/timing/reading.ts'
import { accent, Paragraph, quiet, Subheading } from '../letter.tsx'
import type { Language } from '../letter-kind.ts'
import { counted } from '../wording.ts'
import { type TaskLine, TaskLines, taskText } from './task-lines.tsx'

/** What happened in a school in the week before. */
export interface WeekChanges {
  filed: number
  accepted: number
  returned: number
  moved: number
  waived: number
}

/** One school as its director, its curator or a deputy reads it. */
export interface SchoolDigest {
  name: string
  /** All tasks of the school. */
  link: string
  /** Whoever holds everything, where the reader does not and it is one person. */
  holder: string | null
  parts: { part: DigestPart; lines: TaskLine[]; more: number }[]
  changes: WeekChanges
  /** What the checks found by name. */
  found: { check: RowCheckKind; subject: string; count: number; href: string }[]
}

const words = {
  ru: {
    parts: {
      overdue: 'Просрочено',
      returned: 'На доработке',
      'this-week': 'На этой неделе',
      opened: 'Можно начинать',
      'next-30-days': 'В ближайшие 30 дней',
    } satisfies Record<DigestPart, string>,
    found: {
      'published-without-consent': 'Опубликовано без согласия человека',
      'consent-gap': 'Не хватает письменных согласий',
      'programme-past': 'Программы закончились, итог не записан',
      'programme-ending': 'Программы заканчиваются в ближайшие 30 дней',
      'unpaired-mentee': 'Наставляемые без наставника',
      'pair-papers-missing': 'Пары без приказа или без утверждённой программы',
      'missing-document': 'Нет документа',
      'evidence-link-dead': 'Адрес с документом больше не открывается',
      'register-stale': 'Реестр не обновляли больше года',
    } satisfies Record<RowCheckKind, string>,
    holder: (name: string) => `Отвечает ${name}`,
    foundTitle: 'Обратите внимание',
    more: (n: number) => `И ещё ${n}, они стоят в списке задач.`,
    changesTitle: 'За неделю',
    changes: {
      filed: (n: number) => `отправлено ${n}`,
      accepted: (n: number) => `принято ${n}`,
      returned: (n: number) => `возвращено ${n}`,
      moved: (n: number) => `сроков перенесено ${n}`,
      waived: (n: number) => `признано неприменимым ${n}`,
    } satisfies Record<keyof WeekChanges, (n: number) => string>,
    nothing: 'Ближайшие 30 дней свободны: сдавать ничего не нужно.',
    all: 'Все задачи школы',
    counts: {
      overdue: (n: number) => `просрочено ${n}`,
      returned: (n: number) => `на доработке ${n}`,
      'this-week': (n: number) => `на этой неделе ${n}`,
      opened: (n: number) => `можно начинать ${n}`,
      'next-30-days': (n: number) => `в ближайшие 30 дней ${n}`,
    } satisfies Record<DigestPart, (n: number) => string>,
    foundCount: (n: number) => counted(n, 'ru', ['замечание', 'замечания', 'замечаний']),
  },
  en: {
    parts: {
      overdue: 'Overdue',
      returned: 'To be corrected',
      'this-week': 'This week',
      opened: 'Can be begun',
      'next-30-days': 'In the next 30 days',
    },
    found: {
      'published-without-consent': 'Published without the person’s consent',
      'consent-gap': 'Written consents missing',
      'programme-past': 'Programmes over, outcome not written down',
      'programme-ending': 'Programmes ending in the next 30 days',
      'unpaired-mentee': 'Mentees without a mentor',
      'pair-papers-missing': 'Pairs without an order or an approved programme',
      'missing-document': 'Document missing',
      'evidence-link-dead': 'The address of a document does not open any more',
      'register-stale': 'Register not renewed for over a year',
    },
    holder: (name: string) => `Held by ${name}`,
    foundTitle: 'Please look at',
    more: (n: number) => `And ${n} more, in the list of tasks.`,
    changesTitle: 'Last week',
    changes: {
      filed: (n: number) => `${n} sent`,
      accepted: (n: number) => `${n} accepted`,
      returned: (n: number) => `${n} returned`,
      moved: (n: number) => `${n} due days moved`,
      waived: (n: number) => `${n} not applicable`,
    },
    nothing: 'The next 30 days are free: nothing is due.',
    all: 'All tasks of the school',
    counts: {
      overdue: (n: number) => `${n} overdue`,
      returned: (n: number) => `${n} to correct`,
      'this-week': (n: number) => `${n} this week`,
      opened: (n: number) => `${n} can be begun`,
      'next-30-days': (n: number) => `${n} in the next 30 days`,
    },
    foundCount: (n: number) => counted(n, 'en', ['remark', 'remarks']),
  },
}

/** «2 просрочено, 1 на этой неделе»: the most pressing two. Empty where there is nothing. */
export function schoolCounts({ parts, found }: SchoolDigest, language: Language): string {
  const t = words[language]
  const counts = parts.map(({ part, lines, more }) => t.counts[part](lines.length + more))
  const all = found.length === 0 ? counts : [...counts, t.foundCount(found.length)]
  return all.slice(0, 2).join(', ')
}

/** Whether there is anything in it at all. */
export function isQuiet({ parts, found, changes }: SchoolDigest): boolean {
  const happened = Object.values(changes).reduce((sum, number) => sum + number, 0)
  return parts.length + found.length + happened === 0
}

/** «отправлено 2, принято 1», empty where nothing happened. */
function changesWords(changes: WeekChanges, language: Language): string {
  const t = words[language].changes
  const keys = Object.keys(t) as (keyof WeekChanges)[]
  return keys.flatMap(key => (changes[key] === 0 ? [] : [t[key](changes[key])])).join(', ')
}

interface Seen {
  school: SchoolDigest
  day: Day
  language: Language
}

export function SchoolPart({ school, day, language }: Seen) {
  const t = words[language]
  const changes = changesWords(school.changes, language)
  const isFree = school.parts.length + school.found.length === 0
  return (
    <>
      <Subheading>{school.name}</Subheading>
      {isFree && <Paragraph>{t.nothing}</Paragraph>}
      {school.holder !== null && <Paragraph>{t.holder(school.holder)}</Paragraph>}
      {school.parts.map(({ part, lines, more }) => (
        <>
          <PartTitle>{t.parts[part]}</PartTitle>
          <TaskLines lines={lines} day={day} language={language} />
          {more > 0 && <Paragraph>{t.more(more)}</Paragraph>}
        </>
      ))}
      {school.found.length > 0 && <PartTitle>{t.foundTitle}</PartTitle>}
      {school.found.map(row => (
        <p key={row.href} style={{ margin: '0 0 14px', fontSize: '16px', lineHeight: '22px' }}>
          {t.found[row.check]}
          {': '}
          <a href={row.href} class="accent" style={{ color: accent, fontWeight: '700' }}>
            {row.subject || row.count}
          </a>
        </p>
      ))}
      {changes !== '' && <Paragraph>{`${t.changesTitle}: ${changes}.`}</Paragraph>}
      <p style={{ margin: '0 0 14px', fontSize: '16px', lineHeight: '22px' }}>
        <a href={school.link} class="accent" style={{ color: accent }}>
          {t.all}
        </a>
      </p>
    </>
  )
}

function PartTitle({ children }: { children: string }) {
  return (
    <p
      class="quiet"
      style={{ margin: '0 0 8px', fontSize: '14px', lineHeight: '20px', color: quiet }}
    >
      {children}
    </p>
  )
}

/** The same as plain text. */
export function schoolText({ school, day, language }: Seen): string {
  const t = words[language]
  const changes = changesWords(school.changes, language)
  const isFree = school.parts.length + school.found.length === 0
  return [
    school.name.toUpperCase(),
    ...(isFree ? [t.nothing] : []),
    ...(school.holder === null ? [] : [t.holder(school.holder)]),
    ...school.parts.flatMap(({ part, lines, more }) => [
      `${t.parts[part]}:`,
      ...lines.map(line => taskText(line, day, language)),
      ...(more > 0 ? [t.more(more)] : []),
    ]),
    ...(school.found.length > 0 ? [`${t.foundTitle}:`] : []),
    ...school.found.map(
      row => `- ${t.found[row.check]}: ${row.subject || row.count}\n  ${row.href}`,
    ),
    ...(changes === '' ? [] : [`${t.changesTitle}: ${changes}.`]),
    `${t.all}: ${school.link}`,
  ].join('\n\n')
}
