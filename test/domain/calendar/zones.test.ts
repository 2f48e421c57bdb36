import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  lengthInDays,
  weekdayOf,
} from '../../../functions/domain/calendar/days.ts'
import { dayOf, endOfDay } from '../../../functions/domain/calendar/zones.ts'

/** Every zone of Russia with its own rule, one with clock changes, one with an odd offset. */
const zones = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Krasnoyarsk',
  'Asia/Kamchatka',
  'Europe/Berlin',
  'Asia/Kathmandu',
]
const zone = fc.constantFrom(...zones)
const instant = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2045, 0, 1) })
const day = instant.map(at => new Date(at).toISOString().slice(0, 10))

test('the day of an instant is Temporal’s', () => {
  fc.assert(
    fc.property(instant, zone, (at, timeZone) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
      expect(dayOf(at, timeZone)).toBe(zoned.toPlainDate().toString())
    }),
  )
})

test('a day ends where Temporal begins the next', () => {
  fc.assert(
    fc.property(day, zone, (one, timeZone) => {
      const next = Temporal.PlainDate.from(one).add({ days: 1 }).toZonedDateTime(timeZone)
      expect(endOfDay(one, timeZone)).toBe(next.epochMilliseconds)
    }),
  )
})

test('days, months and weekdays are reckoned as Temporal reckons them', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: -2000, max: 2000 }), (one, other, count) => {
      const plain = Temporal.PlainDate.from(one)
      expect(addDays(one, count)).toBe(plain.add({ days: count }).toString())
      expect(addMonths(one, count % 100)).toBe(plain.add({ months: count % 100 }).toString())
      expect(weekdayOf(one)).toBe(plain.dayOfWeek)
      const { days } = plain.until(other, { largestUnit: 'day' })
      expect(lengthInDays({ from: one, to: other })).toBe(days + 1)
    }),
  )
})

test('the last instant of a day is still that day, and the one after it the next', () => {
  fc.assert(
    fc.property(day, zone, (one, timeZone) => {
      const end = endOfDay(one, timeZone)
      expect([dayOf(end - 1, timeZone), dayOf(end, timeZone)]).toEqual([one, addDays(one, 1)])
    }),
  )
})
