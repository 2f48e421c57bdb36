import { describe, expect, test } from 'vitest'
import { isWorkingDay } from '../../../functions/domain/calendar/working-calendar.ts'
import { checkYear } from '../../../functions/domain/school-year/check-year.ts'
import { authorityCalendar } from '../../../functions/domain/school-year/entered-year.ts'
import { readLines } from '../../../functions/domain/school-year/read-lines.ts'
import { suggestNextYear } from '../../../functions/domain/school-year/suggest-next-year.ts'
import { answersOf, type YearAnswers } from '../../../functions/domain/school-year/year-answers.ts'
import { readTiming } from '../../../functions/domain/timing/read-timing.ts'

const quarters: YearAnswers = {
  termKind: 'quarter',
  'term-1-from': '2026-09-01',
  'term-1-to': '2026-10-25',
  'term-2-from': '2026-11-02',
  'term-2-to': '2026-12-29',
  'term-3-from': '2027-01-11',
  'term-3-to': '2027-03-19',
  'term-4-from': '2027-03-29',
  'term-4-to': '2027-05-26',
}

function entered(answers: YearAnswers) {
  const checked = checkYear(2026, answers)
  if (checked.entered === null) throw new Error(JSON.stringify(checked.faults))
  return checked.entered
}

describe('a school year', () => {
  test('has the days between its quarters as holidays where none were typed', () => {
    expect(entered(quarters).holidays).toEqual([
      { name: 'осенние каникулы', from: '2026-10-26', to: '2026-11-01' },
      { name: 'зимние каникулы', from: '2026-12-30', to: '2027-01-10' },
      { name: 'весенние каникулы', from: '2027-03-20', to: '2027-03-28' },
      { name: 'летние каникулы', from: '2027-05-27', to: '2027-08-31' },
    ])
  })

  test('keeps holidays as typed', () => {
    const own = { ...quarters, 'autumn-from': '2026-10-27', 'autumn-to': '2026-11-01' }
    expect(entered(own).holidays[0]).toEqual({
      name: 'осенние каникулы',
      from: '2026-10-27',
      to: '2026-11-01',
    })
  })

  test('typed again from what was stored is the same', () => {
    const days = { daysOff: '03.11.2026\n20.02.2027 - 21.02.2027', workingDays: '14.11.2026' }
    const year = entered({ ...quarters, ...days })
    expect(year.daysOff).toEqual(['2026-11-03', '2027-02-20', '2027-02-21'])
    expect(entered(answersOf(year))).toEqual(year)
  })

  test.each<[string, YearAnswers, Record<string, string>]>([
    ['no kind of terms', { termKind: '' }, { termKind: 'missing' }],
    ['an empty end', { 'term-2-to': '' }, { 'term-2-to': 'missing' }],
    ['31 November', { 'term-2-from': '2026-11-31' }, { 'term-2-from': 'unreal' }],
    ['another year', { 'term-4-to': '2028-05-26' }, { 'term-4-to': 'outside-year' }],
    ['an end before its start', { 'term-1-to': '2026-08-31' }, { 'term-1-to': 'outside-year' }],
    ['quarters that overlap', { 'term-2-from': '2026-10-25' }, { 'term-2-from': 'overlaps-term' }],
    [
      'holidays inside a quarter',
      { 'autumn-from': '2026-10-20', 'autumn-to': '2026-11-01' },
      { 'autumn-from': 'overlaps-term' },
    ],
    ['a fourth trimester', { termKind: 'trimester' }, { 'term-4-from': 'no-fourth' }],
    ['a line that is no day', { daysOff: 'в ноябре' }, { daysOff: 'bad-line' }],
    [
      'a day both off and worked',
      { daysOff: '14.11.2026', workingDays: '14.11.2026' },
      { workingDays: 'off-and-worked' },
    ],
  ])('is refused for %s, at its field', (_, wrong, faults) => {
    expect(checkYear(2026, { ...quarters, ...wrong })).toEqual({ entered: null, faults })
  })

  test('lets first-graders’ holidays lie inside a quarter', () => {
    const extra = { ...quarters, 'extra-from': '2027-02-08', 'extra-to': '2027-02-14' }
    expect(checkYear(2026, extra).faults).toBeNull()
  })
})

describe('pasted lines', () => {
  test('fill the form', () => {
    const { answers, unread } = readLines(
      2026,
      [
        'Календарный учебный график',
        '1 четверть: 01.09.2026 – 25.10.2026',
        'II четверть (8 недель) - с 2 ноября 2026 г. по 29 декабря 2026 г.',
        '3-я четверть: с 11.01.2027 по 19.03.2027',
        'Четвертая четверть 29.03.2027-26.05.2027',
        'Осенние каникулы: 26.10.2026 – 01.11.2026 (7 дней)',
        'Дополнительные каникулы для первоклассников: 08.02.2027 – 14.02.2027',
        'Выходной: 03.11.2026',
        'Рабочая суббота: 14.11.2026',
      ].join('\n'),
    )
    expect(unread).toEqual(['Календарный учебный график'])
    expect(answers).toEqual({
      ...quarters,
      'autumn-from': '2026-10-26',
      'autumn-to': '2026-11-01',
      'extra-from': '2027-02-08',
      'extra-to': '2027-02-14',
      daysOff: '03.11.2026',
      workingDays: '14.11.2026',
    })
  })

  test('of trimesters say so', () => {
    expect(readLines(2026, 'I триместр: с 1 сентября по 30 ноября').answers).toEqual({
      termKind: 'trimester',
      'term-1-from': '2026-09-01',
      'term-1-to': '2026-11-30',
    })
  })
})

test('the next year begins with the same weekdays, and lessons on the first working day of September', () => {
  const next = suggestNextYear(entered({ ...quarters, daysOff: '03.11.2026' }))
  expect(next).toMatchObject({
    termKind: 'quarter',
    'term-1-from': '2027-09-01',
    'term-1-to': '2027-10-24',
    'term-2-from': '2027-11-01',
    daysOff: '',
  })
  expect(checkYear(2027, next).faults).toBeNull()
})

describe('the calendar of an authority', () => {
  const year = entered({ ...quarters, daysOff: '03.11.2026', workingDays: '14.11.2026' })
  const { calendar, workingCalendar } = authorityCalendar([year])

  test('gives «четверть», «каникулы» and «полугодие» their days', () => {
    const period = { from: '2026-09-01', to: '2027-08-31' }
    const read = (text: string) => readTiming(text, period, { calendar }).windows
    expect(read('1 четверть')).toEqual([{ from: '2026-09-01', to: '2026-10-25' }])
    expect(read('осенние каникулы')).toEqual([{ from: '2026-10-26', to: '2026-11-01' }])
  })

  test('adds its own days off and working days to the official ones', () => {
    const isWorked = (day: string) => isWorkingDay(day, workingCalendar)
    expect(isWorked('2026-11-03')).toBe(false)
    expect(isWorked('2026-11-14')).toBe(true)
    expect(isWorked('2026-11-04')).toBe(false)
  })
})
