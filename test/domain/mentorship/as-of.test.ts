import { expect, test } from 'vitest'
import { type MentorshipFact, mentorshipAsOf } from '../../../functions/domain/mentorship/as-of.ts'
import { exampleAssigned } from '../../../functions/domain/mentorship/rules/example-school.ts'

const fact = (kind: string, day: string, payload: Record<string, unknown>): MentorshipFact => ({
  kind: `mentorship.${kind}`,
  day,
  payload,
})

const log = [
  fact('proposed', '2026-09-18', { kinds: ['traditional'], endPlanned: '2027-05-31' }),
  fact('assigned', '2026-09-22', { orderId: 'first', number: '17', signedOn: '2026-09-20' }),
  fact('mentee-added', '2026-10-02', { day: '2026-10-01', kinds: ['group'] }),
  fact('assigned', '2026-10-05', { orderId: 'second', number: '25', signedOn: '2026-10-05' }),
  fact('extended', '2026-11-02', { day: '2026-11-01', takesEffect: '2027-08-31' }),
]

const now = exampleAssigned({
  kinds: ['group'],
  orderId: 'second',
  orderNumber: '25',
  assignedOn: '2026-10-05',
  endPlanned: '2027-08-31',
  endActual: '2026-11-20',
  reason: 'mutual_decision',
  events: [{ kind: 'extended', day: '2026-11-01', takesEffect: '2027-08-31', note: '' }],
})

test.each([
  ['2026-09-19', null, 'traditional', '2027-05-31', null],
  ['2026-09-20', '17', 'traditional', '2027-05-31', null],
  ['2026-10-01', '17', 'group', '2027-05-31', null],
  ['2026-10-05', '25', 'group', '2027-05-31', null],
  ['2026-11-01', '25', 'group', '2027-08-31', null],
  ['2026-11-20', '25', 'group', '2027-08-31', '2026-11-20'],
])('on %s: order %s, %s, until %s, ended %s', (day, order, kind, end, ended) => {
  const then = mentorshipAsOf(now, log, day)
  expect(then.orderNumber || null).toBe(order)
  expect(then).toMatchObject({ kinds: [kind], endPlanned: end, endActual: ended })
})

test('what had not happened yet is not in its history', () => {
  expect(mentorshipAsOf(now, log, '2026-10-31').events).toEqual([])
  expect(mentorshipAsOf(now, log, '2026-11-01').events).toHaveLength(1)
})

test('without a log it is as it stands, and has no order', () => {
  expect(mentorshipAsOf(now, [], '2026-11-01')).toMatchObject({
    endPlanned: '2027-08-31',
    assignedOn: null,
  })
})
