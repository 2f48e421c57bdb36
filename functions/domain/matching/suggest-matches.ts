import { compareIds, type Matching, matchByRankings } from './match-by-rankings.ts'
import {
  type MenteeRequest,
  type MentorProfile,
  type Suitability,
  suitabilityOf,
} from './suitability.ts'

/** Whom a mentee could be paired with, the best first. */
export interface MenteeSuggestion {
  menteeId: string
  /** The one proposed when all mentees are looked at together; null where nobody is left. */
  proposed: Suitability | null
  others: Suitability[]
}

export interface SuggestOptions {
  /** How many others are named beside the one proposed. */
  others: number
  /** Below this score nobody is suggested. */
  least: number
}

const usual: SuggestOptions = { others: 3, least: 20 }

/**
 * Suggested pairs by profiles alone, where nobody has filled in a questionnaire of preferences. What suits best on
 * both sides is the ranking, places are the free ones of each mentor, so that one good mentor is not suggested to all.
 * A suggestion and nothing more: pairs are proposed by the curator.
 */
export function suggestMatches(
  mentees: readonly MenteeRequest[],
  mentors: readonly MentorProfile[],
  options: SuggestOptions = usual,
): MenteeSuggestion[] {
  const suited = mentees.flatMap(mentee =>
    mentors.flatMap(mentor => suitabilityOf(mentor, mentee) ?? []),
  )
  const enough = suited.filter(({ score }) => score >= options.least)
  const matching = matchBySuitability(mentees, mentors, enough)
  const mentorOf = new Map(matching.matches.map(one => [one.menteeId, one.mentorId]))
  return mentees.map(({ id }) => {
    const own = enough.filter(({ menteeId }) => menteeId === id).sort(bestFirst)
    const proposed = own.find(({ mentorId }) => mentorId === mentorOf.get(id)) ?? null
    const others = own.filter(one => one !== proposed).slice(0, options.others)
    return { menteeId: id, proposed, others }
  })
}

function matchBySuitability(
  mentees: readonly MenteeRequest[],
  mentors: readonly MentorProfile[],
  suited: readonly Suitability[],
): Matching {
  const ranked = suited.toSorted(bestFirst)
  return matchByRankings(
    mentees.map(({ id }) => ({
      id,
      ranking: ranked.filter(one => one.menteeId === id).map(({ mentorId }) => mentorId),
    })),
    mentors.map(({ id, load, capacity }) => ({
      id,
      quota: Math.max(0, capacity - load),
      ranking: ranked.filter(one => one.mentorId === id).map(({ menteeId }) => menteeId),
    })),
  )
}

/** Of two that suit alike the first by id, so that the same registers always give the same suggestions. */
function bestFirst(one: Suitability, other: Suitability): number {
  return (
    other.score - one.score ||
    compareIds(one.mentorId, other.mentorId) ||
    compareIds(one.menteeId, other.menteeId)
  )
}
