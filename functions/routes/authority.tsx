import { AuthorityPage } from '../../web/pages/authority.tsx'
import { ObligationsPage } from '../../web/pages/authority-obligations.tsx'
import { formatDay } from '../../web/text/format.ts'
import { noCounts } from '../domain/obligation/status.ts'
import { schoolStanding } from '../domain/people/school-standing.ts'
import { regionOf } from '../store/desk/region.ts'
import { namesOf } from '../store/municipal/requirements.ts'
import { namesOfRequirements } from '../store/municipal/school-states.ts'
import { obligationsOfAuthority } from '../store/obligation-list.ts'
import { schoolsOf } from '../store/schools.ts'
import { withoutRoadmap } from '../store/schools-by-day.ts'
import type { CountKey } from '../store/standing.ts'
import { schoolOrders, statusBySchool } from '../store/status.ts'
import { asOfIn } from './as-of.ts'
import { csv } from './csv.ts'
import { csvAbout, filterWords, obligationFilterIn } from './obligation-filter.ts'
import { page, seeOther, textOf } from './page.tsx'
import { placeOf, type RequestContext, route } from './route.ts'

const pageSize = 50
/** Names of institutions without a roadmap; where there are more, the page says so. */
const mostSilent = 100
/** More rows than any municipality has: a CSV is the whole list. */
const csvRows = 20_000

export const authorityRoutes = [
  route('GET /authorities/:authority', showSchools),
  route('GET /authorities/:authority/schools.csv', schoolsCsv),
  route('GET /authorities/:authority/obligations', showObligations),
  route('GET /authorities/:authority/obligations.csv', obligationsCsv),
]

async function showSchools(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const { authority } = placeOf(c)
  const order = oneOf(schoolOrders, c.req.query('order')) ?? 'overdue'
  const after = c.req.query('after')
  const filter = { asOf: asOfIn(c), order, after, limit: pageSize }
  const ctx = c.get('ctx')
  const isFirst = after === undefined
  const [found, silent] = await Promise.all([
    statusBySchool(ctx, authority, filter),
    isFirst ? withoutRoadmap(ctx, authority, filter.asOf, mostSilent + 1) : [],
  ])
  if (found.count === 0 && (await regionOf(ctx, authority.id)) !== undefined) {
    return seeOther(c, `/authorities/${authority.id}/region`)
  }
  const content = (
    <AuthorityPage
      {...{ t, ...viewOf(c), ...found, order, isFirst }}
      withoutRoadmap={silent.slice(0, mostSilent)}
      isMoreSilent={silent.length > mostSilent}
    />
  )
  return page(c, { title: t.authority.title, isWide: true }, content)
}

async function showObligations(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const filter = obligationFilterIn(c)
  const { schoolId: school, requirementId: requirement, asOf: _, ...asked } = filter
  const after = c.req.query('after')
  const [found, schools, [named]] = await Promise.all([
    obligationsOfAuthority(ctx, authority, { ...filter, after, limit: pageSize }),
    schoolsOf(ctx, authority.id),
    requirement === undefined ? [] : namesOfRequirements(ctx, authority.id, [requirement]),
  ])
  const content = (
    <ObligationsPage
      t={t}
      {...viewOf(c)}
      {...found}
      schools={schools}
      asked={{ ...asked, school, requirement }}
      requirement={named}
      isFirst={after === undefined}
    />
  )
  return page(c, { title: t.authority.obligations, isWide: true }, content)
}

async function schoolsCsv(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const asOf = asOfIn(c)
  const { schools } = await statusBySchool(c.get('ctx'), placeOf(c).authority, { asOf })
  const { school, kind, standing, longest, numbers } = t.authority
  const keys = Object.keys(noCounts) as CountKey[]
  const header = [school, kind, standing, longest, ...keys.map(key => numbers[key])]
  const rows = schools.map(one => [
    one.name,
    t.common.schoolKind[one.kind],
    t.authority.standings[schoolStanding(one)],
    one.longestOverdueDays,
    ...keys.map(key => one[key]),
  ])
  const about = csvAbout(c, asOf, t.authority.everything)
  return csv(c, `schools-${asOf}.csv`, header, rows, about)
}

async function obligationsCsv(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const filter = obligationFilterIn(c)
  const { authority } = placeOf(c)
  const all = { ...filter, limit: csvRows }
  const ctx = c.get('ctx')
  const { schoolId, requirementId } = filter
  const [{ items }, [school], [requirement]] = await Promise.all([
    obligationsOfAuthority(ctx, authority, all),
    schoolId === undefined ? [] : namesOf(ctx, authority.id, [schoolId]),
    requirementId === undefined ? [] : namesOfRequirements(ctx, authority.id, [requirementId]),
  ])
  const words = t.authority
  const rows = items.map(item => [
    item.schoolName,
    item.number,
    item.text,
    formatDay(item.due, t.language),
    item.filedOn === null ? null : formatDay(item.filedOn, t.language),
    t.common.status[item.status],
  ])
  const { number, what, due, filedOn, status } = words
  const header = [words.school, number, what, due, filedOn, status]
  const about = csvAbout(c, filter.asOf, filterWords(c, filter, { school, requirement }))
  return csv(c, `obligations-${filter.asOf}.csv`, header, rows, about)
}

function viewOf(c: RequestContext) {
  const { authority, roles } = placeOf(c)
  const asOf = asOfIn(c)
  return {
    authorityId: authority.id,
    isOfficer: roles.includes('officer'),
    asOf,
    isToday: asOf === c.get('ctx').today(authority.timeZone),
  }
}

function oneOf<T extends string>(known: readonly T[], asked: string | undefined): T | undefined {
  return known.find(one => one === asked)
}
