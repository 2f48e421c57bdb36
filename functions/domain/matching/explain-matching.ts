import {
  compareIds,
  type Matching,
  placesIn,
  type RankingMentee,
  type RankingMentor,
} from './match-by-rankings.ts'

/** Why a mentee did not get a mentor they would rather have had. */
export type PassedOver =
  | { mentorId: string; reason: 'not-acceptable' }
  /** All seats went to mentees the mentor likes better. */
  | { mentorId: string; reason: 'others-preferred'; preferredIds: string[] }
  | { mentorId: string; reason: 'no-seats' }

/** How one mentee's result came about. */
export interface MatchLine {
  menteeId: string
  /** Null where no pair came about. */
  mentorId: string | null
  /** Place of the mentor in the mentee's ranking, from 1. */
  choice: number | null
  /** Place of the mentee in the mentor's ranking, from 1. */
  mentorChoice: number | null
  /** The mentors ranked higher, in the mentee's order. */
  passedOver: PassedOver[]
}

/** The reasons of a stable matching, a line for each mentee, in the order of their ids. */
export function explainMatching(
  mentees: readonly RankingMentee[],
  mentors: readonly RankingMentor[],
  { matches }: Matching,
): MatchLine[] {
  const byId = new Map(mentors.map(mentor => [mentor.id, mentor]))
  const mentorOf = new Map(matches.map(({ menteeId, mentorId }) => [menteeId, mentorId]))
  const heldBy = (mentorId: string) =>
    matches.filter(match => match.mentorId === mentorId).map(({ menteeId }) => menteeId)
  return mentees
    .map(mentee => {
      const mentorId = mentorOf.get(mentee.id) ?? null
      const known = mentee.ranking.filter(id => byId.has(id))
      const choice = mentorId === null ? known.length : known.indexOf(mentorId)
      return {
        menteeId: mentee.id,
        mentorId,
        choice: mentorId === null ? null : choice + 1,
        mentorChoice: placeOf(byId.get(mentorId ?? ''), mentee.id),
        passedOver: known
          .slice(0, choice)
          .map(id => whyNot(mentee.id, id, byId.get(id), heldBy(id))),
      }
    })
    .sort((a, b) => compareIds(a.menteeId, b.menteeId))
}

function placeOf(mentor: RankingMentor | undefined, menteeId: string): number | null {
  const place = placesIn(mentor?.ranking ?? []).get(menteeId)
  return place === undefined ? null : place + 1
}

function whyNot(
  menteeId: string,
  mentorId: string,
  mentor: RankingMentor | undefined,
  held: string[],
): PassedOver {
  const places = placesIn(mentor?.ranking ?? [])
  if (!places.has(menteeId)) return { mentorId, reason: 'not-acceptable' }
  if (held.length === 0) return { mentorId, reason: 'no-seats' }
  const preferredIds = held.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
  return { mentorId, reason: 'others-preferred', preferredIds }
}
