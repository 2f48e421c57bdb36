import type { Context } from '../context.ts'
import type { Audience } from '../domain/roadmap/audience.ts'
import type { Activity } from '../domain/roadmap/roadmap-reading.ts'
import { type MunicipalChange, planMunicipal } from '../domain/roadmap-draft/plan-municipal.ts'
import { type PlanRules, planVersion } from '../domain/roadmap-draft/plan-version.ts'
import type { Day } from '../domain/timing/reading.ts'
import { isOwnInstitution } from './municipal/own-institution.ts'
import { addressable } from './municipal/requirements.ts'
import type { Scene } from './record.ts'
import type { HeldRequirement, readStanding } from './roadmaps.ts'

type Standing = NonNullable<Awaited<ReturnType<typeof readStanding>>>

/** What a version does to one requirement, of an institution's own roadmap (`audience: null`) or of a municipal one. */
export type PlannedChange = Omit<MunicipalChange, 'audience'> & { audience: Audience | null }

/** What confirming a roadmap does, whoever's it is. A query for a municipal one: the institutions there are. */
export async function planOf(
  ctx: Context,
  scene: Scene & { schoolId: string },
  standing: Standing | null,
  activities: readonly Activity[],
  when: { rules: PlanRules; today: Day },
): Promise<PlannedChange[]> {
  const held = standing?.standing ?? []
  if (!isOwnInstitution(scene)) return planOwn(scene.schoolId, held, activities, when)
  const schools = await addressable(ctx, scene.authorityId)
  return planMunicipal(held.map(withAudience), activities, schools, when)
}

function withAudience(one: HeldRequirement) {
  return { ...one, audience: one.audience ?? { schools: null, isForAuthority: true } }
}

function planOwn(
  schoolId: string,
  held: readonly HeldRequirement[],
  activities: readonly Activity[],
  { rules, today }: { rules: PlanRules; today: Day },
): PlannedChange[] {
  return planVersion(held, activities, rules, today).map(one => ({
    kind: one.kind,
    requirementId: one.kind === 'added' ? null : one.requirementId,
    position: one.kind === 'removed' ? 0 : one.position,
    activity: one.kind === 'removed' ? one.before : one.activity,
    audience: null,
    bySchool: [{ schoolId, changes: one.obligations }],
  }))
}
