import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  blocksAround,
  blocksUpTo,
  cover,
  endOfDays,
  numberOfDay,
} from '../../../functions/domain/calendar/day-blocks.ts'
import { addDays } from '../../../functions/domain/calendar/days.ts'

const number = fc.integer({ min: 0, max: endOfDays - 1 })
const dayAt = (at: number) => addDays('2024-01-01', at)

test('a stretch stands once in what lies around its days, and nowhere around the others', () => {
  fc.assert(
    fc.property(number, number, number, (from, to, asked) => {
      const around = new Set(blocksAround(dayAt(asked)))
      const found = cover(from, to).filter(block => around.has(block))
      expect(found).toHaveLength(from <= asked && asked < to ? 1 : 0)
    }),
  )
})

test('a day is read from at most 14 rows, and a stretch of any length stands in at most 26', () => {
  fc.assert(
    fc.property(number, number, (from, to) => {
      expect(blocksUpTo(dayAt(from)).length).toBeLessThanOrEqual(14)
      expect(cover(from, to).length).toBeLessThanOrEqual(26)
    }),
  )
})

test('days outside count as the first or the last one', () => {
  expect(numberOfDay('2023-09-01')).toBe(0)
  expect(numberOfDay('2024-01-02')).toBe(1)
  expect(numberOfDay('2046-06-05')).toBe(endOfDays - 1)
  expect(numberOfDay('2060-01-01')).toBe(endOfDays - 1)
})
