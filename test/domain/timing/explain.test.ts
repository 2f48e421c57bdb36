import { describe, expect, test } from 'vitest'
import { explain } from '../../../functions/domain/timing/explain.ts'
import { nextDue } from '../../../functions/domain/timing/next-due.ts'
import { readTiming } from '../../../functions/domain/timing/read-timing.ts'

const plan = { from: '2025-01-01', to: '2029-12-31' }
const today = '2026-11-21'

const sentences: [string, string][] = [
  ['Ежегодно до 10 июня', 'каждый год до 10 июня; ближайший срок 10.06.2027'],
  [
    'Ежегодно, не позднее 15 числа декабря, июня',
    'каждый год до 15 июня и до 15 декабря; ближайший срок 15.12.2026',
  ],
  ['Ежегодно, май-июнь', 'каждый год с 1 мая по 30 июня; ближайший срок 30.06.2027'],
  ['март', 'каждый год в марте; ближайший срок 31.03.2027'],
  ['май', 'каждый год в мае; ближайший срок 31.05.2027'],
  ['Ежегодно', 'каждый год; ближайший срок 31.12.2026'],
  [
    '27.01.2025, далее – ежегодно сентябрь',
    '27 января 2025 года, далее каждый год в сентябре; ближайший срок 30.09.2027',
  ],
  ['ежемесячно до 5 числа', 'каждый месяц до 5 числа; ближайший срок 05.12.2026'],
  [
    'В течение периода',
    'постоянно с 1 января 2025 года по 31 декабря 2029 года; ближайший срок 31.12.2029',
  ],
  ['до 15.09.2026', 'до 15 сентября 2026 года; все сроки прошли'],
  ['сентябрь 2027', 'сентябрь 2027 года; ближайший срок 30.09.2027'],
  [
    '1.10.25, 2.10.25, 3.10.25, 4.10.25, 5.10.25',
    '1 октября 2025 года, 2 октября 2025 года, 3 октября 2025 года, 4 октября 2025 года и ещё 1 срок; все сроки прошли',
  ],
  ['', 'срок не указан'],
  ['по мере необходимости', 'зависит от события, даты нет'],
  ['1 раз в четверть', 'срок не прочитан'],
]

describe('a reading in one sentence', () => {
  test.each(sentences)('«%s»: %s', (text, sentence) => {
    expect(explain(readTiming(text, plan), today)).toBe(sentence)
  })

  test('tells a school term from a quarter of the year', () => {
    const year = { from: '2026-09-01', to: '2027-08-31' }
    const quarters = [
      { from: '2026-09-01', to: '2026-10-30' },
      { from: '2026-11-09', to: '2026-12-30' },
    ]
    const calendar = [{ year: 2026, quarters, trimesters: [], halves: [], holidays: [] }]
    const reading = readTiming('1 раз в четверть', year, { calendar })
    expect(explain(reading, today)).toBe('каждую четверть; ближайший срок 30.12.2026')
    expect(explain(readTiming('1 раз в квартал', year), today)).toContain('каждый квартал')
  })

  test('can be said in English', () => {
    expect(explain(readTiming('Ежегодно до 10 июня', plan), today, 'en')).toBe(
      'every year by 10 June; next due 10 June 2027',
    )
  })
})

describe('the next due day', () => {
  test('may be today', () => {
    expect(nextDue(readTiming('до 21.11.2026', plan), today)).toBe(today)
  })

  test('is none where all have passed', () => {
    expect(nextDue(readTiming('до 20.11.2026', plan), today)).toBe(null)
  })
})
