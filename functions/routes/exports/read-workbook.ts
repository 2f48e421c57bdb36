import type { Context } from '../../context.ts'
import { schoolYearStart } from '../../domain/obligation/school-year.ts'
import type { AuthorityBrief } from '../../domain/people/roles.ts'
import { requirementsOn } from '../../store/desk/export-rows.ts'
import { missingIn } from '../../store/desk/missing.ts'
import { toldAbout } from '../../store/notice/told-about.ts'
import { obligationsOfAuthority } from '../../store/obligation-list.ts'
import { statusBySchool } from '../../store/status.ts'
import { placeOf, type RequestContext } from '../route.ts'
import type { Asked } from './asked.ts'

/** More than anybody reads in a sheet; beyond it the note says to narrow the filter. */
export const mostRows = 20_000

/** Everything the workbook is made of, read once. */
export async function readWorkbook(c: RequestContext, asked: Asked) {
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const { asOf, schoolId, requirementId, text, year } = asked
  const [{ schools }, requirements, obligations, overdue] = await Promise.all([
    statusBySchool(ctx, authority, { asOf, schoolId, order: 'name' }),
    requirementsOn(ctx, authority, { asOf, schoolId, requirementId, year }),
    obligationsOfAuthority(ctx, authority, { ...asked, limit: mostRows }),
    obligationsOfAuthority(ctx, authority, {
      ...{ asOf, schoolId, requirementId, text, year },
      counted: 'overdue',
      limit: mostRows,
    }),
  ])
  const overdueIds = overdue.items.map(({ id }) => id)
  const [missing, told] = await Promise.all([
    missingOf(ctx, authority, asked, schools),
    toldAbout(ctx, authority, overdueIds, asOf),
  ])
  return { schools, requirements, obligations, overdue, told, missing }
}

/** What is missing of what was asked for. */
export async function missingOf(
  ctx: Context,
  authority: AuthorityBrief,
  { asOf, requirementId, year }: Asked,
  schools: readonly { id: string }[],
) {
  const ids = schools.map(({ id }) => id)
  const missing = await missingIn(ctx, authority, ids, asOf)
  return missing.filter(
    one =>
      (requirementId === undefined || one.requirementId === requirementId) &&
      (year === undefined || schoolYearStart(one.due) === year),
  )
}
