import { describe, expect, test } from 'vitest'
import {
  daysOffOfRussia,
  yearsOfDaysOff,
} from '../../../functions/domain/calendar/days-off-of-russia.ts'
import {
  addWorkingDays,
  isWorkingDay,
  shiftToWorkingDay,
} from '../../../functions/domain/calendar/working-calendar.ts'

const off = (day: string) => !isWorkingDay(day, daysOffOfRussia)

describe('days off of Russia', () => {
  test.each([
    '2024-05-10',
    '2024-12-31',
    '2024-04-29',
    '2024-04-30',
    '2024-12-30',
    '2025-05-02',
    '2025-12-31',
    '2025-05-08',
    '2025-06-13',
    '2025-11-03',
    '2026-01-09',
    '2026-12-31',
    '2026-03-09',
    '2026-05-11',
    '2027-05-03',
    '2027-05-10',
    '2027-06-14',
    '2027-11-04',
  ])('%s is off', day => {
    expect(off(day)).toBe(true)
  })

  test.each([
    '2024-04-27',
    '2024-11-02',
    '2024-12-28',
    '2025-11-01',
    '2025-02-24',
    '2025-03-10',
    '2026-11-05',
  ])('%s is worked', day => {
    expect(off(day)).toBe(false)
  })

  test('each year but the undecided one names its decree', () => {
    expect(
      yearsOfDaysOff.every(({ source, isProvisional }) => (source === null) === isProvisional),
    ).toBe(true)
  })

  test.each([
    [2024, 118, 248],
    [2025, 118, 247],
    [2026, 118, 247],
  ])(
    '%i has %i days off and %i working days, as the production calendar counts',
    (year, offDays, worked) => {
      let count = 0
      let total = 0
      for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
        total += 1
        if (off(new Date(at).toISOString().slice(0, 10))) count += 1
      }
      expect([count, total - count]).toEqual([offDays, worked])
    },
  )
})

describe('a due day on a day off', () => {
  test('stays, by the rule of none', () => {
    expect(shiftToWorkingDay('2026-05-09', daysOffOfRussia, 'none')).toBe('2026-05-09')
  })

  test('goes over the whole holiday, forward and back', () => {
    expect(shiftToWorkingDay('2026-05-09', daysOffOfRussia, 'next')).toBe('2026-05-12')
    expect(shiftToWorkingDay('2026-05-09', daysOffOfRussia, 'previous')).toBe('2026-05-08')
    expect(shiftToWorkingDay('2025-12-31', daysOffOfRussia, 'next')).toBe('2026-01-12')
  })

  test('stays where it is worked', () => {
    expect(shiftToWorkingDay('2024-04-27', daysOffOfRussia, 'next')).toBe('2024-04-27')
  })
})

describe('working days', () => {
  test('are counted from the day after', () => {
    expect(addWorkingDays('2026-11-02', 3, daysOffOfRussia)).toBe('2026-11-06')
    expect(addWorkingDays('2026-11-06', 1, daysOffOfRussia)).toBe('2026-11-09')
  })

  test('are counted back', () => {
    expect(addWorkingDays('2026-11-09', -1, daysOffOfRussia)).toBe('2026-11-06')
  })
})
