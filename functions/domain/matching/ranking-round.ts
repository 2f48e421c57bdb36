import type { Day } from '../timing/reading.ts'
import type { RankingMentee, RankingMentor } from './match-by-rankings.ts'

/** Somebody who came to a group meeting, with what they wrote afterwards. */
export interface RankingSeat {
  participantId: string
  side: 'mentor' | 'mentee'
  /** Of a mentor: how many mentees at most. */
  quota: number
  /** The other side, the most wanted first; null while the questionnaire is not entered. */
  ranking: string[] | null
}

/** A group meeting of mentors and mentees after which each names whom they would work with. */
export interface RankingRound {
  id: string
  heldOn: Day
  closedOn: Day | null
  /** Rankings have been erased. */
  erasedOn: Day | null
  seats: RankingSeat[]
}

/** Both sides as the matching takes them. Whose questionnaire is missing names nobody and gets nobody. */
export function sidesOf({ seats }: RankingRound): {
  mentees: RankingMentee[]
  mentors: RankingMentor[]
} {
  const rankingOf = (one: RankingSeat) => ({ id: one.participantId, ranking: one.ranking ?? [] })
  return {
    mentees: seats.filter(({ side }) => side === 'mentee').map(rankingOf),
    mentors: seats
      .filter(({ side }) => side === 'mentor')
      .map(one => ({ ...rankingOf(one), quota: one.quota })),
  }
}
