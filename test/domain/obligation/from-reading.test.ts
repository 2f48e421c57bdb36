import { describe, expect, test } from 'vitest'
import { daysOffOfRussia } from '../../../functions/domain/calendar/days-off-of-russia.ts'
import { obligationsOf } from '../../../functions/domain/obligation/from-reading.ts'
import { readTiming } from '../../../functions/domain/timing/read-timing.ts'
import type { Window } from '../../../functions/domain/timing/reading.ts'

const by = (to: string): Window => ({ from: null, to })
const dated = (...windows: Window[]) => ({ windows, standing: false })
const dues = (windows: Window[], dayOffRule?: 'none' | 'next' | 'previous') =>
  obligationsOf(dated(...windows), {
    standingCheckMonths: 6,
    ...(dayOffRule && { dayOffRule }),
  }).map(({ due }) => due)

describe('a due day that is a day off', () => {
  test.each([
    ['a Sunday', '2026-11-15', '2026-11-16', '2026-11-13'],
    ['New Year’s Day', '2027-01-01', '2027-01-11', '2026-12-30'],
    ['a Friday', '2026-11-13', '2026-11-13', '2026-11-13'],
  ])('%s goes where the rule sends it', (_, written, next, previous) => {
    expect(dues([by(written)])).toEqual([written])
    expect(dues([by(written)], 'none')).toEqual([written])
    expect(dues([by(written)], 'next')).toEqual([next])
    expect(dues([by(written)], 'previous')).toEqual([previous])
  })

  test('stays when it is also the first day of its window and would go before it', () => {
    const saturday = { from: '2026-11-14', to: '2026-11-14' }
    expect(dues([saturday], 'previous')).toEqual(['2026-11-14'])
    expect(dues([saturday], 'next')).toEqual(['2026-11-16'])
  })

  test('goes past the authority’s own days off', () => {
    const daysOff = new Set([...daysOffOfRussia.daysOff, '2026-11-16'])
    const calendar = { daysOff, workingDays: new Set<string>() }
    const rules = { standingCheckMonths: 6, dayOffRule: 'next' } as const
    expect(obligationsOf(dated(by('2026-11-15')), rules, calendar)).toEqual([
      { windowFrom: null, due: '2026-11-17' },
    ])
  })

  test('gives one obligation where two deadlines meet on one working day', () => {
    expect(dues([by('2026-11-14'), by('2026-11-15')], 'next')).toEqual(['2026-11-16'])
  })
})

test('checks of a standing duty fall on working days', () => {
  const year = { windows: [{ from: '2026-09-01', to: '2027-08-29' }], standing: true }
  const rules = { standingCheckMonths: 6, dayOffRule: 'previous' } as const
  expect(obligationsOf(year, rules).map(({ due }) => due)).toEqual(['2027-02-26', '2027-08-27'])
})

test('«до 10 июня» is due on 9 June where the authority does not count the day itself', () => {
  const period = { from: '2026-09-01', to: '2027-08-31' }
  const rules = { standingCheckMonths: 6 }
  const duesOf = (byIsInclusive: boolean) =>
    obligationsOf(readTiming('до 10 июня', period, { byIsInclusive }), rules)
  expect(duesOf(true)).toEqual([{ windowFrom: null, due: '2027-06-10' }])
  expect(duesOf(false)).toEqual([{ windowFrom: null, due: '2027-06-09' }])
})
