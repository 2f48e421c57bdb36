import { TimingsPage, type TimingsResult } from '../../web/pages/timings.tsx'
import { type AuthoritySettings, defaultSettings } from '../domain/authority/settings.ts'
import { isRealDay, lengthInDays, schoolYearOf } from '../domain/calendar/days.ts'
import { obligationsOf } from '../domain/obligation/from-reading.ts'
import { schoolYearStart } from '../domain/obligation/school-year.ts'
import { type AuthorityCalendar, authorityCalendar } from '../domain/school-year/entered-year.ts'
import { explain } from '../domain/timing/explain.ts'
import { readTiming } from '../domain/timing/read-timing.ts'
import type { Day, Period } from '../domain/timing/reading.ts'
import { calendarOf } from '../store/school-calendars.ts'
import { type FieldErrors, summaryOf } from './forms.ts'
import { page, textOf } from './page.tsx'
import { actorOf, type RequestContext, route } from './route.ts'

export const timingRoutes = [route('GET /timings', showTimings)]

const mostLetters = 2000
const mostDays = 3660

interface Asked extends Period {
  text: string
}

/** Reads a phrase by the calendar and rules of the authority one works under. A plain GET, so that it can be linked. */
async function showTimings(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const authority = actorOf(c).memberships[0]?.authority ?? null
  const today = c.get('ctx').today(authority?.timeZone ?? 'Europe/Moscow')
  const asked = readAsked(c, today)
  const errors = c.req.query('text') === undefined ? {} : errorsIn(c, asked)
  const isAsked = asked.text !== '' && Object.keys(errors).length === 0
  const calendar = isAsked && authority ? await calendarOf(c.get('ctx'), authority.id) : null
  const settings = authority?.settings ?? defaultSettings
  const result = isAsked ? read(c, asked, settings, calendar ?? authorityCalendar([]), today) : null
  const content = (
    <TimingsPage
      t={t}
      asked={asked}
      today={today}
      authorityName={authority?.shortName ?? null}
      settings={settings}
      result={result}
      errors={errors}
      summary={summaryOf(errors)}
    />
  )
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return page(c, { title: t.timings.title }, content, status)
}

function readAsked(c: RequestContext, today: Day): Asked {
  const year = schoolYearOf(schoolYearStart(today))
  const day = (name: 'from' | 'to') => c.req.query(name)?.trim() ?? year[name]
  return { text: c.req.query('text')?.trim() ?? '', from: day('from'), to: day('to') }
}

function errorsIn(c: RequestContext, { text, from, to }: Asked): FieldErrors {
  const { timings: t } = textOf(c)
  const errors: FieldErrors = {}
  if (text === '') errors.text = t.textMissing
  if (text.length > mostLetters) errors.text = t.textTooLong
  if (!isRealDay(from)) errors.from = t.dayMissing
  if (!isRealDay(to)) errors.to = t.dayMissing
  if (errors.from || errors.to) return errors
  if (to < from) errors.to = t.endBeforeStart
  else if (lengthInDays({ from, to }) > mostDays) errors.to = t.tooLong
  return errors
}

function read(
  c: RequestContext,
  { text, from, to }: Asked,
  settings: AuthoritySettings,
  { calendar, workingCalendar }: AuthorityCalendar,
  today: Day,
): TimingsResult {
  const reading = readTiming(
    text,
    { from, to },
    {
      calendar,
      workingCalendar,
      byIsInclusive: settings.isDueDayInclusive,
    },
  )
  return {
    reading,
    sentence: explain(reading, today, c.get('language')),
    obligations: obligationsOf(reading, settings, workingCalendar),
    written: obligationsOf(reading, { ...settings, dayOffRule: 'none' }, workingCalendar),
    hasTerms: calendar.some(({ year }) => {
      const { from: first, to: last } = schoolYearOf(year)
      return first <= to && from <= last
    }),
  }
}
