import type { Reading, Window } from '../timing/reading.ts'
import type { DraftActivity, RoadmapDraft } from './roadmap-draft.ts'

/** Something only a person can decide about an activity's deadline. */
export interface DraftQuestion {
  /** Index into the draft's activities. */
  index: number
  kind: 'unread' | 'ambiguous' | 'empty'
  /** What was seen, a sentence each; `[]` where the kind says it all. */
  messages: string[]
  /** The parts no rule understood. */
  unread: string[]
  /** The other possible readings. */
  alternatives: Window[][]
  /** Phrases to choose instead of an empty cell. */
  phrases: string[]
}

/** The questions that keep a draft from being sent, in the order of its activities. */
export function questionsOf(draft: RoadmapDraft): DraftQuestion[] {
  // Without a period most deadlines cannot be dated: it is asked first, and then everything is read again.
  if (draft.period === null) return []
  return draft.activities.flatMap((activity, index) => questionAbout(activity, index) ?? [])
}

/** What has to be asked about one activity, `null` where nothing (or nothing any more). */
export function questionAbout(activity: DraftActivity, index: number): DraftQuestion | null {
  const { timing, isLeftOut, answer, level } = activity
  if (isLeftOut || answer !== null || level === 'municipality') return null
  const asks = timing.warnings.filter(({ severity }) => severity === 'ask')
  const kind = kindOf(timing, asks.length > 0)
  if (kind === null) return null
  return {
    index,
    kind,
    messages: asks.map(({ message }) => message),
    unread: timing.unread,
    alternatives: alternativesOf(timing),
    phrases: kind === 'empty' ? phrasesFor(activity) : [],
  }
}

/** Every other reading the warnings offer, each once, in their order. */
export function alternativesOf({ warnings }: Reading): Window[][] {
  const seen = new Set<string>()
  return warnings
    .filter(({ severity }) => severity === 'ask')
    .flatMap(({ alternatives = [] }) => alternatives)
    .filter(alternative => {
      const key = JSON.stringify(alternative)
      return !seen.has(key) && seen.add(key)
    })
}

function kindOf(timing: Reading, isAsked: boolean): DraftQuestion['kind'] | null {
  if (timing.kind === 'none') return 'empty'
  if (timing.kind === 'unread' || timing.unread.length > 0) return 'unread'
  return isAsked ? 'ambiguous' : null
}

const SAID_IN_TEXT =
  /ежегодно|ежемесячно|ежеквартально|постоянно|в\s+течение\s+(?:учебного\s+)?года/i

/** What the activity's own words say of its time, else the whole period. */
function phrasesFor({ text }: DraftActivity): string[] {
  const said = SAID_IN_TEXT.exec(text)?.[0]?.toLowerCase().replace(/\s+/g, ' ')
  return [...new Set([...(said === undefined ? [] : [said]), 'в течение учебного года'])]
}
