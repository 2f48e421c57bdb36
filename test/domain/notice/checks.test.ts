import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../functions/domain/authority/settings.ts'
import { daysOffOfRussia } from '../../../functions/domain/calendar/days-off-of-russia.ts'
import { chase } from '../../../functions/domain/notice/chase.ts'
import type { Chased } from '../../../functions/domain/notice/check.ts'
import { obligationChecks, rowChecks } from '../../../functions/domain/notice/checks.ts'

const rules = { settings: defaultSettings, calendar: daysOffOfRussia }

/** An order known of since September, due in June. */
const usual: Chased = {
  phase: 'expected',
  windowFrom: null,
  due: '2027-06-10',
  isWaiverAsked: false,
  knownOn: '2026-09-01',
  returnedOn: null,
  isStanding: false,
  isCollected: false,
}

describe.each(obligationChecks.map(check => [check.kind, check] as const))('%s', (kind, check) => {
  test.each(check.examples.map(example => [example.it, example] as const))('%s', (_, example) => {
    const { tell } = chase({ ...usual, ...example.given }, new Set(), example.day, rules)
    const said = tell?.check === kind ? tell : null
    expect(said?.name ?? null).toBe(example.says)
    if (example.tells !== undefined) expect(said?.tells).toEqual(example.tells)
  })

  test('has an example of speaking and one of being quiet', () => {
    expect(check.examples.some(({ says }) => says !== null)).toBe(true)
    expect(check.examples.some(({ says }) => says === null)).toBe(true)
  })
})

describe.each(rowChecks.map(check => [check.kind, check] as const))('%s', (_, check) => {
  test.each(check.examples.map(example => [example.it, example] as const))('%s', (_, example) => {
    expect(check.fires({ day: example.given }, example.day)).toBe(example.fires)
  })

  test('has an example of speaking and one of being quiet', () => {
    expect(new Set(check.examples.map(({ fires }) => fires)).size).toBe(2)
  })
})

test('every check there is stands in the catalogue', () => {
  const files = import.meta.glob('../../../functions/domain/notice/checks/*.ts')
  const names = Object.keys(files).map(path => path.split('/').at(-1)?.replace('.ts', ''))
  const kinds = [...obligationChecks, ...rowChecks].map(({ kind }) => kind)
  expect(kinds.toSorted()).toEqual(names.toSorted())
})
