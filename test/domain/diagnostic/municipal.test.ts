import { describe, expect, test } from 'vitest'
import { municipalResultOf, quartersOf } from '../../../functions/domain/diagnostic/municipal.ts'
import { answersOf, formOf } from './make-form.ts'

const form = formOf([
  { id: 'mark', kind: 'rating', text: 'Оценка' },
  { id: 'order', kind: 'presence', text: 'Приказ', mayNotApply: true },
  { id: 'words', kind: 'text', text: 'Слова' },
])

const school = (name: string, mark: number, before: number | null, hasOrder: boolean | null) => ({
  id: name,
  name,
  answers: answersOf({
    mark,
    order: hasOrder === null ? { na: 'Нет' } : { state: hasOrder ? 'present' : 'absent', url: '' },
  }),
  before: before === null ? null : answersOf({ mark: before }),
})

describe('the picture of a municipality, reckoned by hand', () => {
  const result = municipalResultOf(form, [
    school('Первая', 8, 9, true),
    school('Вторая', 4, null, false),
    school('Третья', 10, 6, null),
  ])

  test('has the median of the schools', () => {
    // 9 of 11, 4 of 11, 10 of 10
    expect(result.schools.map(({ score }) => Math.round(score.share ?? 0))).toEqual([82, 36, 100])
    expect(Math.round(result.median ?? 0)).toBe(82)
    // 90 and 60
    expect(result.before).toBe(75)
  })

  test('has each criterion with its quarters, its median and who is at risk', () => {
    expect(result.criteria).toEqual([
      {
        id: 'mark',
        text: 'Оценка',
        schools: 3,
        median: 80,
        before: 75,
        quarters: [0, 1, 0, 2],
        atRisk: [
          { id: 'Первая', name: 'Первая', share: 80 },
          { id: 'Вторая', name: 'Вторая', share: 40 },
        ],
      },
      {
        id: 'order',
        text: 'Приказ',
        schools: 2,
        median: 50,
        before: null,
        quarters: [1, 0, 0, 1],
        atRisk: [{ id: 'Вторая', name: 'Вторая', share: 0 }],
      },
    ])
  })

  test('of no school is empty', () => {
    expect(municipalResultOf(form, [])).toEqual({
      schools: [],
      median: null,
      before: null,
      criteria: [],
    })
  })

  test('the bounds of the quarters belong to the upper one', () => {
    expect(quartersOf([0, 24.9, 25, 50, 74.9, 75, 100])).toEqual([2, 1, 2, 2])
  })
})
