/** A mentee with the mentors they would work with, the most wanted first. Who is not named is unacceptable. */
export interface RankingMentee {
  id: string
  ranking: readonly string[]
}

/** A mentor with the mentees they would take, the most wanted first. Who is not named is unacceptable. */
export interface RankingMentor {
  id: string
  ranking: readonly string[]
  /** How many mentees they can take at most. */
  quota: number
}

export interface Match {
  menteeId: string
  mentorId: string
}

export interface Matching {
  /** In the order of the mentees' ids. */
  matches: Match[]
  unmatched: string[]
}

/**
 * The matching in which no mentee and mentor would rather have each other than what they got, and of all such
 * matchings the one every mentee likes best: deferred acceptance with mentees proposing, for quotas and
 * incomplete strict rankings (Gale, Shapley 1962; the hospitals/residents problem, Gusfield, Irving 1989, 1.6).
 * It depends on the rankings alone, never on the order they come in.
 */
export function matchByRankings(
  mentees: readonly RankingMentee[],
  mentors: readonly RankingMentor[],
): Matching {
  const seats = new Map(mentors.map(mentor => [mentor.id, openSeats(mentor)]))
  const waiting = mentees.map(mentee => ({ mentee, next: 0 }))
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const turnedDown = propose(one, seats)
    if (turnedDown !== null) waiting.push(turnedDown)
  }
  const matches = [...seats].flatMap(([mentorId, { held }]) =>
    held.map(({ mentee }) => ({ menteeId: mentee.id, mentorId })),
  )
  const matched = new Set(matches.map(({ menteeId }) => menteeId))
  return {
    matches: matches.sort((a, b) => compareIds(a.menteeId, b.menteeId)),
    unmatched: mentees
      .map(({ id }) => id)
      .filter(id => !matched.has(id))
      .sort(compareIds),
  }
}

/** A mentee and the place in their ranking they ask next. */
interface Proposal {
  mentee: RankingMentee
  next: number
}

interface Seats {
  quota: number
  /** Place of each acceptable mentee in the mentor's ranking. */
  places: ReadonlyMap<string, number>
  held: Proposal[]
}

function openSeats({ quota, ranking }: RankingMentor): Seats {
  return { quota, places: placesIn(ranking), held: [] }
}

/** Asks the next mentor of the ranking; gives who is left without a seat by that and may ask on. */
function propose({ mentee, next }: Proposal, seats: Map<string, Seats>): Proposal | null {
  const mentorId = mentee.ranking[next]
  if (mentorId === undefined) return null
  const asking = { mentee, next: next + 1 }
  const asked = seats.get(mentorId)
  if (asked === undefined || asked.quota < 1 || !asked.places.has(mentee.id)) return asking
  asked.held.push(asking)
  if (asked.held.length <= asked.quota) return null
  const placeOf = (one: Proposal) => asked.places.get(one.mentee.id) ?? Number.POSITIVE_INFINITY
  const last = asked.held.reduce((worst, one) => (placeOf(one) > placeOf(worst) ? one : worst))
  asked.held = asked.held.filter(one => one !== last)
  return last
}

/** Where each stands in a ranking, from 0; of one named twice the first counts. */
export function placesIn(ranking: readonly string[]): Map<string, number> {
  return new Map(ranking.map((id, place) => [id, place] as const).toReversed())
}

/** By code units: the same everywhere. */
export function compareIds(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
