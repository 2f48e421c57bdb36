import { expect, test } from 'vitest'
import { questionsOf } from '../../../functions/domain/roadmap-draft/draft-questions.ts'
import {
  answerQuestion,
  editActivity,
  editOf,
} from '../../../functions/domain/roadmap-draft/edit-activity.ts'
import {
  checkFacts,
  editFacts,
  factsOf,
} from '../../../functions/domain/roadmap-draft/edit-facts.ts'
import { readingOf } from '../../../functions/domain/roadmap-draft/roadmap-draft.ts'
import { activity, draftOf, period, timing } from './make-draft.ts'

const may = [{ from: null, to: '2027-05-31' }]
const doubtful = timing('июнь или май', {
  warnings: [
    { code: 'doubt', message: 'Может быть и май.', severity: 'ask', alternatives: [may] },
    { code: 'day-off', message: 'Выходной.', severity: 'note' },
  ],
})
const unread = timing('к юбилею', { kind: 'unread', windows: [], unread: ['к юбилею'] })
const none = timing('', { kind: 'none', windows: [] })
const read = (text: string) => timing(text, { windows: [{ from: null, to: '2027-01-15' }] })

const kinds = (draft: ReturnType<typeof draftOf>) =>
  questionsOf(draft).map(({ index, kind }) => `${index} ${kind}`)

test('what was not read, what may mean something else and what is empty is asked', () => {
  const rows = [
    activity('а'),
    activity('б', { timing: unread }),
    activity('в', { timing: doubtful }),
  ]
  expect(kinds(draftOf([...rows, activity('г', { timing: none })]))).toEqual([
    '1 unread',
    '2 ambiguous',
    '3 empty',
  ])
})

test('an event, a note and what the municipality does itself are not asked about', () => {
  const event = timing('по мере необходимости', { kind: 'event', windows: [] })
  const noted = timing('до 10 июня', { warnings: [{ code: 'n', message: '', severity: 'note' }] })
  const rows = [event, noted].map(one => activity('а', { timing: one }))
  expect(
    kinds(draftOf([...rows, activity('б', { timing: unread, level: 'municipality' })])),
  ).toEqual([])
})

test('without a period nothing else is asked: the answers would follow from it', () => {
  expect(kinds(draftOf([activity('а', { timing: unread })], { period: null }))).toEqual([])
})

test.each([
  ['keep', { kind: 'keep' } as const, '2027-06-10'],
  ['another reading', { kind: 'alternative', at: 0 } as const, '2027-05-31'],
  ['own words', { kind: 'phrase', text: 'до 15 января' } as const, '2027-01-15'],
  ['no deadline', { kind: 'none' } as const, undefined],
])('an answer settles the question: %s', (_, answer, due) => {
  const draft = draftOf([activity('а', { timing: doubtful })])
  const [asked] = draft.activities
  if (asked === undefined) throw new Error('the draft is empty')
  const settled = answerQuestion(asked, answer, period, read)
  expect(settled.timing.windows[0]?.to).toBe(due)
  expect(kinds({ ...draft, activities: [settled] })).toEqual([])
})

test('an edit that leaves the phrase alone keeps the reading that was chosen', () => {
  const [asked] = draftOf([activity('а', { timing: doubtful })]).activities
  if (asked === undefined) throw new Error('the draft is empty')
  const chosen = answerQuestion(asked, { kind: 'alternative', at: 0 }, period, read)
  const same = editActivity(chosen, { ...editOf(chosen), text: 'другое' }, period, read)
  expect(same.timing.windows).toEqual(may)
  const typed = editActivity(chosen, { ...editOf(chosen), timingText: 'январь' }, period, read)
  expect(typed.timing.windows[0]?.to).toBe('2027-01-15')
  expect(typed.writtenTiming).toBe('июнь или май')
})

test('a new period reads every deadline again, but what has no deadline stays so', () => {
  const rows = [activity('а'), activity('б', { timing: doubtful }), activity('в', { timing: none })]
  const draft = draftOf(rows)
  const [first, second, third] = draft.activities
  if (!first || !second || !third) throw new Error('the draft is empty')
  const answered = [
    first,
    answerQuestion(second, { kind: 'alternative', at: 0 }, period, read),
    answerQuestion(third, { kind: 'none' }, period, read),
  ]
  const facts = { ...factsOf(draft), to: '2028-08-31' }
  const moved = editFacts({ ...draft, activities: answered }, facts, read)
  expect(moved.activities.map(({ timing: { windows } }) => windows[0]?.to)).toEqual([
    '2027-01-15',
    '2027-01-15',
    undefined,
  ])
})

test('an activity taken out is not in what is confirmed', () => {
  const draft = draftOf([activity('а'), activity('б')])
  const [first, second] = draft.activities
  if (!first || !second) throw new Error('the draft is empty')
  const left = { ...draft, activities: [{ ...first, isLeftOut: true }, second] }
  expect(readingOf(left).activities.map(({ text }) => text)).toEqual(['б'])
})

test.each([
  [{ title: '' }, { title: 'missing' }],
  [{ from: '' }, { from: 'missing' }],
  [{ to: '2027-02-30' }, { to: 'not-a-day' }],
  [{ to: '2026-08-31' }, { to: 'before-from' }],
  [{ to: '2087-08-31' }, { to: 'too-long' }],
  [{ orderDate: 'вчера' }, { orderDate: 'not-a-day' }],
  [{}, {}],
])('facts %j are answered with %j', (given, errors) => {
  expect(checkFacts({ ...factsOf(draftOf([activity('а')])), ...given })).toEqual(errors)
})
