import { describe, expect, it } from 'vitest'
import type { RankingRound } from '../../../functions/domain/matching/ranking-round.ts'
import {
  exampleAssigned,
  exampleConsent,
  exampleProgramme,
  examplePupil,
  exampleSchool,
  exampleTeacher,
} from '../../../functions/domain/mentorship/rules/example-school.ts'
import type { SchoolMentoring } from '../../../functions/domain/mentorship/school-mentoring.ts'
import {
  findComingErasures,
  findDueErasures,
  retentionRules,
} from '../../../functions/domain/retention/catalogue.ts'
import { usualRetention } from '../../../functions/domain/retention/retention-settings.ts'

/** A pupil who left the registers on 31 May, with a pair that ended the day before. */
const left = examplePupil('left', { closedOn: '2026-05-31', request: 'алгебра' })
const mentor = exampleTeacher('mentor')
const ended = exampleAssigned({
  mentees: ['left'],
  endActual: '2026-05-30',
  reason: 'plan_completed',
})

const kept = (given: Partial<SchoolMentoring>, rounds: RankingRound[] = []) => ({
  mentoring: exampleSchool(given),
  rounds,
})

/** What a rule erases on a day: the ids of the records. */
function due(rule: string, of: ReturnType<typeof kept>, day: string): string[] {
  return findDueErasures(of, usualRetention, day)
    .filter(one => one.rule.id === rule)
    .map(({ id }) => id)
}

const holdsOf = (rule: string, of: ReturnType<typeof kept>, day: string) =>
  findComingErasures(of, usualRetention, day)
    .filter(one => one.rule.id === rule && one.isHeld)
    .map(({ record }) => record.holds)

describe('details in the registers', () => {
  const gone = kept({ participants: [mentor, left], mentorships: [ended] })

  it('are erased thirty days after the person left and the last pair ended, not a day before', () => {
    expect(due('register-details', gone, '2026-06-29')).toEqual([])
    expect(due('register-details', gone, '2026-06-30')).toEqual(['left'])
  })

  it('stay while a pair goes on', () => {
    const on = { ...ended, endActual: null, reason: null }
    const still = kept({ participants: [left], mentorships: [on] })
    expect(due('register-details', still, '2030-01-01')).toEqual([])
  })

  it('are let alone where they are erased already, and of who is still in the registers', () => {
    const erased = { ...left, request: '' }
    expect(due('register-details', kept({ participants: [erased, mentor] }), '2030-01-01')).toEqual(
      [],
    )
  })
})

describe('a name in the registers', () => {
  it('is taken off when nothing rests on it any more', () => {
    const gone = kept({ participants: [left], mentorships: [ended] })
    expect(due('register-names', gone, '2026-06-29')).toEqual([])
    expect(due('register-names', gone, '2026-06-30')).toEqual(['left'])
  })

  it.each([
    ['consent-kept', { consents: [exampleConsent('data_processing', 'left')] }],
    [
      'amendment-kept',
      {
        amendments: [
          {
            id: 'amendment',
            participantId: 'left',
            number: '3',
            signedOn: '2026-01-12',
            states: [],
            fileId: null,
          },
        ],
      },
    ],
    [
      'still-published',
      {
        publications: [
          {
            id: 'publication',
            kind: 'pairs' as const,
            mentorshipId: null,
            url: 'https://school.example',
            publishedOn: '2026-01-12',
            takenDownOn: null,
            named: [{ participantId: 'left', fields: ['name'] }],
          },
        ],
      },
    ],
  ])('waits while it is needed: %s', (hold, given) => {
    const held = kept({ participants: [left], mentorships: [ended], ...given })
    expect(due('register-names', held, '2026-07-15')).toEqual([])
    expect(holdsOf('register-names', held, '2026-07-15')).toEqual([[hold]])
  })

  it('is let alone once it is gone, and of who is still in the registers', () => {
    const erased = { ...left, erasedOn: '2026-07-01' }
    expect(due('register-names', kept({ participants: [erased, mentor] }), '2030-01-01')).toEqual(
      [],
    )
  })
})

describe('a consent', () => {
  const withdrawn = exampleConsent('data_processing', 'left', { revokedOn: '2026-03-02' })

  it('is erased three years after it was withdrawn or ran out', () => {
    const revoked = kept({ participants: [left], consents: [withdrawn] })
    expect(due('consents', revoked, '2029-03-01')).toEqual([])
    expect(due('consents', revoked, '2029-03-02')).toEqual([withdrawn.id])
  })

  it('counts from the end of the purpose where nobody withdrew it', () => {
    const holding = exampleConsent('data_processing', 'left')
    const of = kept({ participants: [left], mentorships: [ended], consents: [holding] })
    expect(due('consents', of, '2029-05-30')).toEqual([])
    expect(due('consents', of, '2029-05-31')).toEqual([holding.id])
  })

  it('waits while the pair it was given for goes on', () => {
    const assignment = exampleConsent('assignment', 'mentor', { revokedOn: '2020-01-09' })
    const on = { ...ended, endActual: null, reason: null }
    const of = kept({ participants: [mentor, left], mentorships: [on], consents: [assignment] })
    expect(due('consents', of, '2026-11-24')).toEqual([])
    expect(holdsOf('consents', of, '2026-11-24')).toEqual([['open-mentorship']])
  })

  it('waits while what it covers is on the site', () => {
    const of = kept({
      participants: [left],
      consents: [exampleConsent('publication', 'left', { validUntil: '2020-01-09' })],
      publications: [
        {
          id: 'publication',
          kind: 'pairs',
          mentorshipId: null,
          url: 'https://school.example',
          publishedOn: '2019-01-12',
          takenDownOn: null,
          named: [{ participantId: 'left', fields: ['name'] }],
        },
      ],
    })
    expect(holdsOf('consents', of, '2026-11-24')).toEqual([['still-published']])
  })

  it('is let alone while it holds', () => {
    const of = kept({
      participants: [mentor],
      consents: [exampleConsent('data_processing', 'mentor', { signedOn: '2015-09-01' })],
    })
    expect(due('consents', of, '2040-01-01')).toEqual([])
  })
})

describe('difficulties in a programme', () => {
  const programmes = [exampleProgramme()]

  it('are erased thirty days after the pair has ended', () => {
    const of = kept({ mentorships: [ended], programmes })
    expect(due('difficulties', of, '2026-06-28')).toEqual([])
    expect(due('difficulties', of, '2026-06-29')).toEqual(['mentorship'])
  })

  it('take with them the reasons written into the history of the pair', () => {
    const event = {
      kind: 'extended',
      day: '2026-01-12',
      takesEffect: null,
      note: 'болезнь',
    } as const
    const of = kept({ mentorships: [{ ...ended, events: [event] }] })
    expect(due('difficulties', of, '2026-06-29')).toEqual(['mentorship'])
  })

  it('stay while the pair goes on, and are not erased twice', () => {
    const on = kept({ mentorships: [{ ...ended, endActual: null, reason: null }], programmes })
    expect(due('difficulties', on, '2030-01-01')).toEqual([])
    const empty = kept({
      mentorships: [ended],
      programmes: [exampleProgramme({ difficulties: '' })],
    })
    expect(due('difficulties', empty, '2030-01-01')).toEqual([])
  })
})

describe('a programme', () => {
  const programmes = [exampleProgramme()]

  it('loses its plan and result three years after its end', () => {
    const of = kept({ mentorships: [ended], programmes })
    expect(due('programmes', of, '2029-05-29')).toEqual([])
    expect(due('programmes', of, '2029-05-30')).toEqual(['mentorship'])
  })

  it('waits while it stands on the site', () => {
    const of = kept({
      mentorships: [ended],
      programmes,
      publications: [
        {
          id: 'publication',
          kind: 'programme',
          mentorshipId: 'mentorship',
          url: 'https://school.example',
          publishedOn: '2026-01-12',
          takenDownOn: null,
          named: [],
        },
      ],
    })
    expect(holdsOf('programmes', of, '2029-06-15')).toEqual([['still-published']])
  })

  it('is let alone while its pair goes on, and once it is empty', () => {
    const on = kept({ mentorships: [{ ...ended, endActual: null, reason: null }], programmes })
    expect(due('programmes', on, '2040-01-01')).toEqual([])
    const empty = kept({ mentorships: [ended], programmes: [exampleProgramme({ goals: '' })] })
    expect(due('programmes', empty, '2040-01-01')).toEqual([])
  })
})

describe('questionnaires of preferences', () => {
  const round = (given: Partial<RankingRound>): RankingRound => ({
    id: 'round',
    heldOn: '2026-10-01',
    closedOn: '2026-10-08',
    erasedOn: null,
    seats: [],
    ...given,
  })

  it('are erased thirty days after the pairs were made', () => {
    expect(due('rankings', kept({}, [round({})]), '2026-11-06')).toEqual([])
    expect(due('rankings', kept({}, [round({})]), '2026-11-07')).toEqual(['round'])
  })

  it('stay while the pairs are being made, and are not erased twice', () => {
    expect(due('rankings', kept({}, [round({ closedOn: null })]), '2030-01-01')).toEqual([])
    expect(due('rankings', kept({}, [round({ erasedOn: '2026-11-07' })]), '2030-01-01')).toEqual([])
  })
})

describe('all rules of retention', () => {
  it('erase what rests on a name before the name itself', () => {
    const order = retentionRules.map(({ id }) => id)
    expect(order.indexOf('consents')).toBeLessThan(order.indexOf('register-names'))
  })

  it('are quiet about a school where everything goes on', () => {
    const of = kept({
      participants: [mentor, { ...left, closedOn: null }],
      mentorships: [{ ...ended, endActual: null, reason: null }],
      programmes: [exampleProgramme()],
      consents: [exampleConsent('data_processing', 'mentor')],
    })
    expect(findDueErasures(of, usualRetention, '2040-01-01')).toEqual([])
    expect(findComingErasures(of, usualRetention, '2040-01-01')).toEqual([])
  })

  it('show what is coming, the first due first', () => {
    const of = kept({
      participants: [left],
      mentorships: [ended],
      programmes: [exampleProgramme()],
    })
    const coming = findComingErasures(of, usualRetention, '2026-06-01')
    expect(coming.map(({ rule, record }) => [rule.id, record.due])).toEqual([
      ['difficulties', '2026-06-29'],
      ['register-details', '2026-06-30'],
      ['register-names', '2026-06-30'],
      ['programmes', '2029-05-30'],
    ])
  })
})
