import { SchoolStatusPage } from '../../../web/pages/school-status.tsx'
import { StatusMatrixPage } from '../../../web/pages/status-matrix.tsx'
import { oversight } from '../../../web/text/oversight.ts'
import { schoolYearOf } from '../../domain/calendar/days.ts'
import { schoolYearStart } from '../../domain/obligation/school-year.ts'
import { Problem } from '../../domain/problem.ts'
import { municipalRequirements } from '../../store/municipal/requirements.ts'
import { lastLetter, missedPoints, standingCells } from '../../store/municipal/standing-cells.ts'
import { schoolsByDay } from '../../store/schools-by-day.ts'
import { asOfIn } from '../as-of.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { placeOf, type RequestContext, route } from '../route.ts'

/** As many institutions as fit a page of the picture. */
const pageSize = 50

export const standingRoutes = [
  route('GET /authorities/:authority/status', showSchool),
  route('GET /authorities/:authority/matrix', showMatrix),
]

/** One institution: what it lacks, row by row, and who was told. Without one asked for, the picture of all. */
async function showSchool(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const asOf = asOfIn(c)
  const schoolId = c.req.query('school')
  if (!schoolId) return seeOther(c, `/authorities/${authority.id}/matrix`)
  const [{ schools }, points, told] = await Promise.all([
    schoolsByDay(ctx, authority, { asOf, schoolId, isOldestUnread: true }),
    missedPoints(ctx, authority, schoolId, asOf),
    lastLetter(ctx, authority, schoolId, asOf),
  ])
  const [school] = schools
  if (school === undefined) throw new Problem('notFound')
  const title = oversight[t.language].statusOf(school.shortName)
  const back = { href: `/authorities/${authority.id}`, label: t.common.nav.schools }
  const content = <SchoolStatusPage {...{ t, ...viewOf(c), school, points, told }} />
  return page(c, { title, back, isWide: true }, content)
}

async function showMatrix(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const asOf = asOfIn(c)
  const after = c.req.query('after')
  const [{ schools, next }, all] = await Promise.all([
    schoolsByDay(ctx, authority, { asOf, after, limit: pageSize }),
    municipalRequirements(ctx, authority.id),
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
