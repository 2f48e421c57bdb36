import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../../functions/domain/diagnostic/answers.ts'
import { stepOf } from '../../../functions/domain/diagnostic/bounds.ts'
import type { Questionnaire } from '../../../functions/domain/diagnostic/questionnaire.ts'
import { riskZonesOf } from '../../../functions/domain/diagnostic/risk-zones.ts'
import { scoreOf } from '../../../functions/domain/diagnostic/score.ts'
import { answersOf, formOf, levels } from './make-form.ts'

const executionSteps = [
  { from: 100, points: 1 },
  { from: 90, points: 0.9 },
  { from: 80, points: 0.8 },
]

describe('one question gives the points its kind declares', () => {
  const bands = [
    { from: 9, to: 10, text: 'Измерено' },
    { from: 6, to: 8, text: 'В основном' },
  ]
  const experience = [
    { from: 1, points: 1 },
    { from: 5, points: 2 },
    { from: 10, points: 3 },
    { from: 20, points: 4 },
    { from: 30, points: 5 },
  ]
  const options = [
    { code: 'a', text: 'А', points: 1 },
    { code: 'b', text: 'Б', points: 3 },
    { code: 'c', text: 'В' },
  ]
  const told = [
    { code: 'a', text: 'А' },
    { code: 'b', text: 'Б' },
  ]
  const nineIndicators = { yes: 2, partly: 1, no: 0 }
  test.each([
    ['yes', { kind: 'yes-no-partly' }, 'yes', [1, 1]],
    ['partly', { kind: 'yes-no-partly' }, 'partly', [0.5, 1]],
    ['no', { kind: 'yes-no-partly' }, 'no', [0, 1]],
    ['partly of two', { kind: 'yes-no-partly', points: nineIndicators }, 'partly', [1, 2]],
    ['a document there', { kind: 'presence' }, { state: 'present', url: '' }, [1, 1]],
    ['a document missing', { kind: 'presence' }, { state: 'absent', url: '' }, [0, 1]],
    [
      'last year’s document',
      { kind: 'presence', states: ['present', 'outdated', 'absent'] },
      { state: 'outdated', url: '' },
      [0, 1],
    ],
    ['a count that is only told', { kind: 'number' }, 7, null],
    ['19 years of experience', { kind: 'number', steps: experience }, 19, [3, 5]],
    ['20 years of experience', { kind: 'number', steps: experience }, 20, [4, 5]],
    ['no year of experience', { kind: 'number', steps: experience }, 0, [0, 5]],
    [
      'seven of eight',
      { kind: 'share', numerator: 'из них', denominator: 'всего' },
      { numerator: 7, denominator: 8 },
      [0.875, 1],
    ],
    [
      'nine of ten by the table',
      { kind: 'share', numerator: 'из них', denominator: 'всего', steps: executionSteps },
      { numerator: 9, denominator: 10 },
      [0.9, 1],
    ],
    [
      'none of none',
      { kind: 'share', numerator: 'из них', denominator: 'всего' },
      { numerator: 0, denominator: 0 },
      null,
    ],
    ['all executed', { kind: 'percentage', steps: executionSteps }, 100, [1, 1]],
    ['just under 90 %', { kind: 'percentage', steps: executionSteps }, 89.9, [0.8, 1]],
    ['exactly 80 %', { kind: 'percentage', steps: executionSteps }, 80, [0.8, 1]],
    ['under 80 %', { kind: 'percentage', steps: executionSteps }, 79.9, [0, 1]],
    ['a mark of 7', { kind: 'rating' }, 7, [7, 10]],
    ['a mark in a band', { kind: 'banded', bands }, 8, [8, 10]],
    ['an option', { kind: 'choice', options }, 'a', [1, 3]],
    ['an option where none is worth anything', { kind: 'choice', options: told }, 'a', null],
    ['two options', { kind: 'choices', options }, ['a', 'b'], [4, 4]],
    ['one option of several', { kind: 'choices', options }, ['b', 'c'], [3, 4]],
    ['own words', { kind: 'text' }, 'Нет времени', null],
  ] as const)('%s', (_, declared, value, expected) => {
    const form = formOf([{ id: 'q', ...declared }])
    const [one] = scoreOf(form, answersOf({ q: value as never })).criteria
    expect(one === undefined ? null : [one.points, one.most]).toEqual(expected)
  })
})

describe('a questionnaire reckoned by hand', () => {
  const questions = [
    { id: 'order', kind: 'presence', weight: 2 },
    { id: 'site', kind: 'presence' },
    { id: 'mark', kind: 'rating', weight: 0.5 },
    { id: 'plan', kind: 'percentage', steps: executionSteps, weight: 3, mayNotApply: true },
  ]
  const answers = answersOf({
    order: { state: 'present', url: '' },
    site: { state: 'absent', url: '' },
    mark: 6,
    plan: 92,
  })

  test.each([
    // 1 + 0 + 6 + 0.9 of 1 + 1 + 10 + 1
    ['sum', 7.9, 13],
    // 2·1 + 1·0 + 0.5·6 + 3·0.9 of 2 + 1 + 5 + 3
    ['weighted-sum', 7.7, 11],
    // 7.7 / 11
    ['share', 70, 100],
  ] as const)('as a %s', (how, value, most) => {
    const score = scoreOf(formOf(questions, { score: how, levels }), answers)
    expect([score.value, score.most]).toEqual([value, most])
    expect(score.share).toBe(70)
  })

  test('what does not apply leaves the whole, too', () => {
    const { plan: _, ...rest } = answers
    const without = { ...rest, ...answersOf({ plan: { na: 'Плана в этом году нет' } }) }
    // (2 + 0 + 3) / (2 + 1 + 5)
    expect(scoreOf(formOf(questions), without).share).toBe(62.5)
  })

  test('has no score and no level where nothing applicable gives points', () => {
    const form = formOf([{ id: 'words', kind: 'text' }], { levels })
    const score = scoreOf(form, answersOf({ words: 'Всё хорошо' }))
    expect([score.value, score.share, score.level]).toEqual([null, null, null])
  })

  test('does not count a question whose condition is not met, though it was answered before', () => {
    const form = formOf([
      { id: 'has', kind: 'yes-no-partly' },
      { id: 'which', kind: 'rating', when: { question: 'has', answers: ['yes'] } },
      { id: 'why', kind: 'rating', when: { question: 'which', answers: ['1'] } },
    ])
    const share = (has: 'yes' | 'no') => scoreOf(form, answersOf({ has, which: 1, why: 1 })).share
    expect(share('yes')).toBe((100 * 3) / 21)
    expect(share('no')).toBe(0)
  })
})

describe('levels', () => {
  const nine = [
    { code: 'optimal', name: 'оптимальный', from: 15 },
    { code: 'admissible', name: 'допустимый', from: 9 },
    { code: 'low', name: 'недопустимый', from: 0 },
  ]
  test.each([
    [18, 'optimal'],
    [15, 'optimal'],
    [14, 'admissible'],
    [9, 'admissible'],
    [8, 'low'],
    [0, 'low'],
  ])('%d of 18 points is %s', (points, expected) => {
    const asCounted = Array.from({ length: 19 }, (_, from) => ({ from, points: from }))
    const form = formOf([{ id: 'q', kind: 'number', steps: asCounted }], {
      score: 'sum',
      levels: nine,
    })
    expect(scoreOf(form, answersOf({ q: points })).level?.code).toBe(expected)
  })

  test('a bound that is declared to be left out begins after its number', () => {
    const exclusive = [
      { code: 'high', name: 'выше половины', from: 50, isIncluded: false },
      { code: 'low', name: 'не выше половины', from: 0 },
    ]
    const form = formOf([{ id: 'q', kind: 'share', numerator: 'из', denominator: 'от' }], {
      levels: exclusive,
    })
    const level = (numerator: number) =>
      scoreOf(form, answersOf({ q: { numerator, denominator: 100 } })).level?.code
    expect([level(50), level(51)]).toEqual(['low', 'high'])
  })

  test('a value at a bound is in as declared, whatever the bound and the order of the table', () => {
    const bounds = fc.uniqueArray(
      fc.record({ from: fc.integer({ min: 0, max: 100 }), isIncluded: fc.boolean() }),
      { selector: ({ from }) => from, minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(bounds, table => {
        for (const one of table) {
          const below = table.filter(({ from }) => from < one.from)
          const highest = below.sort((a, b) => b.from - a.from)[0] ?? null
          expect(stepOf(one.from, table)).toEqual(one.isIncluded ? one : highest)
          expect(stepOf(one.from + 0.001, table)).toEqual(one)
        }
        expect(stepOf(50, [...table].reverse())).toEqual(stepOf(50, table))
      }),
    )
  })
})

describe('risk zones', () => {
  const form = formOf(
    [
      { id: 'a', kind: 'rating' },
      { id: 'b', kind: 'rating' },
      { id: 'c', kind: 'rating', riskUnder: 80 },
    ],
    { risk: { under: 50 } },
  )
  const zones = (now: Record<string, number>, before: Record<string, number> | null = null) =>
    riskZonesOf(
      form,
      scoreOf(form, answersOf(now)),
      before && scoreOf(form, answersOf(before)),
    ).map(({ id, isLow, isFalling }) => [id, isLow, isFalling])

  test('are the criteria under the bound, and none at it', () => {
    expect(zones({ a: 4, b: 5, c: 8 })).toEqual([['a', true, false]])
  })

  test('include the bound where it is declared so', () => {
    const inclusive = formOf([{ id: 'a', kind: 'rating' }], {
      risk: { under: 50, isIncluded: true },
    })
    expect(riskZonesOf(inclusive, scoreOf(inclusive, answersOf({ a: 5 })))).toHaveLength(1)
  })

  test('follow a criterion’s own bound', () => {
    expect(zones({ a: 9, b: 9, c: 7 })).toEqual([['c', true, false]])
  })

  test('are those that fell against last time, though they are high', () => {
    expect(zones({ a: 9, b: 8, c: 9 }, { a: 9, b: 10, c: 8 })).toEqual([['b', false, true]])
  })

  test('stay quiet about a criterion that was not asked last time', () => {
    expect(zones({ a: 9, b: 8, c: 9 }, { a: 9 })).toEqual([])
  })

  test('stay quiet about falls where the questionnaire does not count them', () => {
    const calm = formOf([{ id: 'a', kind: 'rating' }], { risk: { under: 50, isFallRisk: false } })
    const score = (a: number) => scoreOf(calm, answersOf({ a }))
    expect(riskZonesOf(calm, score(6), score(9))).toEqual([])
  })
})

const kinds = fc.constantFrom('yes-no-partly', 'rating', 'share', 'presence')
const drawn = fc.array(
  fc.record({
    kind: kinds,
    weight: fc.integer({ min: 0, max: 5000 }).map(units => units / 1000),
    pick: fc.integer({ min: 0, max: 1_000_000 }),
    isNotApplicable: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
)
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never

function valueFor(kind: string, pick: number) {
  if (kind === 'yes-no-partly') return (['yes', 'partly', 'no'] as const)[pick % 3] ?? 'no'
  if (kind === 'rating') return 1 + (pick % 10)
  if (kind === 'presence')
    return { state: pick % 2 ? ('present' as const) : ('absent' as const), url: '' }
  const denominator = pick % 37
  return { numerator: denominator === 0 ? 0 : pick % denominator, denominator }
}

function build(list: Drawn, more: object[] = []): { form: Questionnaire; answers: Answers } {
  const questions = list.map(({ kind, weight }, index) => ({
    ...{ id: `q${index}`, kind, weight, mayNotApply: true },
    ...{ numerator: 'из них', denominator: 'всего' },
  }))
  const given = list.map(({ kind, pick, isNotApplicable }, index) => [
    `q${index}`,
    isNotApplicable ? { na: 'Нет' } : valueFor(kind, pick),
  ])
  const form = formOf([...questions, ...(more as never[])], { score: 'weighted-sum', levels })
  return { form, answers: answersOf(Object.fromEntries(given)) }
}

describe('whatever is asked and answered', () => {
  test('the order of the questions never matters', () => {
    fc.assert(
      fc.property(drawn, fc.infiniteStream(fc.nat()), (list, keys) => {
        const { form, answers } = build(list)
        const [section] = form.sections
        const order = [...keys.take(list.length)]
        const shuffled = (section?.questions ?? [])
          .map((question, index) => ({ question, key: order[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ question }) => question)
        const halves = [shuffled.slice(0, 3), shuffled.slice(3)]
        const sections = halves.map((questions, at) => ({
          ...form.sections[0],
          id: `s${at}`,
          questions,
        }))
        const other = { ...form, sections: sections as Questionnaire['sections'] }
        const { criteria, ...score } = scoreOf(form, answers)
        const { criteria: reordered, ...same } = scoreOf(other, answers)
        expect(same).toEqual(score)
        expect([...reordered].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
          [...criteria].sort((a, b) => a.id.localeCompare(b.id)),
        )
      }),
    )
  })

  test('not applicable never lowers a share: it never gives less than the worst answer', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom('no', 'absent'), (list, worst) => {
        const more = [
          worst === 'no'
            ? { id: 'extra', kind: 'yes-no-partly', mayNotApply: true }
            : { id: 'extra', kind: 'presence', mayNotApply: true },
        ]
        const { form, answers } = build(list, more)
        const value = worst === 'no' ? ('no' as const) : { state: 'absent' as const, url: '' }
        const with_ = scoreOf(form, { ...answers, ...answersOf({ extra: value }) }).share
        const without = scoreOf(form, { ...answers, ...answersOf({ extra: { na: 'Нет' } }) }).share
        expect(without ?? 0).toBeGreaterThanOrEqual(with_ ?? 0)
      }),
    )
  })

  test('a question that does not apply leaves the share as it is without the question', () => {
    fc.assert(
      fc.property(drawn, list => {
        const { form, answers } = build(list)
        const more = build(list, [{ id: 'extra', kind: 'rating', mayNotApply: true }])
        const extra = answersOf({ extra: { na: 'Нет' } })
        expect(scoreOf(more.form, { ...answers, ...extra }).share).toBe(
          scoreOf(form, answers).share,
        )
      }),
    )
  })

  test('a share lies between 0 and 100', () => {
    fc.assert(
      fc.property(drawn, list => {
        const { form, answers } = build(list)
        const share = scoreOf(form, answers).share ?? 0
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(100)
      }),
    )
  })
})
