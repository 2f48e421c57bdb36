import { describe, expect, test } from 'vitest'
import { readTiming } from '../../../functions/domain/timing/read-timing.ts'

const plan = { from: '2023-09-01', to: '2024-08-31' }
const calendar = [
  {
    year: 2023,
    quarters: [
      { from: '2023-09-01', to: '2023-10-27' },
      { from: '2023-11-06', to: '2023-12-29' },
      { from: '2024-01-09', to: '2024-03-22' },
      { from: '2024-04-01', to: '2024-05-24' },
    ],
    trimesters: [],
    halves: [],
    holidays: [
      { name: 'Осенние', from: '2023-10-28', to: '2023-11-05' },
      { name: 'Зимние', from: '2023-12-30', to: '2024-01-08' },
    ],
  },
]

describe('the school calendar the authority has entered', () => {
  test('dates a term', () => {
    expect(readTiming('2 четверть', plan, { calendar }).windows).toEqual([
      { from: '2023-11-06', to: '2023-12-29' },
    ])
  })

  test('dates the end of a term', () => {
    expect(readTiming('до конца 1 четверти', plan, { calendar }).windows).toEqual([
      { from: null, to: '2023-10-27' },
    ])
  })

  test('dates every term', () => {
    const reading = readTiming('1 раз в четверть', plan, { calendar })
    expect(reading.windows).toHaveLength(4)
    expect(reading.unread).toEqual([])
  })

  test('dates the holidays', () => {
    expect(readTiming('осенние каникулы', plan, { calendar }).windows).toEqual([
      { from: '2023-10-28', to: '2023-11-05' },
    ])
    expect(readTiming('каникулы', plan, { calendar }).windows).toHaveLength(2)
  })

  test('leaves unread what has not been entered', () => {
    expect(readTiming('2 триместр', plan, { calendar }).unread).toEqual(['2 триместр'])
  })
})

describe('the settings of the authority', () => {
  test('make «до» exclude its day, and only «до»', () => {
    const options = { byIsInclusive: false }
    expect(readTiming('до 15.09.2023', plan, options).windows).toEqual([
      { from: null, to: '2023-09-14' },
    ])
    expect(readTiming('не позднее 15.09.2023', plan, options).windows).toEqual([
      { from: null, to: '2023-09-15' },
    ])
  })

  test('count from the day of the document', () => {
    const options = { documentDate: '2023-09-10' }
    expect(readTiming('в течение 3 месяцев', plan, options).windows).toEqual([
      { from: null, to: '2023-12-10' },
    ])
    expect(readTiming('в 10-дневный срок', plan, options).windows).toEqual([
      { from: null, to: '2023-09-20' },
    ])
  })
})

describe('a due day on a day off', () => {
  test('is noted, not asked about', () => {
    const { warnings } = readTiming('до 04.11.2023', plan)
    expect(warnings).toMatchObject([{ code: 'day-off', severity: 'note' }])
  })

  test('is not noted of a month', () => {
    expect(readTiming('сентябрь 2023', plan).warnings).toEqual([])
  })
})
