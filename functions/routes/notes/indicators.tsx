import * as z from 'zod/mini'
import { IndicatorsPage, type IndicatorsProps } from '../../../web/pages/notes/indicators.tsx'
import { note as texts } from '../../../web/text/note.ts'
import { isRealDay } from '../../domain/calendar/days.ts'
import { percentOf } from '../../domain/diagnostic/exact.ts'
import { type Indicator, together } from '../../domain/diagnostic/indicators/indicator.ts'
import { indicators } from '../../domain/diagnostic/indicators.ts'
import { Problem } from '../../domain/problem.ts'
import { knownFactsOf } from '../../store/diagnostics/known-facts.ts'
import { countStaff } from '../../store/diagnostics/staff-counts.ts'
import { schoolsOf } from '../../store/schools.ts'
import { jsonRoute } from '../api/json-route.ts'
import { day as dayShape } from '../api/shapes.ts'
import { type FieldErrors, field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { placeOf, type RequestContext, route, sceneOf, schoolIdOf } from '../route.ts'
import { factsAround, measuresOf } from './measures.ts'

const mostTeachers = 2_000

const measure = z.object({
  code: z.string(),
  name: z.string(),
  formula: z.string(),
  /** Percent, a count or a mean mark; null where it does not apply. */
  value: z.nullable(z.number()),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
})

export const indicatorRoutes = [
  route('GET /schools/:school/indicators', c => showSchool(c, {})),
  route('POST /schools/:school/indicators/staff', saveStaff),
  route('GET /authorities/:authority/indicators', showMunicipality),
  jsonRoute(
    {
      key: 'GET /api/v1/schools/:school/indicators',
      summary: 'The numeric indicators of an institution as of a day',
      query: z.object({ asOf: z.optional(dayShape) }),
      answer: z.object({ asOf: z.string(), items: z.array(measure) }),
    },
    async (c, { query }) => {
      const { authority } = placeOf(c)
      const ctx = c.get('ctx')
      const asOf = query.asOf ?? ctx.today(authority.timeZone)
      const facts = await knownFactsOf(ctx, authority, [schoolIdOf(c)], asOf)
      return { asOf, items: indicators.map(one => measured(one, facts)) }
    },
  ),
]

function measured(indicator: Indicator, facts: Parameters<Indicator['of']>[0][]) {
  const found = together(facts.map(one => indicator.of(one)))
  const { code, ru } = indicator
  const none = { code, ...ru, value: null, numerator: null, denominator: null }
  if (found === null) return none
  if (found.is === 'count') return { ...none, value: found.count }
  if (found.is === 'mark') return { ...none, value: found.mean }
  const { numerator, denominator } = found
  return { ...none, value: percentOf(numerator, denominator), numerator, denominator }
}

/** The day asked for, today by default; an error for what is no day or still to come. */
function dayIn(c: RequestContext): { day: string; today: string; errors: FieldErrors } {
  const today = c.get('ctx').today(placeOf(c).authority.timeZone)
  const asked = c.req.query('asOf')?.trim() ?? ''
  if (asked === '') return { day: today, today, errors: {} }
  if (isRealDay(asked) && asked <= today) return { day: asked, today, errors: {} }
  return { day: today, today, errors: { asOf: texts[textOf(c).language].indicators.dayWrong } }
}

async function showSchool(c: RequestContext, errors: FieldErrors): Promise<Response> {
  const schoolId = schoolIdOf(c)
  const { day, today, errors: wrongDay } = dayIn(c)
  const around = await factsAround(c, [schoolId], day)
  const [school] = around.now
  if (school === undefined) throw new Problem('notFound')
  const { roles } = placeOf(c)
  const isEditor = roles.includes('director') || roles.includes('curator')
  const action = `/schools/${schoolId}/indicators`
  return render(c, {
    ...{ day, today, action },
    place: school.schoolName,
    rows: measuresOf(around).map(one => ({ ...one, href: rowsHref(c, one.indicator) })),
    staff: isEditor ? { action: `${action}/staff`, count: school.teachers } : null,
    schools: null,
    errors: { ...wrongDay, ...errors },
  })
}

/** Where the rows an indicator counts are to be seen; above the school those of people have no names. */
function rowsHref(c: RequestContext, { rows }: Indicator): string {
  const { roles } = placeOf(c)
  const isAbove = roles.includes('officer') || roles.includes('methodologist')
  const mentoring = isAbove ? '/mentoring/overview' : '/mentoring'
  const places = { mentoring, obligations: '', diagnostics: '/diagnostics' }
  return `/schools/${schoolIdOf(c)}${places[rows]}`
}

async function saveStaff(c: RequestContext): Promise<Response> {
  const typed = field(await readForm(c), 'teachers')
  const count = /^\d{1,4}$/.test(typed) ? Number(typed) : 0
  if (count < 1 || count > mostTeachers) {
    return showSchool(c, { teachers: texts[textOf(c).language].indicators.staffWrong })
  }
  const scene = { ...sceneOf(c), schoolId: schoolIdOf(c) }
  await countStaff(c.get('ctx'), scene, count)
  return seeOther(c, `/schools/${schoolIdOf(c)}/indicators`)
}

async function showMunicipality(c: RequestContext): Promise<Response> {
  const { authority } = placeOf(c)
  const { day, today, errors } = dayIn(c)
  const all = await schoolsOf(c.get('ctx'), authority.id)
  const around = await factsAround(
    c,
    all.map(({ id }) => id),
    day,
  )
  const action = `/authorities/${authority.id}/indicators`
  const shown = indicators.find(({ code }) => code === c.req.query('indicator'))
  const names = new Map(all.map(({ id, shortName }) => [id, shortName]))
  return render(c, {
    ...{ day, today, action, errors },
    place: authority.shortName,
    rows: measuresOf(around).map(one => ({
      ...one,
      href: `${action}?asOf=${day}&indicator=${one.indicator.code}#schools`,
    })),
    staff: null,
    schools: shown
      ? {
          indicator: shown,
          rows: around.now.map(facts => ({
            id: facts.schoolId,
            name: names.get(facts.schoolId) ?? '',
            now: shown.of(facts),
          })),
        }
      : null,
  })
}

function render(c: RequestContext, props: Omit<IndicatorsProps, 't' | 'words'>): Response {
  const t = textOf(c)
  const words = texts[t.language].indicators
  const content = <IndicatorsPage {...{ t, words }} {...props} />
  const status = Object.keys(props.errors).length > 0 ? 422 : 200
  return page(c, { title: words.title, isWide: true }, content, status)
}
