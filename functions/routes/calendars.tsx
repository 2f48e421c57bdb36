import { CalendarPage, type CalendarPageProps } from '../../web/pages/calendar.tsx'
import { yearsOfDaysOff } from '../domain/calendar/days-off-of-russia.ts'
import { schoolYearStart } from '../domain/obligation/school-year.ts'
import { Problem } from '../domain/problem.ts'
import { checkYear } from '../domain/school-year/check-year.ts'
import { readLines } from '../domain/school-year/read-lines.ts'
import { suggestNextYear } from '../domain/school-year/suggest-next-year.ts'
import { answersOf, type YearAnswers, yearFields } from '../domain/school-year/year-answers.ts'
import { changeSchoolYear, type StoredYear, schoolYearsOf } from '../store/school-calendars.ts'
import { type FieldErrors, field, readForm, summaryOf } from './forms.ts'
import { page, seeOther, textOf } from './page.tsx'
import { actorOf, placeOf, type RequestContext, route, sceneOf } from './route.ts'

export const calendarRoutes = [
  route('GET /authorities/:authority/calendar', showYear),
  route('POST /authorities/:authority/calendar', changeYear),
]

/** What is shown of a year: as stored, suggested, or as it was just typed. */
type View = Pick<CalendarPageProps, 'answers' | 'news' | 'unread' | 'lines'> & {
  revision: number
  errors: FieldErrors
}

async function showYear(c: RequestContext): Promise<Response> {
  const year = readYear(c, c.req.query('year'))
  const years = await schoolYearsOf(c.get('ctx'), placeOf(c).authority.id)
  const stored = years.find(one => one.year === year)
  const before = years.find(one => one.year === year - 1)
  const isCopied = c.req.query('from') === 'last' && stored === undefined && before !== undefined
  const kept = stored ? answersOf(stored.content) : {}
  const isSaved = c.req.query('saved') !== undefined
  return render(c, year, years, {
    answers: isCopied ? suggestNextYear(before.content) : kept,
    revision: stored?.revision ?? 0,
    news: isCopied ? 'copied' : isSaved ? 'saved' : null,
    unread: [],
    lines: '',
    errors: {},
  })
}

async function changeYear(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const year = readYear(c, field(form, 'year'))
  const answers = Object.fromEntries(yearFields.map(name => [name, field(form, name)]))
  const lines = field(form, 'lines')
  const typed: View = {
    answers,
    revision: Number(field(form, 'revision')) || 0,
    news: null,
    unread: [],
    lines,
    errors: {},
  }
  const isToRead = field(form, 'action') === 'read' || (lines !== '' && hasNoTerms(answers))
  if (isToRead) return fillIn(c, year, typed)
  const { entered, faults } = checkYear(year, answers)
  if (faults !== null) return refuse(c, year, typed, faults)
  const scene = { ...sceneOf(c), actorId: actorOf(c).personId }
  await changeSchoolYear(c.get('ctx'), scene, entered, typed.revision)
  return seeOther(c, `/authorities/${placeOf(c).authority.id}/calendar?year=${year}&saved`)
}

/** Whoever pastes lines and presses the first button means the lines. */
function hasNoTerms(answers: YearAnswers): boolean {
  return Object.entries(answers).every(([name, answer]) => !name.startsWith('term-') || !answer)
}

/** Fills the form by the pasted lines, for a person to check: nothing is stored yet. */
async function fillIn(c: RequestContext, year: number, typed: View): Promise<Response> {
  const read = readLines(year, typed.lines)
  const isRead = Object.keys(read.answers).length > 0
  return render(c, year, await yearsOf(c), {
    ...typed,
    answers: { ...typed.answers, ...read.answers },
    news: isRead ? 'read' : null,
    unread: read.unread,
    lines: read.unread.join('\n'),
  })
}

async function refuse(
  c: RequestContext,
  year: number,
  typed: View,
  faults: NonNullable<ReturnType<typeof checkYear>['faults']>,
): Promise<Response> {
  const { fault } = textOf(c).calendar.year
  const errors = Object.fromEntries(
    Object.entries(faults).map(([name, code]) => [name, fault[code]]),
  )
  return render(c, year, await yearsOf(c), { ...typed, errors })
}

function yearsOf(c: RequestContext): Promise<StoredYear[]> {
  return schoolYearsOf(c.get('ctx'), placeOf(c).authority.id)
}

/** The school year asked for, the current one by default. Throws `notFound` for what is no year of ours. */
function readYear(c: RequestContext, text: string | undefined): number {
  const current = currentYear(c)
  if (text === undefined) return current
  const year = /^20\d\d$/.test(text) ? Number(text) : 0
  if (Math.abs(year - current) > 10) throw new Problem('notFound')
  return year
}

function currentYear(c: RequestContext): number {
  return schoolYearStart(c.get('ctx').today(placeOf(c).authority.timeZone))
}

function render(c: RequestContext, year: number, years: StoredYear[], view: View): Response {
  const t = textOf(c)
  const { authority, roles } = placeOf(c)
  const current = currentYear(c)
  const stored = years.find(one => one.year === year)
  const content = (
    <CalendarPage
      {...view}
      t={t}
      authorityId={authority.id}
      timeZone={authority.timeZone}
      year={year}
      years={[
        ...new Set([current - 1, current, current + 1, ...years.map(one => one.year)]),
      ].sort()}
      stored={stored ?? null}
      isOfficer={roles.includes('officer')}
      mayCopy={stored === undefined && years.some(one => one.year === year - 1)}
      official={[year, year + 1].map(
        one => yearsOfDaysOff.find(known => known.year === one) ?? one,
      )}
      summary={summaryOf(view.errors)}
    />
  )
  const title = t.calendar.year.title(`${year}/${year + 1}`)
  const back = { href: `/authorities/${authority.id}/settings`, label: t.common.nav.settings }
  return page(c, { title, back }, content, Object.keys(view.errors).length > 0 ? 422 : 200)
}
