import type { YearOfDaysOff } from '../../functions/domain/calendar/days-off-of-russia.ts'
import { type EnteredYear, termCounts } from '../../functions/domain/school-year/entered-year.ts'
import type { YearAnswers } from '../../functions/domain/school-year/year-answers.ts'
import { ButtonLink } from '../components/button.tsx'
import { Details } from '../components/details.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Notice } from '../components/notice.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { formatDay, formatInstant } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { CalendarForm } from './calendar-form.tsx'

export interface CalendarPageProps {
  t: Text
  authorityId: string
  timeZone: string
  /** Calendar year of the school year's 1 September. */
  year: number
  /** School years to go to. */
  years: number[]
  stored: {
    revision: number
    content: EnteredYear
    changedAt: number
    changedBy: string
  } | null
  isOfficer: boolean
  /** Last year has been entered, and this one not yet. */
  mayCopy: boolean
  answers: YearAnswers
  /** The revision the answers were made on. */
  revision: number
  /** What has just happened. */
  news: 'saved' | 'copied' | 'read' | null
  lines: string
  /** Pasted lines that were not read. */
  unread: string[]
  /** The two calendar years: what is known of their days off, or just the number. */
  official: (YearOfDaysOff | number)[]
  errors: Record<string, string>
  summary: { href: string; message: string }[]
}

/** The school calendar of an authority, a year at a time: an officer changes it, a methodologist reads it. */
export function CalendarPage(props: CalendarPageProps) {
  const { t, stored, isOfficer } = props
  const y = t.calendar.year
  return (
    <>
      {props.summary.length > 0 && (
        <ErrorSummary title={t.common.errorsTitle} errors={props.summary} />
      )}
      <h1 class="title-l">{y.title(yearName(props.year))}</h1>
      <News {...props} />
      <p>{y.lead}</p>
      <OtherYears {...props} />
      {stored && (
        <p class="meta">
          {y.changed(formatInstant(stored.changedAt, props.timeZone, t.language), stored.changedBy)}
        </p>
      )}
      {stored === null && props.news === null && <Empty {...props} />}
      <Official {...props} />
      {isOfficer ? <CalendarForm {...props} /> : <CalendarRead {...props} />}
    </>
  )
}

function News({ t, news, unread }: CalendarPageProps) {
  const y = t.calendar.year
  const words = {
    saved: [y.saved, y.savedText],
    copied: [y.copied, y.copiedText],
    read: [y.linesRead, y.linesReadText],
  } as const
  const [title, text] = news === null ? [null, null] : words[news]
  return (
    <>
      {title && (
        <Notice kind={news === 'saved' ? 'success' : 'info'} title={title} isNews>
          <p>{text}</p>
        </Notice>
      )}
      {unread.length > 0 && (
        <Notice kind="warning" title={y.linesUnread} isNews>
          <ul lang="ru">
            {unread.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

function OtherYears({ t, authorityId, year, years }: CalendarPageProps) {
  const others = years.filter(other => other !== year)
  return (
    <nav aria-label={t.calendar.year.otherYears}>
      <p>
        {others.map((other, index) => (
          <span key={other}>
            {index > 0 && ' · '}
            <a href={`/authorities/${authorityId}/calendar?year=${other}`}>
              {t.calendar.year.yearName(yearName(other))}
            </a>
          </span>
        ))}
      </p>
    </nav>
  )
}

function Empty({ t, authorityId, year, mayCopy, isOfficer }: CalendarPageProps) {
  const y = t.calendar.year
  return (
    <Notice kind="info" title={y.empty}>
      <p>{y.emptyText}</p>
      {mayCopy && isOfficer && (
        <p>
          <ButtonLink
            look="secondary"
            href={`/authorities/${authorityId}/calendar?year=${year}&from=last`}
          >
            {y.copy}
          </ButtonLink>
        </p>
      )}
    </Notice>
  )
}

function Official({ t, official }: CalendarPageProps) {
  const y = t.calendar.year
  return (
    <Details summary={y.official}>
      <ul>
        {official.map(one => {
          if (typeof one === 'number') return <li key={one}>{y.officialNone(one)}</li>
          const { year, source } = one
          return (
            <li key={year}>
              {source === null ? y.officialOpen(year) : y.officialKnown(year, source)}
            </li>
          )
        })}
      </ul>
    </Details>
  )
}

function CalendarRead({ t, stored }: CalendarPageProps) {
  const y = t.calendar.year
  if (stored === null) return <p>{y.readOnly}</p>
  const { termKind, terms, holidays, daysOff, workingDays } = stored.content
  const day = (text: string) => formatDay(text, t.language)
  const period = ({ from, to }: { from: string; to: string }) => `${day(from)} – ${day(to)}`
  const days = (list: readonly string[]) => list.map(day).join(', ') || y.none
  const rows = [
    ...terms.slice(0, termCounts[termKind]).map((term, index) => ({
      key: y.term[termKind](index + 1),
      value: period(term),
    })),
    ...holidays.map(holiday => ({
      key: holiday.name.charAt(0).toLocaleUpperCase('ru') + holiday.name.slice(1),
      value: period(holiday),
    })),
    { key: y.daysOff, value: days(daysOff) },
    { key: y.workingDays, value: days(workingDays) },
  ]
  return (
    <>
      <SummaryList rows={rows} />
      <p>{y.readOnly}</p>
    </>
  )
}

function yearName(year: number): string {
  return `${year}/${year + 1}`
}
