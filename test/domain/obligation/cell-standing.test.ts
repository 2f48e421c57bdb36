import { expect, test } from 'vitest'
import { cellStanding } from '../../../functions/domain/obligation/cell-standing.ts'
import { noCounts } from '../../../functions/domain/obligation/status.ts'

test.each([
  ['nothing', {}],
  ['ahead', { ahead: 2 }],
  ['waived', { waived: 1 }],
  ['not-sent', { expected: 2, overdue: 2 }],
  ['partly', { expected: 2, overdue: 1, submitted: 1, onTime: 1 }],
  ['partly', { expected: 2, returned: 1, submitted: 1, onTime: 1 }],
  ['returned', { expected: 1, returned: 1 }],
  ['sent', { expected: 2, submitted: 2, onTime: 2, accepted: 1 }],
  ['accepted', { expected: 2, submitted: 2, onTime: 2, accepted: 2 }],
] as const)('%s: %j', (kind, counts) => {
  expect(cellStanding({ ...noCounts, ...counts })).toBe(kind)
})
