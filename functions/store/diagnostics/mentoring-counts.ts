import type { Context } from '../../context.ts'
import type { MentoringCounts } from '../../domain/diagnostic/known-facts.ts'
import type { AuthorityBrief } from '../../domain/people/roles.ts'
import type { Day } from '../../domain/timing/reading.ts'

/** What the registers and pairs of institutions add up to at the end of a day; an institution that keeps none is left out. */
export async function mentoringCountsOf(
  _ctx: Context,
  _authority: AuthorityBrief,
  _schoolIds: readonly string[],
  _day: Day,
): Promise<Map<string, MentoringCounts>> {
  return new Map()
}
