import { eq } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { readSettings } from '../../domain/authority/settings.ts'
import { dayOf } from '../../domain/calendar/zones.ts'
import { obligationsOf } from '../../domain/obligation/from-reading.ts'
import { type AddressedSchool, isAddressed } from '../../domain/roadmap/audience.ts'
import { planRulesOf } from '../plan-rules.ts'
import type { NewObligation, Scene } from '../record.ts'
import { authority } from '../schema.ts'
import { municipalRequirements } from './requirements.ts'

/**
 * What institutions that have just come owe by the municipal roadmaps that hold: everything asked of institutions like
 * them that is due from today on. One query where nothing is asked, at most three otherwise.
 */
export async function owedByNewcomers(
  ctx: Context,
  { authorityId, timeZone }: Scene,
  newcomers: readonly AddressedSchool[],
): Promise<NewObligation[]> {
  const asked = newcomers.length === 0 ? [] : await municipalRequirements(ctx, authorityId)
  if (asked.length === 0) return []
  const today = dayOf(ctx.now, timeZone)
  const rules = await planRulesOf(ctx, authorityId, await settingsOf(ctx, authorityId))
  return asked.flatMap(one => {
    const planned = obligationsOf(one.timing, rules, rules.workingCalendar)
    const ahead = planned.filter(({ due }) => due >= today)
    return newcomers
      .filter(school => isAddressed(one, school))
      .flatMap(({ id: schoolId }) =>
        ahead.map(({ windowFrom, due }) => ({
          id: ctx.newId(),
          schoolId,
          requirementId: one.id,
          fact: { kind: 'obligation.opened' as const, day: today, windowFrom, due },
        })),
      )
  })
}

async function settingsOf(ctx: Context, authorityId: string) {
  const row = await ctx.db
    .select({ settings: authority.settings })
    .from(authority)
    .where(eq(authority.id, authorityId))
    .get()
  return readSettings(row?.settings ?? {})
}
