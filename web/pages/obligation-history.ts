import type { TimelineEntry } from '../components/timeline.tsx'
import { formatInstant } from '../text/format.ts'
import type { Text } from '../text/index.ts'

export interface HistoryFact {
  id: number
  kind: string
  at: number
  payload: Record<string, unknown>
  actorName: string | null
}

/** The facts of an obligation as its page tells them. */
export function timelineOf(
  history: readonly HistoryFact[],
  timeZone: string,
  t: Text,
): TimelineEntry[] {
  return history.map(fact => ({
    id: String(fact.id),
    what: factWords(fact.kind, t),
    who: fact.actorName ?? t.obligation.system,
    when: formatInstant(fact.at, timeZone, t.language),
    at: new Date(fact.at).toISOString(),
    comment: commentOf(fact, t),
  }))
}

function factWords(kind: string, { obligation }: Text): string {
  const facts: Record<string, string> = obligation.facts
  return facts[kind] ?? kind
}

function commentOf({ kind, payload }: HistoryFact, { obligation }: Text): string | undefined {
  const { comment, reason, from, to } = payload
  const words = String(comment ?? reason ?? '')
  if (kind !== 'due-date.moved') return words || undefined
  return `${obligation.movedFromTo(String(from), String(to))}. ${words}`
}
