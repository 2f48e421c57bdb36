import type { Known } from '../fill-in.ts'
import type { KnownFacts, KnownSource, MentoringCounts } from '../known-facts.ts'

/** A value a questionnaire can take from the product. To add one, add a file and its line in `catalogue.ts`. */
export interface KnownValue {
  /** What a question names in `known`. */
  code: string
  /** For whoever edits a questionnaire. */
  ru: string
  en: string
  /** The value and where it comes from; `null` where the product does not know it. */
  of(facts: KnownFacts): Known | null
}

/** A count from the registers and pairs. */
export function countOf(facts: KnownFacts, count: (of: MentoringCounts) => number): Known | null {
  const { mentoring } = facts
  return mentoring === null ? null : { value: count(mentoring), source: mentoringOf(facts) }
}

/** A share of the registers and pairs; `null` where one of its numbers is not known. */
export function shareOf(
  facts: KnownFacts,
  parts: (of: MentoringCounts) => { numerator: number; denominator: number | null },
): Known | null {
  const { mentoring } = facts
  if (mentoring === null) return null
  const { numerator, denominator } = parts(mentoring)
  if (denominator === null || numerator > denominator) return null
  return { value: { numerator, denominator }, source: mentoringOf(facts) }
}

function mentoringOf({ schoolId }: KnownFacts): KnownSource {
  return { from: 'mentoring', schoolId }
}
