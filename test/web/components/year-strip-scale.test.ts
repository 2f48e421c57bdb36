import { describe, expect, test } from 'vitest'
import {
  labelledTicks,
  monthTicks,
  placeOf,
  yearTicks,
} from '../../../web/components/year-strip-scale.ts'

const schoolYear = { from: '2027-09-01', to: '2028-08-31' }
const twoYears = { from: '2027-09-01', to: '2029-08-31' }
const fiveYears = { from: '2025-01-01', to: '2029-12-31' }

describe('a day has its place on the strip', () => {
  test.each([
    ['the first day stands at the left edge', '2027-09-01', 0, 0],
    ['the end of the last day is the right edge', '2028-08-31', 1, 100],
    ['a day before the strip stays at its edge', '2027-05-01', 0, 0],
    ['a day after the strip stays at its edge', '2029-05-01', 1, 100],
    ['the leap day counts: 182 of 366 days before 1 March', '2028-03-01', 0, 49.73],
  ])('%s', (_, day, offset, place) => {
    expect(placeOf(schoolYear, day, offset)).toBe(place)
  })
})

test('a strip that begins inside a month starts with that month at its edge', () => {
  const [first, second] = monthTicks({ from: '2027-09-15', to: '2027-10-20' })
  expect(first).toEqual({ at: 0, month: 8, year: 2027 })
  expect(second).toMatchObject({ month: 9 })
})

describe('labels never crowd', () => {
  test.each([
    ['a school year names every month', schoolYear, 12],
    ['two years name every quarter', twoYears, 8],
    ['five years name the years', fiveYears, 5],
  ])('%s', (_, period, count) => {
    expect(labelledTicks(monthTicks(period))).toHaveLength(count)
  })

  test('a school year names the calendar year it begins in and the next one', () => {
    expect(yearTicks(monthTicks(schoolYear)).map(tick => tick.year)).toEqual([2027, 2028])
  })

  test('a strip from December leaves out the old year, which the new one would cover', () => {
    const ticks = monthTicks({ from: '2027-12-01', to: '2028-11-30' })
    expect(yearTicks(ticks).map(tick => tick.year)).toEqual([2028])
  })
})
