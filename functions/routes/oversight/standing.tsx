import { RequirementsStatusPage } from '../../../web/pages/requirements-status.tsx'
import { SchoolStatusPage } from '../../../web/pages/school-status.tsx'
import { StatusMatrixPage } from '../../../web/pages/status-matrix.tsx'
import { oversight } from '../../../web/text/oversight.ts'
import { schoolYearOf } from '../../domain/calendar/days.ts'
import { endOfDay } from '../../domain/calendar/zones.ts'
import { schoolYearStart } from '../../domain/obligation/school-year.ts'
import { countStates, noCounts } from '../../domain/obligation/status.ts'
import { Problem } from '../../domain/problem.ts'
import {
  countsByRequirement,
  sharedRequirements,
} from '../../store/municipal/requirement-counts.ts'
import { municipalRequirements } from '../../store/municipal/requirements.ts'
import {
  namesOfRequirements,
  type RequirementName,
  type SchoolState,
  statesOfSchool,
} from '../../store/municipal/school-states.ts'
import { standingCells } from '../../store/municipal/standing-cells.ts'
import { toldAbout } from '../../store/notice/told-about.ts'
import { schoolsByDay, totalsByDay } from '../../store/schools-by-day.ts'
import { asOfIn } from '../as-of.ts'
import { page, textOf } from '../page.tsx'
import { placeOf, type RequestContext, route } from '../route.ts'

/** As many institutions as fit a page of the picture. */
const pageSize = 50

export const standingRoutes = [
  route('GET /authorities/:authority/status', showStatus),
  route('GET /authorities/:authority/matrix', showMatrix),
]

function showStatus(c: RequestContext): Promise<Response> {
  const schoolId = c.req.query('school')
  return schoolId ? showSchool(c, schoolId) : showRequirements(c)
}

/** One institution: what it lacks, row by row, who was told of it, and each requirement's numbers. */
async function showSchool(c: RequestContext, schoolId: string): Promise<Response> {
  const t = textOf(c)
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const asOf = asOfIn(c)
  const year = schoolYearStart(asOf)
  const [{ schools }, all] = await Promise.all([
    schoolsByDay(ctx, authority, { asOf, schoolId, isOldestUnread: true }),
    statesOfSchool(ctx, authority, schoolId, asOf),
  ])
  const [school] = schools
  if (school === undefined) throw new Problem('notFound')
  const { missing, late, inYear } = pointsOf(all, asOf, year)
  const [names, told] = await Promise.all([
    namesOfRequirements(ctx, authority.id, requirementsIn([...missing, ...late, ...inYear])),
    toldAbout(ctx, authority, idsOf([...missing, ...late]), asOf),
  ])
  const points = { missing: namedIn(missing, names), late: namedIn(late, names) }
  const requirements = countedIn(inYear, names, asOf)
  const title = oversight[t.language].statusOf(school.shortName)
  const back = { href: `/authorities/${authority.id}`, label: t.common.nav.schools }
  const content = (
    <SchoolStatusPage {...{ t, ...viewOf(c), year, school, ...points, requirements, told }} />
  )
  return page(c, { title, back, isWide: true }, content)
}

/** What is missing, of all years; what was late and what there is in all, of the school year. */
function pointsOf(all: readonly SchoolState[], asOf: string, year: number) {
  const { from, to } = schoolYearOf(year)
  const inYear = all.filter(({ due }) => due >= from && due <= to)
  const isOverdue = ({ phase, due }: SchoolState) => phase === 'expected' && due < asOf
  const isFiled = ({ phase }: SchoolState) => phase === 'submitted' || phase === 'accepted'
  return {
    missing: all.filter(one => isOverdue(one) || one.phase === 'returned'),
    late: inYear.filter(one => isFiled(one) && one.isLate),
    inYear,
  }
}

const idsOf = (states: readonly SchoolState[]) => states.map(({ id }) => id)

const requirementsIn = (states: readonly SchoolState[]) =>
  states.map(({ requirementId }) => requirementId)

function namedIn(states: readonly SchoolState[], names: readonly RequirementName[]) {
  const byId = new Map(names.map(name => [name.id, name]))
  return states.flatMap(state => {
    const name = byId.get(state.requirementId)
    return name === undefined ? [] : [{ ...state, name }]
  })
}

function countedIn(
  inYear: readonly SchoolState[],
  names: readonly RequirementName[],
  asOf: string,
) {
  const byRequirement = Map.groupBy(inYear, ({ requirementId }) => requirementId)
  return names.flatMap(name => {
    const states = byRequirement.get(name.id)
    return states === undefined ? [] : [{ ...name, counts: countStates(states, asOf) }]
  })
}

/** Beyond so many institutions all their obligations are too many to be counted on one page. */
const mostCounted = 300

/** What the authority asks of many, requirement by requirement. */
async function showRequirements(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const asOf = asOfIn(c)
  const year = schoolYearStart(asOf)
  const [{ count }, requirements] = await Promise.all([
    totalsByDay(ctx, authority.id, asOf),
    sharedRequirements(ctx, authority.id),
  ])
  const counts =
    count > mostCounted ? null : await countsByRequirement(ctx, authority, { asOf, year })
  const counted = counts && linesOf(requirements, counts)
  const content = <RequirementsStatusPage {...{ t, ...viewOf(c), year, counted, requirements }} />
  return page(c, { title: oversight[t.language].byRequirement, isWide: true }, content)
}

function linesOf(
  requirements: Awaited<ReturnType<typeof sharedRequirements>>,
  counts: Awaited<ReturnType<typeof countsByRequirement>>,
) {
  return requirements.flatMap(one => {
    const found = counts.get(one.id)
    if (found === undefined) return []
    const { schools, ...rest } = found
    return [{ ...one, schools, counts: { ...noCounts, ...rest } }]
  })
}

async function showMatrix(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const asOf = asOfIn(c)
  const after = c.req.query('after')
  const [{ schools, next }, all] = await Promise.all([
    schoolsByDay(ctx, authority, { asOf, after, limit: pageSize }),
    municipalRequirements(
      ctx,
      authority.id,
      Math.min(ctx.now, endOfDay(asOf, authority.timeZone) - 1),
    ),
  ])
  const requirements = all.filter(({ audience }) => audience.schools !== null)
  const year = schoolYearStart(asOf)
  const cells = await standingCells(ctx, authority, {
    asOf,
    schoolIds: schools.map(({ id }) => id),
    requirementIds: requirements.map(({ id }) => id),
    period: schoolYearOf(year),
  })
  const isFirst = after === undefined
  const content = (
    <StatusMatrixPage {...{ t, ...viewOf(c), schools, requirements, cells, year, next, isFirst }} />
  )
  return page(c, { title: oversight[t.language].matrixTitle, isWide: true }, content)
}

function viewOf(c: RequestContext) {
  const { authority, roles } = placeOf(c)
  const asOf = asOfIn(c)
  const { id, timeZone } = authority
  return {
    ...{ authorityId: id, timeZone, asOf },
    isOfficer: roles.includes('officer'),
    isToday: asOf === c.get('ctx').today(timeZone),
  }
}
