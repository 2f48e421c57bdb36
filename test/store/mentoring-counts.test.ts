import { beforeAll, describe, expect, it } from 'vitest'
import { knownFactsOf } from '../../functions/store/diagnostics/known-facts.ts'
import { mentoringCounts } from '../../functions/store/mentoring/counts.ts'
import { makeLivePairs } from '../support/live-pairs.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
  await makeLivePairs(world)
})

async function countsOn(day: string, schoolIds = [world.ids.school]) {
  const facts = await knownFactsOf(world.context(), world.brief, schoolIds, day)
  return new Map(
    facts.flatMap(one => (one.mentoring === null ? [] : [[one.schoolId, one.mentoring]])),
  )
}

describe('what the registers and pairs of a school add up to', () => {
  it('is counted as of the day', async () => {
    expect((await countsOn('2026-10-15')).get(world.ids.school)).toEqual({
      teachers: null,
      youngTeachers: 5,
      youngCovered: 4,
      teacherMentors: 3,
      teacherMentees: 4,
      pairs: 2,
      groups: 1,
      mentors: 3,
      mentees: 5,
      menteesPaired: 4,
      participants: 7,
      programmesApproved: 3,
      programmesEnded: 0,
      programmesCompleted: 0,
      programmesPublished: 0,
      metLately: 3,
      consentsNeeded: 7,
      consentsValid: 6,
      consentGaps: 1,
    })
  })

  it('is less on a day before the order, and later the last meeting is long ago', async () => {
    const before = (await countsOn('2026-08-31')).get(world.ids.school)
    expect([before?.pairs, before?.mentees]).toEqual([0, 5])
    const later = (await countsOn('2027-01-15')).get(world.ids.school)
    expect([later?.pairs, later?.metLately]).toEqual([2, 0])
  })

  it('is nothing for a school that keeps none in the product', async () => {
    const counts = await countsOn('2026-10-15', [world.ids.otherSchool])
    expect(counts.has(world.ids.otherSchool)).toBe(false)
  })

  it('equals what the mentoring itself counts', async () => {
    const range = { day: '2026-10-15', from: '2026-09-01' }
    const all = await mentoringCounts(world.context(), world.brief, range)
    const theirs = all.find(({ schoolId }) => schoolId === world.ids.school)
    const ours = (await countsOn('2026-10-15')).get(world.ids.school)
    expect(ours).toMatchObject({
      pairs: theirs?.pairs,
      groups: theirs?.groups,
      mentors: theirs?.mentors,
      mentees: theirs?.mentees,
      youngTeachers: theirs?.youngTeachers,
      youngCovered: theirs?.youngTeachersCovered,
      programmesApproved: theirs?.programmesApproved,
      programmesEnded: theirs?.programmesEnded,
    })
  })
})
