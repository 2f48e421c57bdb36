import { leastGroup } from '../distribution.ts'
import type { KnownFacts, MentoringCounts } from '../known-facts.ts'

/** The value of an indicator. A share keeps both of its numbers; a denominator of 0 is «не применимо», never 0 %. */
export type Measure =
  | { is: 'share'; numerator: number; denominator: number }
  | { is: 'count'; count: number }
  | { is: 'mark'; mean: number; people: number }

/** A numeric indicator (DOMAIN 5.4). To add one, add a file and its line in `indicators.ts`. */
export interface Indicator {
  code: string
  ru: { name: string; formula: string }
  en: { name: string; formula: string }
  /** Where the rows it counts are to be seen. */
  rows: 'mentoring' | 'obligations' | 'diagnostics'
  /** `null` where it does not apply or is not known. */
  of(facts: KnownFacts): Measure | null
}

export function share(numerator: number, denominator: number | null): Measure | null {
  return denominator === null || denominator === 0 ? null : { is: 'share', numerator, denominator }
}

/** A share of the registers and pairs. */
export function ofMentoring(
  { mentoring }: KnownFacts,
  parts: (of: MentoringCounts) => [number, number | null],
): Measure | null {
  return mentoring === null ? null : share(...parts(mentoring))
}

/** A count of the registers and pairs. */
export function countOfMentoring(
  { mentoring }: KnownFacts,
  count: (of: MentoringCounts) => number,
): Measure | null {
  return mentoring === null ? null : { is: 'count', count: count(mentoring) }
}

/** Kinds of documents sent, of those required by the day. */
export function ofDocuments({ required }: KnownFacts): Measure | null {
  const states = Object.values(required)
  return share(states.filter(Boolean).length, states.length)
}

/** The mean mark of people, where enough of them answered. */
export function markOf({ satisfaction }: KnownFacts, who: 'mentor' | 'mentee'): Measure | null {
  const { people, mean } = satisfaction[who]
  return mean === null || people < leastGroup ? null : { is: 'mark', mean, people }
}

/** Shares and counts of several schools taken together, marks weighted by people; `null` where none has any. */
export function together(measures: readonly (Measure | null)[]): Measure | null {
  const known = measures.filter(one => one !== null)
  const shares = known.filter(one => one.is === 'share')
  const counts = known.filter(one => one.is === 'count')
  const marks = known.filter(one => one.is === 'mark')
  const sum = <T>(list: readonly T[], of: (one: T) => number) =>
    list.reduce((total, one) => total + of(one), 0)
  if (shares.length > 0) {
    return share(
      sum(shares, one => one.numerator),
      sum(shares, one => one.denominator),
    )
  }
  if (counts.length > 0) return { is: 'count', count: sum(counts, one => one.count) }
  const people = sum(marks, one => one.people)
  if (people === 0) return null
  return { is: 'mark', mean: sum(marks, one => one.mean * one.people) / people, people }
}
