import { expect, test } from 'vitest'
import type { Phase } from '../../../functions/domain/obligation/state.ts'
import { planVersion } from '../../../functions/domain/roadmap-draft/plan-version.ts'
import { activity, timing } from './make-draft.ts'

const today = '2026-10-15'
const rules = { standingCheckMonths: 6 }
const text = 'Закрепление наставнических пар приказом директора школы'

type Held = [due: string, phase: Phase]

/** What confirming new due days does to the obligations there are, in words. */
function outcome(held: Held[], planned: string[]): string[] {
  const obligations = held.map(([due, phase]) => ({
    ...{ id: `${phase} ${due}`, due, firstDue: due, windowFrom: null, phase },
  }))
  const windows = planned.map(to => ({ from: null, to }))
  const after = activity(text, { timing: timing('новый срок', { windows }) })
  const before = { id: 'r', activity: activity(text), obligations }
  const [only] = planVersion([before], [after], rules, today)
  if (only === undefined) return []
  const { stands, moved, closed, opened } = only.obligations
  return [
    ...stands.map(id => `${id} stands`),
    ...moved.map(({ id, to }) => `${id} moves to ${to}`),
    ...closed.map(id => `${id} is closed`),
    ...opened.map(({ due }) => `${due} is opened`),
  ]
}

test.each<[Held[], string[], string[]]>([
  [[['2027-06-10', 'expected']], ['2027-06-10'], ['expected 2027-06-10 stands']],
  [[['2027-06-10', 'expected']], ['2027-06-15'], ['expected 2027-06-10 moves to 2027-06-15']],
  [[['2027-06-10', 'returned']], ['2027-06-15'], ['returned 2027-06-10 moves to 2027-06-15']],
  [[['2027-06-10', 'submitted']], ['2027-06-15'], ['submitted 2027-06-10 stands']],
  [[['2027-06-10', 'waived']], ['2027-06-15'], ['waived 2027-06-10 stands']],
  [[['2026-10-01', 'expected']], ['2026-12-01'], ['expected 2026-10-01 stands']],
  [
    [['2027-06-10', 'expected']],
    ['2027-01-15', '2027-06-15'],
    ['expected 2027-06-10 is closed', '2027-01-15 is opened', '2027-06-15 is opened'],
  ],
  [
    [
      ['2026-10-01', 'expected'],
      ['2027-06-10', 'expected'],
    ],
    ['2026-09-15', '2026-12-01', '2027-06-10'],
    ['expected 2027-06-10 stands', 'expected 2026-10-01 stands', '2026-12-01 is opened'],
  ],
  [[['2027-06-10', 'closed']], ['2027-06-10'], ['2027-06-10 is opened']],
  [[['2027-06-10', 'expected']], [], ['expected 2027-06-10 is closed']],
  [[], ['2026-09-15'], ['2026-09-15 is opened']],
])('of %j, with %j planned: %j', (held, planned, expected) => {
  expect(outcome(held, planned)).toEqual(expected)
})

test('a due day an officer has moved stands when the roadmap still names the first one', () => {
  const obligations = [
    { ...{ id: 'o', due: '2027-06-20', firstDue: '2027-06-10', windowFrom: null } },
  ].map(one => ({ ...one, phase: 'expected' as const }))
  const [only] = planVersion(
    [{ id: 'r', activity: activity(text), obligations }],
    [activity(text)],
    rules,
    today,
  )
  expect(only?.obligations).toEqual({ stands: ['o'], moved: [], closed: [], opened: [] })
})

test('what the municipality does itself opens nothing for the school', () => {
  const [only] = planVersion([], [activity(text, { level: 'municipality' })], rules, today)
  expect(only).toMatchObject({ kind: 'added', obligations: { opened: [] } })
})

test('an activity removed closes what is owed and leaves what was sent', () => {
  const obligations = (['expected', 'accepted'] as const).map(phase => ({
    ...{ id: phase, phase, due: '2027-06-10', firstDue: '2027-06-10', windowFrom: null },
  }))
  const [only] = planVersion([{ id: 'r', activity: activity(text), obligations }], [], rules, today)
  expect(only).toMatchObject({
    kind: 'removed',
    obligations: { stands: ['accepted'], closed: ['expected'] },
  })
})
