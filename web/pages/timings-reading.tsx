import { weekdayOf } from '../../functions/domain/calendar/days.ts'
import type { PlannedObligation } from '../../functions/domain/obligation/from-reading.ts'
import type { Reading, TimingWarning, Window } from '../../functions/domain/timing/reading.ts'
import { DataTable } from '../components/data-table.tsx'
import { Details } from '../components/details.tsx'
import { Notice } from '../components/notice.tsx'
import { YearStrip } from '../components/year-strip.tsx'
import { formatDay, formatDayLong } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import type { TimingsPageProps, TimingsResult } from './timings.tsx'

/** More lines tell nobody anything new. */
const mostLines = 40

type Props = TimingsPageProps & { result: TimingsResult }

/** How a phrase is read: the sentence, what is doubtful, the days, and the rules behind it. */
export function TimingsReading(props: Props) {
  const { t, result } = props
  const { reading, sentence } = result
  return (
    <section>
      <h2 class="title-m">{t.timings.result}</h2>
      <p class="lead">{sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)}</p>
      <blockquote class="quote" lang="ru">
        <Phrase {...reading} />
      </blockquote>
      <Doubts t={t} reading={reading} />
      {reading.responsible && (
        <p>
          {t.timings.responsible} {reading.responsible}
        </p>
      )}
      {result.obligations.length > 0 && <Days {...props} />}
      {result.obligations.length > 0 && <Strip {...props} />}
      <Applied {...props} />
      <Rules t={t} reading={reading} />
    </section>
  )
}

/** The phrase letter for letter; what was not read is marked. */
function Phrase({ text, unread }: Pick<Reading, 'text' | 'unread'>) {
  return (
    <>
      {splitUnread(text, unread).map(({ at, part, isUnread }) =>
        isUnread ? <mark key={at}>{part}</mark> : <span key={at}>{part}</span>,
      )}
    </>
  )
}

function splitUnread(text: string, unread: readonly string[]) {
  const parts: { at: number; part: string; isUnread: boolean }[] = []
  let done = 0
  for (const words of unread) {
    const at = text.indexOf(words, done)
    if (words === '' || at < 0) continue
    parts.push({ at: done, part: text.slice(done, at), isUnread: false })
    parts.push({ at, part: words, isUnread: true })
    done = at + words.length
  }
  parts.push({ at: done, part: text.slice(done), isUnread: false })
  return parts.filter(({ part }) => part !== '')
}

function Doubts({ t, reading }: { t: Text; reading: Reading }) {
  const { unread, warnings } = reading
  const asks = warnings.filter(({ severity }) => severity !== 'note')
  const notes = warnings.filter(({ severity }) => severity === 'note')
  return (
    <>
      {unread.length > 0 && (
        <Notice kind="warning" title={t.timings.unreadTitle} headingLevel={3}>
          <p>
            {t.timings.unreadText} {unread.map(part => `«${part.trim()}»`).join(', ')}
          </p>
        </Notice>
      )}
      {asks.length > 0 && (
        <Warnings kind="warning" title={t.timings.askTitle} {...{ t, list: asks }} />
      )}
      {notes.length > 0 && (
        <Warnings kind="info" title={t.timings.noteTitle} {...{ t, list: notes }} />
      )}
    </>
  )
}

function Warnings(props: {
  t: Text
  kind: 'warning' | 'info'
  title: string
  list: readonly TimingWarning[]
}) {
  const { t } = props
  return (
    <Notice kind={props.kind} title={props.title} headingLevel={3}>
      <ul lang="ru">
        {props.list.map(({ code, message, alternatives = [] }) => (
          <li key={code + message}>
            {message}
            {alternatives.map(windows => (
              <p class="meta" key={JSON.stringify(windows)}>
                {t.timings.alternative} {alternativeWords(windows, t)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function alternativeWords(windows: readonly Window[], t: Text): string {
  const shown = windows.slice(0, 4).map(window => windowWords(window.from, window.to, t))
  return windows.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ')
}

function windowWords(from: string | null, to: string, { language }: Text): string {
  if (from === null || from === to) return formatDay(to, language)
  return `${formatDay(from, language)} – ${formatDay(to, language)}`
}

function Days({ t, result }: Props) {
  const { obligations, written } = result
  const rows = obligations.slice(0, mostLines).map(one => ({
    id: `${one.windowFrom}/${one.due}`,
    cells: {
      due: <DueDay t={t} due={one.due} written={writtenDue(one, written)} />,
      window: one.windowFrom === null ? t.timings.anyTime : windowWords(one.windowFrom, one.due, t),
    },
  }))
  return (
    <>
      <DataTable
        caption={t.timings.windows}
        columns={[
          { id: 'due', label: t.timings.due },
          { id: 'window', label: t.timings.window },
        ]}
        rows={rows}
      />
      {obligations.length > mostLines && (
        <p class="meta">{t.timings.more(obligations.length - mostLines)}</p>
      )}
    </>
  )
}

function DueDay({ t, due, written }: { t: Text; due: string; written: string | null }) {
  return (
    <>
      {formatDayLong(due, t.language)}, {weekdayName(due, t)}
      {written && (
        <p class="meta">
          {t.timings.moved(`${formatDay(written, t.language)}, ${weekdayName(written, t)}`)}
        </p>
      )}
    </>
  )
}

function weekdayName(day: string, { timings }: Text): string {
  return timings.weekdays[weekdayOf(day) - 1] ?? ''
}

/** The due day as written, where the working-day rule has moved it; `null` where it has not. */
function writtenDue(one: PlannedObligation, written: readonly PlannedObligation[]): string | null {
  if (written.some(({ due, windowFrom }) => due === one.due && windowFrom === one.windowFrom)) {
    return null
  }
  const near = written.filter(({ windowFrom }) => windowFrom === one.windowFrom)
  const distance = ({ due }: PlannedObligation) => Math.abs(Date.parse(due) - Date.parse(one.due))
  return near.sort((a, b) => distance(a) - distance(b))[0]?.due ?? null
}

function Strip({ t, asked, today, result }: Props) {
  const { obligations, sentence, reading } = result
  return (
    <YearStrip
      caption={t.timings.strip}
      from={asked.from}
      to={asked.to}
      today={today}
      todayLabel={t.timings.today(formatDayLong(today, t.language))}
      months={t.timings.months}
      rows={[
        {
          id: 'phrase',
          label: reading.text,
          windows: obligations.map(({ windowFrom, due }) => ({ from: windowFrom, to: due })),
          status: 'open',
          statusLabel: t.timings.count(obligations.length),
          description: sentence,
        },
      ]}
    />
  )
}

function Applied({ t, authorityName, settings, result }: Props) {
  return (
    <Details summary={t.timings.applied}>
      <ul>
        {authorityName && <li>{t.timings.calendarOf(authorityName)}</li>}
        <li>{t.timings.inclusive[`${settings.isDueDayInclusive}`]}</li>
        <li>{t.timings.dayOff[settings.dayOffRule]}</li>
        {!result.hasTerms && <li>{t.timings.noCalendar}</li>}
      </ul>
    </Details>
  )
}

function Rules({ t, reading }: { t: Text; reading: Reading }) {
  if (reading.trace.length === 0) return null
  return (
    <Details summary={t.timings.rules}>
      <DataTable
        caption={t.timings.rules}
        isCaptionHidden
        columns={[
          { id: 'text', label: t.timings.part },
          { id: 'rule', label: t.timings.rule },
        ]}
        rows={reading.trace.map(({ rule, text, at }) => ({
          id: `${rule} ${at}`,
          cells: { text, rule },
        }))}
      />
    </Details>
  )
}
