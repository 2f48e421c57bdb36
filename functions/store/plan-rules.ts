import type { Context } from '../context.ts'
import type { AuthoritySettings } from '../domain/authority/settings.ts'
import type { PlanRules } from '../domain/roadmap-draft/plan-version.ts'
import type { TimingOptions } from '../domain/timing/read-timing.ts'
import { calendarOf } from './school-calendars.ts'

/** What decides the due days of an authority's schools. One query where days off move them, none otherwise. */
export async function planRulesOf(
  ctx: Context,
  authorityId: string,
  settings: AuthoritySettings,
): Promise<PlanRules> {
  if (settings.dayOffRule === 'none') return settings
  return { ...settings, workingCalendar: (await calendarOf(ctx, authorityId)).workingCalendar }
}

/** How an authority's phrases are read: its terms, its days off, and whether «до 10 июня» includes 10 June. One query. */
export async function timingOptionsOf(
  ctx: Context,
  authorityId: string,
  { isDueDayInclusive }: AuthoritySettings,
): Promise<TimingOptions> {
  return { ...(await calendarOf(ctx, authorityId)), byIsInclusive: isDueDayInclusive }
}
