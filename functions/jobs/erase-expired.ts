import type { Context } from '../context.ts'
import { readSettings } from '../domain/authority/settings.ts'
import type { AuthorityBrief } from '../domain/people/roles.ts'
import { findDueErasures } from '../domain/retention/catalogue.ts'
import { eraseDue, markChecked, scansOfConsents, schoolsToCheck } from '../store/mentoring/erase.ts'
import { institutionOf } from '../store/mentoring/particulars.ts'
import { roundsOf } from '../store/mentoring/rankings.ts'
import { ownMentoring } from '../store/mentoring/snapshot.ts'
import { authority } from '../store/schema.ts'

/** So many schools of an authority in one tick; the others come with the next ones. */
const mostSchools = 15

/**
 * Erases or anonymises what is kept no longer: once a day for each school, whatever ticks were missed; repeated it
 * changes nothing. Gives how many records. What fails for one school is logged and does not stop the others.
 */
export async function eraseExpired(ctx: Context): Promise<number> {
  const authorities = await ctx.db.select().from(authority).all()
  let erased = 0
  for (const row of authorities) {
    const brief = { ...row, settings: readSettings(row.settings) }
    const schools = await schoolsToCheck(ctx, row.id, ctx.today(row.timeZone), mostSchools)
    for (const { id } of schools) erased += await eraseInSchool(ctx, brief, id).catch(report)
  }
  return erased
}

async function eraseInSchool(
  ctx: Context,
  { id: authorityId, ...rest }: AuthorityBrief,
  schoolId: string,
): Promise<number> {
  const { timeZone } = rest
  const [mentoring, rounds, { retention }] = await Promise.all([
    ownMentoring(ctx, { id: authorityId, ...rest }, schoolId),
    roundsOf(ctx, schoolId),
    institutionOf(ctx, schoolId),
  ])
  const scene = { authorityId, schoolId, timeZone, actorId: null }
  const due = findDueErasures({ mentoring, rounds }, retention, ctx.today(timeZone))
  if (due.length > 0) {
    const consents = due.filter(({ rule }) => rule.id === 'consents').map(({ id }) => id)
    await eraseDue(ctx, scene, due, await scansOfConsents(ctx, consents))
  }
  await markChecked(ctx, scene, retention)
  return due.length
}

/** Ids and names stay out of the log. */
function report(error: unknown): number {
  const name = error instanceof Error ? error.name : 'unknown'
  console.error(JSON.stringify({ event: 'erase-failed', error: name }))
  return 0
}
