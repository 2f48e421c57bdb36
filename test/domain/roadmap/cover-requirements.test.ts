import { expect, test } from 'vitest'
import {
  type CoveredRow,
  coverRequirements,
} from '../../../functions/domain/roadmap/cover-requirements.ts'

const row = (id: string, text: string, due: string[], evidence: string[] = []): CoveredRow => ({
  ...{ id, text, due, evidence, activity: '' },
})
const pairs = row('m1', 'Закрепление наставнических пар приказом', ['2026-10-01'])
const kindOf = (asked: CoveredRow[], own: CoveredRow[]) =>
  coverRequirements(asked, own).map(({ kind, ownId }) => [kind, ownId])

test('a requirement no row of the school is like is lacking', () => {
  expect(kindOf([pairs], [row('o1', 'Анкетирование родителей', ['2026-10-01'])])).toEqual([
    ['lacks', null],
  ])
})

test('the same thing by the same day or earlier repeats it', () => {
  const own = row('o1', 'Закрепление пар наставников приказом директора', ['2026-09-20'])
  expect(kindOf([pairs], [own])).toEqual([['repeats', 'o1']])
})

test('the same thing on a later day contradicts it', () => {
  const own = row('o1', 'Закрепление наставнических пар приказом', ['2026-10-15'])
  expect(kindOf([pairs], [own])).toEqual([['later', 'o1']])
})

test('a row of the school answers one requirement only, the likeliest', () => {
  const other = row('m2', 'Закрепление наставнических пар', ['2026-11-01'])
  const own = row('o1', 'Закрепление наставнических пар приказом', ['2026-09-20'])
  expect(kindOf([other, pairs], [own])).toEqual([
    ['lacks', null],
    ['repeats', 'o1'],
  ])
})
