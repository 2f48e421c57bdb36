import { isRealDay } from '../calendar/days.ts'
import { EVIDENCE_KINDS } from '../roadmap/evidence-kinds.ts'
import type { Day } from '../timing/reading.ts'

/** What an authority recommends to schools, and by when. */
export interface Recommendation {
  text: string
  due: Day
  /** A code of `evidence-kinds.ts` that proves it, `''` where anything may. */
  evidence: string
  schoolIds: string[]
}

export type RecommendationFault = 'missing' | 'tooLong' | 'past' | 'unreal'
export type RecommendationFaults = Partial<Record<keyof Recommendation, RecommendationFault>>

const mostCharacters = 1_000

/** The recommendation as written, or what to fix field by field. `known` are the schools there are. */
export function readRecommendation(
  answers: Recommendation,
  today: Day,
  known: readonly string[],
): { recommendation: Recommendation } | { faults: RecommendationFaults } {
  const { text, due } = answers
  const schoolIds = [...new Set(answers.schoolIds)].filter(id => known.includes(id))
  const evidence = EVIDENCE_KINDS.some(({ code }) => code === answers.evidence)
    ? answers.evidence
    : ''
  const faults: RecommendationFaults = {
    ...(text === '' && { text: 'missing' }),
    ...(text.length > mostCharacters && { text: 'tooLong' }),
    ...dueFault(due, today),
    ...(schoolIds.length === 0 && { schoolIds: 'missing' }),
  }
  if (Object.keys(faults).length > 0) return { faults }
  return { recommendation: { text, due, evidence, schoolIds } }
}

function dueFault(due: string, today: Day): RecommendationFaults {
  if (due === '') return { due: 'missing' }
  if (!isRealDay(due)) return { due: 'unreal' }
  return due < today ? { due: 'past' } : {}
}
