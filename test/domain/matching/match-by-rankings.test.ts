import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainMatching } from '../../../functions/domain/matching/explain-matching.ts'
import {
  type Matching,
  matchByRankings,
  type RankingMentee,
  type RankingMentor,
} from '../../../functions/domain/matching/match-by-rankings.ts'

interface Meeting {
  mentees: RankingMentee[]
  mentors: RankingMentor[]
}

/** Any meeting of up to so many mentees and mentors: rankings incomplete, quotas from none to three. */
function meetings(most: number): fc.Arbitrary<Meeting> {
  return fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }))
    .chain(([menteeCount, mentorCount]) => {
      const menteeIds = Array.from({ length: menteeCount }, (_, index) => `mentee-${index}`)
      const mentorIds = Array.from({ length: mentorCount }, (_, index) => `mentor-${index}`)
      return fc.record({
        mentees: fc.tuple(
          ...menteeIds.map(id => fc.record({ id: fc.constant(id), ranking: some(mentorIds) })),
        ),
        mentors: fc.tuple(
          ...mentorIds.map(id =>
            fc.record({
              id: fc.constant(id),
              ranking: some(menteeIds),
              quota: fc.integer({ min: 0, max: 3 }),
            }),
          ),
        ),
      })
    })
}

const some = (ids: string[]) => fc.shuffledSubarray(ids)

const match = ({ mentees, mentors }: Meeting) => matchByRankings(mentees, mentors)

function mentorOf({ matches }: Matching, menteeId: string): string | null {
  return matches.find(one => one.menteeId === menteeId)?.mentorId ?? null
}

/** Worse is higher; nobody at all is worst of all acceptable ones. */
function rank(ranking: readonly string[], id: string | null): number {
  const place = id === null ? -1 : ranking.indexOf(id)
  return place === -1 ? ranking.length : place
}

/** Mentee and mentor who would both rather have each other, written anew from the definition. */
function blockingPairs({ mentees, mentors }: Meeting, matching: Matching) {
  return mentees.flatMap(mentee =>
    mentors
      .filter(mentor => {
        const isAcceptable =
          mentee.ranking.includes(mentor.id) && mentor.ranking.includes(mentee.id)
        const wants =
          rank(mentee.ranking, mentor.id) < rank(mentee.ranking, mentorOf(matching, mentee.id))
        const held = matching.matches.filter(one => one.mentorId === mentor.id)
        const wouldTake =
          held.length < mentor.quota ||
          held.some(
            ({ menteeId }) => rank(mentor.ranking, mentee.id) < rank(mentor.ranking, menteeId),
          )
        return isAcceptable && wants && wouldTake && mentor.quota > 0
      })
      .map(mentor => [mentee.id, mentor.id]),
  )
}

/** Every matching there is that keeps quotas and pairs nobody with an unacceptable one. */
function everyMatching({ mentees, mentors }: Meeting): Matching[] {
  let all: Matching[] = [{ matches: [], unmatched: [] }]
  for (const mentee of mentees) {
    all = all.flatMap(before => [
      { ...before, unmatched: [...before.unmatched, mentee.id] },
      ...mentors
        .filter(mentor => {
          const held = before.matches.filter(one => one.mentorId === mentor.id).length
          const isAcceptable =
            mentee.ranking.includes(mentor.id) && mentor.ranking.includes(mentee.id)
          return isAcceptable && held < mentor.quota
        })
        .map(mentor => ({
          ...before,
          matches: [...before.matches, { menteeId: mentee.id, mentorId: mentor.id }],
        })),
    ])
  }
  return all
}

describe('pairs made by the rankings of both sides', () => {
  it('are stable: no mentee and mentor would rather have each other', () => {
    fc.assert(
      fc.property(meetings(8), meeting => {
        expect(blockingPairs(meeting, match(meeting))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('keep every mentor’s quota, and nobody stands in two pairs', () => {
    fc.assert(
      fc.property(meetings(8), meeting => {
        const { matches, unmatched } = match(meeting)
        for (const { id, quota } of meeting.mentors)
          expect(matches.filter(one => one.mentorId === id).length).toBeLessThanOrEqual(quota)
        const all = [...matches.map(({ menteeId }) => menteeId), ...unmatched].sort()
        expect(all).toEqual(meeting.mentees.map(({ id }) => id).sort())
      }),
    )
  })

  it('never join those of whom one does not want the other', () => {
    fc.assert(
      fc.property(meetings(8), meeting => {
        for (const { menteeId, mentorId } of match(meeting).matches) {
          const mentee = meeting.mentees.find(({ id }) => id === menteeId)
          const mentor = meeting.mentors.find(({ id }) => id === mentorId)
          expect(mentee?.ranking).toContain(mentorId)
          expect(mentor?.ranking).toContain(menteeId)
        }
      }),
    )
  })

  it('give every mentee the best mentor of all stable matchings there are', () => {
    fc.assert(
      fc.property(meetings(4), meeting => {
        const stable = everyMatching(meeting).filter(
          matching => blockingPairs(meeting, matching).length === 0,
        )
        expect(stable.length).toBeGreaterThan(0)
        const found = match(meeting)
        for (const { id, ranking } of meeting.mentees) {
          const best = Math.min(...stable.map(one => rank(ranking, mentorOf(one, id))))
          expect(rank(ranking, mentorOf(found, id))).toBe(best)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('do not depend on the order in which people are entered', () => {
    const shuffled = meetings(7).chain(meeting =>
      fc.record({
        meeting: fc.constant(meeting),
        mentees: fc.shuffledSubarray(meeting.mentees, { minLength: meeting.mentees.length }),
        mentors: fc.shuffledSubarray(meeting.mentors, { minLength: meeting.mentors.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ meeting, mentees, mentors }) => {
        expect(match({ mentees, mentors })).toEqual(match(meeting))
      }),
    )
  })

  it('are none where nobody came, and where nobody is free', () => {
    expect(matchByRankings([], [])).toEqual({ matches: [], unmatched: [] })
    const found = matchByRankings(
      [{ id: 'Рома', ranking: ['Аня'] }],
      [{ id: 'Аня', ranking: ['Рома'], quota: 0 }],
    )
    expect(found).toEqual({ matches: [], unmatched: ['Рома'] })
  })
})

describe('the curator reads why each pair came about', () => {
  const mentees = [
    { id: 'Вера', ranking: ['Аня', 'Боря'] },
    { id: 'Гоша', ranking: ['Аня', 'Боря'] },
    { id: 'Даша', ranking: ['Лев', 'Аня', 'Боря'] },
  ]
  const mentors = [
    { id: 'Аня', ranking: ['Гоша', 'Даша', 'Вера'], quota: 1 },
    { id: 'Боря', ranking: ['Вера', 'Гоша'], quota: 1 },
    { id: 'Лев', ranking: ['Даша'], quota: 0 },
  ]
  const lines = explainMatching(mentees, mentors, matchByRankings(mentees, mentors))
  const lineOf = (name: string) => lines.find(({ menteeId }) => menteeId === name)

  it('names the places each gave the other', () => {
    expect(lineOf('Гоша')).toEqual({
      menteeId: 'Гоша',
      mentorId: 'Аня',
      choice: 1,
      mentorChoice: 1,
      passedOver: [],
    })
  })

  it('says to whom a mentor more wanted went', () => {
    expect(lineOf('Вера')).toMatchObject({
      mentorId: 'Боря',
      choice: 2,
      passedOver: [{ mentorId: 'Аня', reason: 'others-preferred', preferredIds: ['Гоша'] }],
    })
  })

  it('says why somebody is left without a pair', () => {
    expect(lineOf('Даша')).toEqual({
      menteeId: 'Даша',
      mentorId: null,
      choice: null,
      mentorChoice: null,
      passedOver: [
        { mentorId: 'Лев', reason: 'no-seats' },
        { mentorId: 'Аня', reason: 'others-preferred', preferredIds: ['Гоша'] },
        { mentorId: 'Боря', reason: 'not-acceptable' },
      ],
    })
  })

  it('gives a true reason for every mentor passed over', () => {
    fc.assert(
      fc.property(meetings(6), meeting => {
        const matching = match(meeting)
        for (const line of explainMatching(meeting.mentees, meeting.mentors, matching))
          for (const passed of line.passedOver) {
            const mentor = meeting.mentors.find(({ id }) => id === passed.mentorId)
            const ranking = mentor?.ranking ?? []
            const own = rank(ranking, line.menteeId)
            if (passed.reason === 'not-acceptable') expect(ranking).not.toContain(line.menteeId)
            else if (passed.reason === 'no-seats') expect(mentor?.quota).toBe(0)
            else {
              expect(passed.preferredIds).toHaveLength(mentor?.quota ?? -1)
              for (const id of passed.preferredIds) expect(rank(ranking, id)).toBeLessThan(own)
            }
          }
      }),
    )
  })
})
