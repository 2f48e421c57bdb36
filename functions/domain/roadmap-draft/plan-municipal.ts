import { obligationsOf } from '../obligation/from-reading.ts'
import {
  type AddressedSchool,
  type Audience,
  audienceOf,
  isAddressed,
} from '../roadmap/audience.ts'
import { compareRoadmaps } from '../roadmap/compare-roadmaps.ts'
import type { Activity } from '../roadmap/roadmap-reading.ts'
import type { Day } from '../timing/reading.ts'
import {
  changesBetween,
  endOf,
  type ObligationChanges,
  type PlanRules,
  type StandingObligation,
} from './plan-version.ts'

/** A municipal requirement that holds now, with what each institution owes by it. */
export interface MunicipalStanding {
  id: string
  activity: Activity
  audience: Audience
  obligations: (StandingObligation & { schoolId: string })[]
}

/** What a version of a municipal roadmap does to one of its requirements. */
export interface MunicipalChange {
  kind: 'added' | 'same' | 'changed' | 'removed'
  /** Null where the row is new. */
  requirementId: string | null
  position: number
  activity: Activity
  audience: Audience
  /** Of each institution it concerns. */
  bySchool: { schoolId: string; changes: ObligationChanges }[]
}

/**
 * What confirming a municipal roadmap does, given what stands (`[]` for a first version) and the institutions there are,
 * the municipality itself among them. What an institution owed and is not asked for any more falls away.
 */
export function planMunicipal(
  standing: readonly MunicipalStanding[],
  activities: readonly Activity[],
  schools: readonly AddressedSchool[],
  { rules, today }: { rules: PlanRules; today: Day },
): MunicipalChange[] {
  const former = new Map(standing.map(one => [one.activity, one]))
  const positions = new Map(activities.map((activity, position) => [activity, position]))
  return compareRoadmaps([...former.keys()], activities).map(change => {
    const held = change.kind === 'added' ? undefined : former.get(change.before)
    if (change.kind === 'removed') return removed(change.before, held)
    const audience = audienceOf(change.after, held?.audience)
    return {
      kind: change.kind,
      requirementId: held?.id ?? null,
      position: positions.get(change.after) ?? 0,
      activity: change.after,
      audience,
      bySchool: changesOf(held, change.after, { audience, schools, rules, today }),
    }
  })
}

function removed(activity: Activity, held: MunicipalStanding | undefined): MunicipalChange {
  return {
    kind: 'removed',
    requirementId: held?.id ?? null,
    position: 0,
    activity,
    audience: held?.audience ?? { schools: null, isForAuthority: false },
    bySchool: bySchoolOf(held).map(([schoolId, owed]) => ({ schoolId, changes: endOf(owed) })),
  }
}

type Asked = {
  audience: Audience
  schools: readonly AddressedSchool[]
  rules: PlanRules
  today: Day
}

function changesOf(held: MunicipalStanding | undefined, activity: Activity, asked: Asked) {
  const planned = obligationsOf(activity.timing, asked.rules, asked.rules.workingCalendar)
  const requirement = { audience: asked.audience, evidence: activity.evidence }
  const addressed = asked.schools.filter(school => isAddressed(requirement, school))
  const owed = new Map(bySchoolOf(held))
  const ids = new Set(addressed.map(({ id }) => id))
  return [
    ...addressed.map(({ id }) => ({
      schoolId: id,
      changes: changesBetween(owed.get(id) ?? [], planned, asked.today),
    })),
    ...[...owed]
      .filter(([id]) => !ids.has(id))
      .map(([schoolId, obligations]) => ({ schoolId, changes: endOf(obligations) })),
  ]
}

function bySchoolOf(held: MunicipalStanding | undefined) {
  return [...Map.groupBy(held?.obligations ?? [], ({ schoolId }) => schoolId)]
}
