import { addWorkingDays } from '../calendar/working-calendar.ts'
import type { Day } from '../timing/reading.ts'
import type { Audience, Chased, CheckRules, ObligationCheckKind, Step } from './check.ts'
import { obligationChecks } from './checks.ts'
import { workingDaysOfPeace } from './peace.ts'

export interface ChaseStep extends Step {
  check: ObligationCheckKind
}

/** What is to be done about one obligation on a day. */
export interface Chase {
  /** What somebody is told now. */
  tell: ChaseStep | null
  /** What came up meanwhile and is passed over: nobody is told, and nobody will be. */
  overtaken: ChaseStep[]
  /** The next day it has to be looked at, null where nothing more can come up by itself. */
  nextOn: Day | null
}

/**
 * Of the steps that have come up by `day` only the latest is told, and only once: `done` has the names of those
 * dealt with for this due day. So a tick that fires twice, or not for three days, changes nothing.
 */
export function chase(one: Chased, done: ReadonlySet<string>, day: Day, rules: CheckRules): Chase {
  const steps = stepsOf(one, rules)
  const up = steps.filter(({ on }) => on <= day)
  const latest = up.at(-1)
  const isTold = latest !== undefined && !done.has(latest.name) && isTimely(latest, day)
  const overtaken = up.filter(step => !done.has(step.name) && !(isTold && step === latest))
  return {
    tell: isTold ? latest : null,
    overtaken,
    nextOn: steps.find(({ on }) => on > day)?.on ?? null,
  }
}

/** Every step that can come up for an obligation as it stands, in order. While a waiver is asked for nothing does. */
export function stepsOf(one: Chased, rules: CheckRules): ChaseStep[] {
  if (one.isWaiverAsked) return []
  const since = one.phase === 'returned' ? (one.returnedOn ?? one.knownOn) : one.knownOn
  const earliest = addWorkingDays(since, workingDaysOfPeace, rules.calendar)
  return obligationChecks
    .flatMap(({ kind, steps }) => steps(one, rules).map(step => ({ ...step, check: kind })))
    .map(step => (step.on < earliest ? { ...step, on: earliest } : step))
    .filter(step => isTimely(step, step.on))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function isTimely({ until }: Step, day: Day): boolean {
  return until === null || day <= until
}

/** The days before the due day that a step reminds at, null for any other step. */
export function reminderDaysOf(step: string): number | null {
  const match = /^due-soon-(\d+)$/.exec(step)
  return match === null ? null : Number(match[1])
}

/** Whether a step reaches an audience. */
export function tells(step: Pick<Step, 'tells'>, audience: Audience): boolean {
  return step.tells.includes(audience)
}
