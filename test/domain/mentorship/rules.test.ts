import { describe, expect, test } from 'vitest'
import { compareGaps, gapKinds } from '../../../functions/domain/mentorship/gap.ts'
import { exampleSchool } from '../../../functions/domain/mentorship/rules/example-school.ts'
import type { RuleExample } from '../../../functions/domain/mentorship/rules/rule.ts'
import { findGaps, mentoringRules } from '../../../functions/domain/mentorship/rules.ts'

describe.each(mentoringRules.map(rule => [rule.code, rule] as const))('%s', (_, rule) => {
  const { fires, refuses, quiet, more = [] } = rule.examples
  const kindsOf = ({ school, day }: RuleExample) => rule.find(school, day).map(({ kind }) => kind)

  test(`acts: ${fires.name}`, () => {
    expect(fires.finds.length).toBeGreaterThan(0)
    expect(kindsOf(fires)).toEqual(fires.finds)
  })

  test(`is not taken in: ${refuses.name}`, () => {
    expect(refuses.finds.length).toBeGreaterThan(0)
    expect(kindsOf(refuses)).toEqual(refuses.finds)
  })

  test(`is silent: ${quiet.name}`, () => {
    expect(kindsOf(quiet)).toEqual([])
  })

  test.each(more.map(one => [one.name, one] as const))('also: %s', (_name, one) => {
    expect(kindsOf(one)).toEqual(one.finds)
  })

  test('names its source', () => {
    expect(rule.source).not.toBe('')
  })
})

test('every kind of gap is found by some example of one rule only', () => {
  const found = mentoringRules.flatMap(({ code, examples: { fires, refuses, more = [] } }) => {
    const all = [fires, refuses, ...more].flatMap(({ finds }) => finds)
    return [...new Set(all)].map(kind => `${kind} ${code}`)
  })
  const kinds = new Set(found.map(line => line.split(' ')[0]))
  expect(found.length).toBe(kinds.size)
  expect(gapKinds.filter(kind => !kinds.has(kind))).toEqual([])
})

test('every rule from C1 to C18 is there, but for the one that nothing kept here can tell', () => {
  const wanted = Array.from({ length: 18 }, (_, index) => `C${index + 1}`)
  const codes = mentoringRules.map(({ code }) => code)
  expect(codes).toEqual(['C0', ...wanted.filter(code => code !== 'C15')])
})

test('the three examples of a rule are three different schools', () => {
  for (const { examples } of mentoringRules) {
    const schools = [examples.fires, examples.refuses, examples.quiet].map(({ school, day }) =>
      JSON.stringify([school, day]),
    )
    expect(new Set(schools).size).toBe(3)
  }
})

test('a new school is led from the curator’s order to the registers', () => {
  expect(findGaps(exampleSchool(), '2026-11-24').map(({ kind }) => kind)).toEqual([
    'curator-order-missing',
    'mentors-empty',
    'mentees-empty',
  ])
})

test('of one kind, what is due first comes first', () => {
  const gap = { about: { of: 'mentorship', id: '' }, participantIds: [], since: null } as const
  const [early, late] = ['2026-11-01', '2026-12-01'].map(due => ({
    ...gap,
    kind: 'completion-missing' as const,
    participantIds: [],
    due,
  }))
  if (early === undefined || late === undefined) throw new Error('two gaps were made')
  expect([late, early].sort(compareGaps)).toEqual([early, late])
})
