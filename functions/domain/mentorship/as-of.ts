import type { Day } from '../timing/reading.ts'
import { type KindCode, mentoringKinds } from './mentoring-forms.ts'
import type { Mentorship } from './mentorship.ts'

/** What the log knows of a mentorship. */
export interface MentorshipFact {
  kind: string
  /** The day it was recorded on. */
  day: Day
  payload: Record<string, unknown>
}

/**
 * A mentorship as it was on a day, from its log (oldest first): the order, the kinds and the term of then. Whom it had
 * stands in its members; what had not happened yet is left out.
 */
export function mentorshipAsOf<T extends Mentorship>(
  one: T,
  facts: readonly MentorshipFact[],
  day: Day,
): T {
  const known = facts.filter(fact => happenedOn(fact) <= day)
  const hasEnded = one.endActual !== null && one.endActual <= day
  return {
    ...one,
    ...orderOf(known),
    kinds: kindsOf(known) ?? one.kinds,
    endPlanned: endOf(known) ?? one.endPlanned,
    events: one.events.filter(event => event.day <= day),
    ...(!hasEnded && { endActual: null, reason: null }),
  }
}

/** The day a fact is of: an order's is the day it was signed. */
function happenedOn({ day, payload }: MentorshipFact): Day {
  return textIn(payload, 'signedOn') ?? textIn(payload, 'day') ?? day
}

function orderOf(known: readonly MentorshipFact[]) {
  const latest = known.findLast(({ kind }) => kind === 'mentorship.assigned')
  if (latest === undefined) return { orderId: null, orderNumber: '', assignedOn: null }
  const { payload } = latest
  return {
    orderId: textIn(payload, 'orderId') ?? null,
    orderNumber: textIn(payload, 'number') ?? '',
    assignedOn: textIn(payload, 'signedOn') ?? null,
  }
}

function kindsOf(known: readonly MentorshipFact[]): KindCode[] | undefined {
  const kinds = known.findLast(({ payload }) => Array.isArray(payload.kinds))?.payload.kinds
  return Array.isArray(kinds) ? mentoringKinds.filter(kind => kinds.includes(kind)) : undefined
}

function endOf(known: readonly MentorshipFact[]): Day | undefined {
  const ends = known.flatMap(({ kind, payload }) => {
    if (kind === 'mentorship.extended') return textIn(payload, 'takesEffect') ?? []
    return kind === 'mentorship.proposed' ? (textIn(payload, 'endPlanned') ?? []) : []
  })
  return ends.at(-1)
}

function textIn(payload: Record<string, unknown>, name: string): string | undefined {
  const value = payload[name]
  return typeof value === 'string' ? value : undefined
}
