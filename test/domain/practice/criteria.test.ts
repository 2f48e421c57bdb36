import { describe, expect, test } from 'vitest'
import {
  criteria,
  meanMarks,
  meanTotal,
  mostTotal,
  readMarks,
  totalOf,
} from '../../../functions/domain/practice/criteria.ts'

const sheet = (...marks: number[]) =>
  Object.fromEntries(criteria.map((criterion, index) => [criterion, marks[index] ?? 1])) as Record<
    (typeof criteria)[number],
    number
  >

describe('an expert’s sheet', () => {
  test('has five criteria of at most ten, fifty in all', () => {
    expect(criteria).toHaveLength(5)
    expect(mostTotal).toBe(50)
    expect(totalOf(sheet(10, 10, 10, 10, 10))).toBe(50)
    expect(totalOf(sheet(1, 2, 3, 4, 5))).toBe(15)
  })

  test.each(['', '0', '11', '7.5', '-3', 'семь', '007'])(
    'lacks a mark where «%s» is written',
    mark => {
      const answers = { ...Object.fromEntries(criteria.map(one => [one, '7'])), uniqueness: mark }
      expect(readMarks(answers)).toEqual({ missing: ['uniqueness'] })
    },
  )

  test('is read where every criterion has a whole mark from 1 to 10', () => {
    const answers = Object.fromEntries(criteria.map((one, index) => [one, String(index * 2 + 1)]))
    expect(readMarks(answers)).toEqual({ marks: sheet(1, 3, 5, 7, 9) })
  })
})

describe('several sheets', () => {
  test('are averaged to one decimal, as a sum and by criterion', () => {
    const sheets = [sheet(10, 9, 8, 7, 6), sheet(9, 9, 9, 9, 9), sheet(5, 6, 7, 8, 9)]
    expect(meanTotal(sheets)).toBe(40)
    expect(meanTotal(sheets.slice(0, 2))).toBe(42.5)
    expect(meanMarks(sheets)?.effectiveness).toBe(8)
  })

  test('that nobody has filled in give no number', () => {
    expect([meanTotal([]), meanMarks([])]).toEqual([null, null])
  })
})
