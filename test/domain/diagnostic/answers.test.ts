import { describe, expect, test } from 'vitest'
import {
  carryOver,
  faultOf,
  faultsOf,
  isAsked,
  onlyAsked,
  readAnswer,
} from '../../../functions/domain/diagnostic/answers.ts'
import { costOf } from '../../../functions/domain/diagnostic/cost.ts'
import {
  distributionOf,
  distributionOfPeople,
  medianOf,
} from '../../../functions/domain/diagnostic/distribution.ts'
import { fillIn, offered } from '../../../functions/domain/diagnostic/fill-in.ts'
import { nextSection, progressOf } from '../../../functions/domain/diagnostic/progress.ts'
import { kindOf, questionKinds } from '../../../functions/domain/diagnostic/question-kinds.ts'
import { questionnaire, questionsOf } from '../../../functions/domain/diagnostic/questionnaire.ts'
import { templateCodes, templateOf } from '../../../functions/domain/diagnostic/templates.ts'
import { answersOf, formOf } from './make-form.ts'

/** One question of a form. */
function ask(declared: Record<string, unknown>) {
  const form = formOf([{ id: 'q', kind: 'text', ...declared }])
  const [question] = questionsOf(form)
  if (question === undefined) throw new Error('the form lost its question')
  return question
}

describe('what people type', () => {
  const share = { kind: 'share', numerator: 'из них', denominator: 'всего' }
  test.each([
    ['a comma', { kind: 'percentage', steps: [{ from: 0, points: 1 }] }, { '': ['87,5'] }, 87.5],
    [
      'a percent sign',
      { kind: 'percentage', steps: [{ from: 0, points: 1 }] },
      { '': ['90 %'] },
      90,
    ],
    ['a space in a number', { kind: 'number' }, { '': ['1 200'] }, 1200],
    ['two numbers', share, { '': ['7'], denominator: ['8'] }, { numerator: 7, denominator: 8 }],
    [
      'an address',
      { kind: 'presence' },
      { '': ['present'], url: [' https://school.example/order.pdf '] },
      { state: 'present', url: 'https://school.example/order.pdf' },
    ],
    [
      'nothing there, though an address is left over',
      { kind: 'presence' },
      { '': ['absent'], url: ['https://school.example'] },
      { state: 'absent', url: '' },
    ],
  ] as const)('%s is understood', (_, declared, fields, value) => {
    expect(readAnswer(ask(declared), fields)).toEqual({ answer: { value } })
  })

  test.each([
    ['a word for a number', { kind: 'number' }, { '': ['много'] }, 'notANumber'],
    ['half a pair', { kind: 'number' }, { '': ['1,5'] }, 'notWhole'],
    ['fewer than none', { kind: 'number' }, { '': ['-1'] }, 'belowLeast'],
    ['11 of 10', { kind: 'rating' }, { '': ['11'] }, 'aboveMost'],
    ['0 of 10', { kind: 'rating' }, { '': ['0'] }, 'belowLeast'],
    ['more than all', share, { '': ['9'], denominator: ['8'] }, 'numeratorAbove'],
    ['a share without its whole', share, { '': ['9'] }, 'denominatorMissing'],
    ['a whole without its share', share, { denominator: ['9'] }, 'numeratorMissing'],
    ['an answer that is not offered', { kind: 'yes-no-partly' }, { '': ['maybe'] }, 'notAnOption'],
    [
      '«частично» where only yes and no are offered',
      { kind: 'yes-no-partly', hasPartly: false },
      { '': ['partly'] },
      'notAnOption',
    ],
    [
      'an address that is none',
      { kind: 'presence' },
      { '': ['present'], url: ['на сайте'] },
      'urlNotWeb',
    ],
    ['«не применимо» without a reason', { mayNotApply: true }, { na: ['1'] }, 'reasonMissing'],
  ] as const)('%s is to be fixed', (_, declared, fields, fault) => {
    expect(readAnswer(ask(declared), fields)).toEqual({ fault })
  })

  test('an empty field is no answer, and no fault yet', () => {
    for (const kind of Object.values(questionKinds)) {
      expect(kind.read({ '': [''] }, {} as never)).toEqual({ is: 'empty' })
    }
  })

  test('an answer is shown again as it was given', () => {
    const kind = kindOf(ask(share))
    expect(kind.write({ numerator: 7, denominator: 8 })).toEqual({ '': ['7'], denominator: ['8'] })
  })
})

describe('answers that did not come from our form', () => {
  test('of a wrong shape are refused', () => {
    expect(faultOf(ask({ kind: 'number' }), { value: 'семь' })).toBe('wrongShape')
  })
  test('that say «не применимо» where it must apply are refused', () => {
    expect(faultOf(ask({}), { notApplicable: 'Нет' })).toBe('mustApply')
  })
})

describe('conditions', () => {
  const form = formOf([
    { id: 'why', kind: 'text', when: { question: 'solved', answers: ['partly', 'no'] } },
    { id: 'solved', kind: 'yes-no-partly' },
  ])
  const [why] = questionsOf(form)
  if (why === undefined) throw new Error('the form lost its question')

  test.each([
    ['yes', false],
    ['no', true],
    ['partly', true],
  ] as const)('with «%s» the question is asked: %s', (solved, expected) => {
    expect(isAsked(why, questionsOf(form), answersOf({ solved }))).toBe(expected)
  })

  test('a required question that is not asked is not missed', () => {
    expect(faultsOf(form, answersOf({ solved: 'yes' }))).toEqual({})
    expect(faultsOf(form, answersOf({ solved: 'no' }))).toEqual({ why: 'missing' })
  })

  test('what was answered before its condition fell away is not sent', () => {
    expect(onlyAsked(form, answersOf({ solved: 'yes', why: 'Не успели' }))).toEqual(
      answersOf({ solved: 'yes' }),
    )
  })
})

describe('a questionnaire', () => {
  const question = (id: string, when?: object) => ({ id, kind: 'text', ...(when && { when }) })
  test.each([
    ['a name used twice', [question('a'), question('a')], 'Имя «a» стоит дважды.'],
    [
      'a condition on a question there is not',
      [question('a', { question: 'b', answers: ['yes'] })],
      'Условие вопроса «a» ссылается на вопрос, которого нет.',
    ],
    [
      'a condition on itself',
      [question('a', { question: 'a', answers: ['yes'] })],
      'Условие вопроса «a» зависит от него самого.',
    ],
    [
      'two that wait for each other',
      [
        question('a', { question: 'b', answers: ['yes'] }),
        question('b', { question: 'a', answers: ['yes'] }),
      ],
      'Условие вопроса «b» зависит от него самого.',
    ],
  ])('with %s is refused', (_, questions, message) => {
    expect(() => formOf(questions)).toThrow(message)
  })

  test.each(templateCodes)('template %s is whole, and survives export and import', code => {
    const form = templateOf(code)
    expect(form && questionsOf(form).length).toBeGreaterThan(4)
    expect(questionnaire.parse(JSON.parse(JSON.stringify(form)))).toEqual(form)
  })

  test('there is no template of another name', () => {
    expect(templateOf('constructor')).toBeUndefined()
  })

  test('the June self-diagnostic leaves at most a third of its questions to be typed', () => {
    const questions = questionsOf(templateOf('programmes') ?? { sections: [] })
    const typed = questions.filter(({ known }) => known === undefined)
    expect(typed.length).toBeLessThanOrEqual(questions.length / 3)
  })
})

describe('a new version', () => {
  const before = formOf([
    { id: 'a', kind: 'number' },
    { id: 'b', kind: 'number' },
    { id: 'c', kind: 'number' },
  ])
  const after = formOf([
    { id: 'c', kind: 'number', most: 5 },
    { id: 'a', kind: 'number' },
    { id: 'b', kind: 'rating' },
    { id: 'd', kind: 'text' },
  ])

  test('keeps the answers that still fit, and no others', () => {
    expect(carryOver(before, after, answersOf({ a: 3, b: 4, c: 9 }))).toEqual(answersOf({ a: 3 }))
  })
})

describe('what the product knows', () => {
  const form = formOf([
    { id: 'pairs', kind: 'number', known: 'pairs' },
    { id: 'order', kind: 'presence', known: 'order' },
    { id: 'mark', kind: 'rating' },
  ])
  const known = { pairs: { value: 4, source: { from: 'mentoring' as const, schoolId: 's' } } }

  test('is filled in, and stands behind what a person wrote', () => {
    expect(fillIn(form, {}, known)).toEqual({ pairs: { value: 4, origin: 'known' } })
    expect(fillIn(form, answersOf({ pairs: 5 }), known)).toEqual(answersOf({ pairs: 5 }))
  })

  test('is left out where it does not fit the question', () => {
    expect(fillIn(form, {}, { pairs: { ...known.pairs, value: 'четыре' } })).toEqual({})
  })

  test('last time’s answers are offered for the rest, to be confirmed', () => {
    const answers = fillIn(form, {}, known)
    expect(offered(form, answers, answersOf({ mark: 7, pairs: 2 }))).toEqual({
      pairs: { value: 4, origin: 'known' },
      mark: { value: 7, origin: 'last' },
    })
  })

  test('a section it fills whole need not be opened', () => {
    const two = questionnaire.parse({
      ...form,
      sections: [
        { id: 'one', title: 'Пары', questions: [form.sections[0]?.questions[0]] },
        { id: 'two', title: 'Оценка', questions: [form.sections[0]?.questions[2]] },
      ],
    })
    const progress = progressOf(two, fillIn(two, {}, known), new Set())
    expect(progress.map(({ state }) => state)).toEqual(['known', 'empty'])
    expect(nextSection(progress, null)).toBe('two')
    const all = { ...fillIn(two, {}, known), ...answersOf({ mark: 7 }) }
    const done = progressOf(two, all, new Set(['two']))
    expect(done.map(({ state }) => state)).toEqual(['known', 'done'])
    expect(nextSection(done, 'two')).toBeNull()
  })
})

describe('what a campaign costs', () => {
  const form = formOf([
    { id: 'pairs', kind: 'number' },
    { id: 'order', kind: 'presence' },
    { id: 'words', kind: 'text' },
  ])

  test('is what is not known yet, school by school', () => {
    const cost = costOf(form, [new Set(['pairs', 'order']), new Set()], new Set(['words', 'other']))
    // The first school: a text, 4 minutes. The second: 2 + 1 + 4.
    expect(cost).toEqual({
      questions: 3,
      schools: 2,
      known: 1,
      toAnswer: 4,
      minutes: 11,
      askedBefore: ['words'],
    })
  })

  test('is nothing for no school', () => {
    expect(costOf(form, [], new Set())).toMatchObject({ toAnswer: 0, minutes: 0, known: 0 })
  })
})

describe('how many answered what', () => {
  const form = formOf([{ id: 'mark', kind: 'rating', mayNotApply: true }])
  const [mark] = questionsOf(form)
  if (mark === undefined) throw new Error('the form lost its question')
  const marks = (...values: number[]) => values.map(value => answersOf({ mark: value }))

  test('is counted, with its median', () => {
    const all = [...marks(3, 9, 9, 4), answersOf({ mark: { na: 'Нет' } }), {}]
    expect(distributionOf(mark, [mark], all)).toEqual({
      answered: 4,
      notApplicable: 1,
      counts: { 3: 1, 4: 1, 9: 2 },
      median: 6.5,
      mean: 6.25,
    })
  })

  test('of fewer than five people is never shown, of five it is', () => {
    expect(distributionOfPeople(mark, [mark], marks(1, 2, 3, 4))).toBeNull()
    expect(distributionOfPeople(mark, [mark], marks(1, 2, 3, 4, 5))?.median).toBe(3)
  })

  test('nothing has no median', () => {
    expect(medianOf([])).toBeNull()
  })
})
