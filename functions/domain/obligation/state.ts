import type { Day } from '../timing/reading.ts'

/** Where an obligation stands, whatever the day: what the facts say. The day turns it into a `Status`. */
export type Phase = 'expected' | 'submitted' | 'returned' | 'accepted' | 'waived' | 'closed'

/** An obligation as its facts left it. Nothing in it depends on today. */
export interface ObligationState {
  phase: Phase
  /** First day of the window; `null` where it may be done at any time up to `due`. */
  windowFrom: Day | null
  /** The day it is due now. */
  due: Day
  /** The day it was due when it was opened. Stays when the due date moves. */
  firstDue: Day
  /** The day of the first submission, `null` before it. */
  filedOn: Day | null
  /** The first submission came after the due day that stood then. Late stays late. */
  isLate: boolean
  /** The school has asked for «не применимо» and nobody has answered yet. */
  isWaiverAsked: boolean
  /** The submission that speaks for it now. */
  submissionId: string | null
}

/** What can happen to one obligation. `day` is the calendar day of the fact in the authority's time zone. */
export type ObligationFact =
  | { kind: 'obligation.opened'; day: Day; windowFrom: Day | null; due: Day }
  | { kind: 'submission.filed'; day: Day; submissionId: string }
  | { kind: 'submission.corrected'; day: Day; submissionId: string }
  | { kind: 'submission.accepted'; day: Day; submissionId: string }
  | { kind: 'submission.returned'; day: Day; submissionId: string; comment: string }
  | { kind: 'due-date.moved'; day: Day; from: Day; to: Day; reason: string }
  | { kind: 'waiver.asked'; day: Day; reason: string }
  | { kind: 'waiver.approved'; day: Day; reason: string }
  | { kind: 'waiver.declined'; day: Day; reason: string }
  | { kind: 'obligation.closed'; day: Day; reason: string }
  | { kind: 'obligation.reopened'; day: Day }

export type ObligationFactKind = ObligationFact['kind']

/** The state after the first fact of an obligation. */
export function openObligation(fact: { windowFrom: Day | null; due: Day }): ObligationState {
  return {
    phase: 'expected',
    windowFrom: fact.windowFrom,
    due: fact.due,
    firstDue: fact.due,
    filedOn: null,
    isLate: false,
    isWaiverAsked: false,
    submissionId: null,
  }
}

/** The state after one more fact. A fact that cannot follow leaves the state as it was: `decide.ts` refuses it first. */
export function applyFact(state: ObligationState, fact: ObligationFact): ObligationState {
  switch (fact.kind) {
    case 'obligation.opened':
      return openObligation(fact)
    case 'submission.filed':
      return {
        ...state,
        phase: 'submitted',
        submissionId: fact.submissionId,
        filedOn: state.filedOn ?? fact.day,
        isLate: state.filedOn === null ? fact.day > state.due : state.isLate,
        isWaiverAsked: false,
      }
    case 'submission.corrected':
      return { ...state, submissionId: fact.submissionId }
    case 'submission.accepted':
      return { ...state, phase: 'accepted' }
    case 'submission.returned':
      return { ...state, phase: 'returned' }
    case 'due-date.moved':
      return { ...state, due: fact.to }
    case 'waiver.asked':
      return { ...state, isWaiverAsked: true }
    case 'waiver.approved':
      return { ...state, phase: 'waived', isWaiverAsked: false }
    case 'waiver.declined':
      return { ...state, isWaiverAsked: false }
    case 'obligation.closed':
      return { ...state, phase: 'closed', isWaiverAsked: false }
    case 'obligation.reopened':
      return { ...state, phase: state.submissionId === null ? 'expected' : 'returned' }
  }
}

/** The state after a whole history, `null` before anything happened. */
export function foldFacts(facts: readonly ObligationFact[]): ObligationState | null {
  return facts.reduce<ObligationState | null>(
    (state, fact) =>
      fact.kind === 'obligation.opened'
        ? openObligation(fact)
        : state === null
          ? null
          : applyFact(state, fact),
    null,
  )
}
