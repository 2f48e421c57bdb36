import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../functions/domain/authority/settings.ts'
import { addDays } from '../../../functions/domain/calendar/days.ts'
import { daysOffOfRussia } from '../../../functions/domain/calendar/days-off-of-russia.ts'
import { addWorkingDays } from '../../../functions/domain/calendar/working-calendar.ts'
import { chase } from '../../../functions/domain/notice/chase.ts'
import type { Chased } from '../../../functions/domain/notice/check.ts'

const rules = { settings: defaultSettings, calendar: daysOffOfRussia }

function owed(own: Partial<Chased> = {}): Chased {
  return {
    phase: 'expected',
    windowFrom: null,
    due: '2027-06-10',
    isWaiverAsked: false,
    knownOn: '2026-09-01',
    returnedOn: null,
    isStanding: false,
    isCollected: false,
    ...own,
  }
}

/** Everything said of an obligation that nobody ever sends, when it is looked at on the given days. */
function saidOn(days: readonly string[], one: Chased = owed()): string[] {
  const done = new Set<string>()
  return days.flatMap(day => {
    const { tell, overtaken } = chase(one, done, day, rules)
    for (const step of [...overtaken, ...(tell === null ? [] : [tell])]) done.add(step.name)
    return tell === null ? [] : [`${day} ${tell.name}`]
  })
}

function everyDay(from: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(from, index))
}

describe('the ladder of an order nobody sends', () => {
  test('is climbed one step after another, each once', () => {
    expect(saidOn(everyDay('2027-05-01', 90))).toEqual([
      '2027-05-21 due-soon-14',
      '2027-06-01 due-soon-7',
      '2027-06-09 due-soon-1',
      '2027-06-11 overdue',
      '2027-06-22 overdue-director',
      '2027-07-01 overdue-authority',
    ])
  })

  test('looked at twice a day says nothing twice', () => {
    const days = everyDay('2027-05-01', 90).flatMap(day => [day, day])
    expect(saidOn(days)).toEqual(saidOn(everyDay('2027-05-01', 90)))
  })

  test('after three days in which nobody looked says only the latest step, and loses none of those after', () => {
    const days = everyDay('2027-05-01', 90).filter(day => day < '2027-06-08' || day > '2027-06-14')
    expect(saidOn(days)).toEqual([
      '2027-05-21 due-soon-14',
      '2027-06-01 due-soon-7',
      '2027-06-15 overdue',
      '2027-06-22 overdue-director',
      '2027-07-01 overdue-authority',
    ])
  })

  test('looked at first when all is long past tells everybody at once, in one step', () => {
    const { tell, overtaken } = chase(owed(), new Set(), '2027-08-02', rules)
    expect(tell).toMatchObject({
      name: 'overdue-authority',
      tells: ['holder', 'director', 'authority'],
    })
    expect(overtaken.map(({ name }) => name)).toEqual([
      'due-soon-14',
      'due-soon-7',
      'due-soon-1',
      'overdue',
      'overdue-director',
    ])
  })

  test('says nothing again when the clock is turned back', () => {
    expect(saidOn(['2027-06-22', '2027-06-11', '2027-06-22', '2027-06-09'])).toEqual([
      '2027-06-22 overdue-director',
    ])
  })
})

describe('what a school has just learnt of', () => {
  test('is not chased for three working days', () => {
    const one = owed({ due: '2027-06-10', knownOn: '2027-06-09' })
    expect(saidOn(everyDay('2027-06-09', 10), one)).toEqual(['2027-06-15 overdue'])
  })

  test('is chased anew once its day is moved, by the new day', () => {
    const one = owed({ due: '2027-08-31', knownOn: '2027-06-15' })
    expect(saidOn(everyDay('2027-06-15', 100), one)[0]).toBe('2027-08-11 due-soon-14')
  })
})

test('whatever the days looked at: no step twice, none too early, none of a lower rung after a higher', () => {
  const rungs = [
    'window-opens',
    'due-soon-14',
    'due-soon-7',
    'due-soon-1',
    'overdue',
    'overdue-director',
    'overdue-authority',
  ]
  const offset = fc.integer({ min: -120, max: 120 })
  fc.assert(
    fc.property(fc.array(offset, { minLength: 1 }), offset, offset, (offsets, known, window) => {
      const one = owed({
        knownOn: addDays('2027-06-10', known),
        windowFrom: window < 0 ? addDays('2027-06-10', window) : null,
      })
      const said = saidOn(
        offsets.map(days => addDays('2027-06-10', days)),
        one,
      )
      const earliest = addWorkingDays(one.knownOn, 3, daysOffOfRussia)
      const heights = said.map(words => rungs.indexOf(words.slice(11)))
      expect(heights).toEqual([...new Set(heights)].sort((a, b) => a - b))
      expect(said.every(words => words.slice(0, 10) >= earliest)).toBe(true)
    }),
  )
})
