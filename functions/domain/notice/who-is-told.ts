import type { Role } from '../people/roles.ts'
import { reminderDaysOf, tells } from './chase.ts'
import type { Step } from './check.ts'

/** Somebody who holds a role in a school now. */
export interface Member {
  personId: string
  role: Role
  /** Working days before a due day at which they want to be reminded; null is the authority's. */
  reminderDays: readonly number[] | null
  /** Their address takes no letters. */
  isUnreachable: boolean
}

/**
 * Whom of a school's people a step reaches. The holder is whoever it is assigned to, or its curators, or the
 * director where it has none. A reminder reaches only those who want one so many days before.
 */
export function whoIsTold(
  step: Pick<Step, 'name' | 'tells'>,
  assigneeId: string | null,
  members: readonly Member[],
): string[] {
  const reachable = members.filter(member => !member.isUnreachable && wants(member, step.name))
  const holders = holdersOf(assigneeId, members).map(({ personId }) => personId)
  const told = reachable.filter(
    ({ personId, role }) =>
      (tells(step, 'holder') && holders.includes(personId)) ||
      (tells(step, 'director') && role === 'director'),
  )
  return [...new Set(told.map(({ personId }) => personId))]
}

/** Who is to do a thing: the first of these that there is. */
export function holdersOf<One extends Pick<Member, 'personId' | 'role'>>(
  assigneeId: string | null,
  members: readonly One[],
): One[] {
  const groups = [
    members.filter(({ personId }) => personId === assigneeId),
    members.filter(({ role }) => role === 'curator'),
    members.filter(({ role }) => role === 'director'),
  ]
  return groups.find(group => group.length > 0) ?? []
}

function wants({ reminderDays }: Member, step: string): boolean {
  const days = reminderDaysOf(step)
  return days === null || reminderDays === null || reminderDays.includes(days)
}
