import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../functions/domain/authority/settings.ts'
import { daysOffOfRussia } from '../../../functions/domain/calendar/days-off-of-russia.ts'
import {
  digestWeekAt,
  isBeforeDigest,
  isSendingTime,
} from '../../../functions/domain/notice/sending-hours.ts'

describe('letters leave', () => {
  test.each([
    ['on a working day', '2027-03-03', 10, true],
    ['from eight in the morning', '2027-03-03', 8, true],
    ['not before', '2027-03-03', 7, false],
    ['not in the evening', '2027-03-03', 18, false],
    ['not on a Saturday', '2027-03-06', 10, false],
    ['not on a holiday in the week', '2027-06-14', 10, false],
  ])('%s', (_, day, hour, leaves) => {
    expect(isSendingTime({ day, hour }, defaultSettings, daysOffOfRussia)).toBe(leaves)
  })
})

describe('the digest of a week', () => {
  const at = (day: string, hour: number, digestWeekday = 1) =>
    digestWeekAt({ day, hour }, { ...defaultSettings, digestWeekday }, daysOffOfRussia)

  test.each([
    ['leaves on Monday at nine', '2027-03-01', 9, '2027-03-01'],
    ['not at eight', '2027-03-01', 8, null],
    ['where Monday was missed, on Wednesday', '2027-03-03', 8, '2027-03-01'],
    ['where Monday is a holiday, on Tuesday at nine', '2027-06-15', 9, '2027-06-14'],
    ['and then not at eight either', '2027-06-15', 8, null],
    ['not on a Sunday', '2027-03-07', 12, null],
    ['in a week without a working day not at all', '2027-01-08', 12, null],
  ])('%s', (_, day, hour, week) => {
    expect(at(day, hour)).toBe(week)
  })

  test('does not leave before the weekday the authority has chosen', () => {
    expect(at('2027-03-03', 12, 4)).toBeNull()
    expect(at('2027-03-04', 12, 4)).toBe('2027-03-01')
  })

  test('has the reminders of its morning wait for it', () => {
    const before = (day: string, hour: number) =>
      isBeforeDigest({ day, hour }, defaultSettings, daysOffOfRussia)
    expect(before('2027-03-01', 8)).toBe(true)
    expect(before('2027-03-01', 9)).toBe(false)
    expect(before('2027-03-02', 8)).toBe(false)
  })
})
