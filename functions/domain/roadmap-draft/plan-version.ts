import type { AuthoritySettings } from '../authority/settings.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { obligationsOf, type PlannedObligation } from '../obligation/from-reading.ts'
import type { ObligationState } from '../obligation/state.ts'
import { type ActivityField, compareRoadmaps } from '../roadmap/compare-roadmaps.ts'
import type { Activity } from '../roadmap/roadmap-reading.ts'
import type { Day } from '../timing/reading.ts'

/** An obligation that already exists, as far as a new version decides about it. */
export type StandingObligation = Pick<
  ObligationState,
  'phase' | 'windowFrom' | 'due' | 'firstDue'
> & { id: string }

/** A requirement of the version that holds now. */
export interface StandingRequirement {
  id: string
  activity: Activity
  obligations: StandingObligation[]
}

/** What a new version does to the obligations of one activity. */
export interface ObligationChanges {
  stands: string[]
  moved: { id: string; from: Day; to: Day }[]
  closed: string[]
  opened: PlannedObligation[]
}

/** What a version does to one activity; without a former version every one is `added`. */
export type PlannedActivity =
  | { kind: 'added'; position: number; activity: Activity; obligations: ObligationChanges }
  | {
      kind: 'same' | 'changed'
      position: number
      activity: Activity
      before: Activity
      changed: ActivityField[]
      requirementId: string
      obligations: ObligationChanges
    }
  | { kind: 'removed'; before: Activity; requirementId: string; obligations: ObligationChanges }

/** What of an authority's settings decides the due days; without a calendar the official days off count. */
export type PlanRules = Pick<AuthoritySettings, 'standingCheckMonths'> &
  Partial<Pick<AuthoritySettings, 'dayOffRule'>> & { workingCalendar?: WorkingCalendar }

/** What confirming `activities` does, given what stands now (`[]` for a first version). */
export function planVersion(
  standing: readonly StandingRequirement[],
  activities: readonly Activity[],
  rules: PlanRules,
  today: Day,
): PlannedActivity[] {
  const former = new Map(standing.map(requirement => [requirement.activity, requirement]))
  const positions = new Map(activities.map((activity, position) => [activity, position]))
  return compareRoadmaps([...former.keys()], activities).map(change => {
    if (change.kind === 'added') {
      const { after } = change
      const obligations = changesBetween([], plannedOf(after, rules), today)
      return { kind: 'added', position: positions.get(after) ?? 0, activity: after, obligations }
    }
    const held = requirementOf(former, change.before)
    if (change.kind === 'removed') {
      return { ...change, requirementId: held.id, obligations: endOf(held.obligations) }
    }
    const { kind, before, after, changed } = change
    return {
      kind,
      position: positions.get(after) ?? 0,
      activity: after,
      before,
      changed,
      requirementId: held.id,
      obligations: changesBetween(held.obligations, plannedOf(after, rules), today),
    }
  })
}

/** The obligations an activity gives; what the municipality does itself opens nothing for the school. */
export function plannedOf(activity: Activity, rules: PlanRules): PlannedObligation[] {
  if (activity.level === 'municipality') return []
  return obligationsOf(activity.timing, rules, rules.workingCalendar)
}

function requirementOf(
  former: ReadonlyMap<Activity, StandingRequirement>,
  activity: Activity,
): StandingRequirement {
  const held = former.get(activity)
  if (held === undefined) throw new Error('a comparison returned an activity it was not given')
  return held
}

/** Nothing is asked any more: sent, accepted and waived ones stay as history, what is still owed falls away. */
export function endOf(obligations: readonly StandingObligation[]): ObligationChanges {
  const ends = (obligation: StandingObligation) => isOwed(obligation)
  return {
    stands: obligations.filter(one => !ends(one) && one.phase !== 'closed').map(({ id }) => id),
    moved: [],
    closed: obligations.filter(ends).map(({ id }) => id),
    opened: [],
  }
}

function isOwed({ phase }: StandingObligation): boolean {
  return phase === 'expected' || phase === 'returned'
}

/** From what there is to what is planned now. The same due day stands, also where an officer has moved it since. */
export function changesBetween(
  obligations: readonly StandingObligation[],
  planned: readonly PlannedObligation[],
  today: Day,
): ObligationChanges {
  const rest = obligations.filter(({ phase }) => phase !== 'closed').sort(byDue)
  const stands: string[] = []
  const unmet = planned.filter(plan => {
    const at = rest.findIndex(one => one.due === plan.due || one.firstDue === plan.due)
    const [same] = at < 0 ? [] : rest.splice(at, 1)
    if (same !== undefined) stands.push(same.id)
    return same === undefined
  })
  const settled =
    rest.length === unmet.length ? pairUp(rest, unmet, today) : replace(rest, unmet, today)
  return { ...settled, stands: [...stands, ...settled.stands] }
}

function byDue(one: { due: Day }, other: { due: Day }): number {
  return one.due < other.due ? -1 : one.due > other.due ? 1 : 0
}

/** One to one: what is still ahead moves; what is past, sent or accepted stands as it was. */
function pairUp(
  rest: readonly StandingObligation[],
  unmet: readonly PlannedObligation[],
  today: Day,
): ObligationChanges {
  const changes: ObligationChanges = { stands: [], moved: [], closed: [], opened: [] }
  for (const [index, one] of rest.entries()) {
    const to = unmet[index]?.due
    const isMoving = to !== undefined && isOwed(one) && one.due >= today
    if (isMoving) changes.moved.push({ id: one.id, from: one.due, to })
    else changes.stands.push(one.id)
  }
  return changes
}

/** What lies ahead is closed and opened anew; what is overdue stays so, and is not asked a second time. */
function replace(
  rest: readonly StandingObligation[],
  unmet: readonly PlannedObligation[],
  today: Day,
): ObligationChanges {
  const isAhead = ({ due }: { due: Day }) => due >= today
  const hasPast = rest.some(one => !isAhead(one))
  const falls = (one: StandingObligation) => isAhead(one) && isOwed(one)
  return {
    stands: rest.filter(one => !falls(one)).map(({ id }) => id),
    moved: [],
    closed: rest.filter(falls).map(({ id }) => id),
    opened: unmet.filter(plan => isAhead(plan) || !hasPast),
  }
}
