import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '../../../functions/domain/obligation/decide.ts'
import {
  applyFact,
  foldFacts,
  type ObligationFact,
  type ObligationState,
  openObligation,
} from '../../../functions/domain/obligation/state.ts'
import { countStates, statusOn } from '../../../functions/domain/obligation/status.ts'
import { taskGroupOf } from '../../../functions/domain/obligation/task-groups.ts'
import { Problem } from '../../../functions/domain/problem.ts'

const opened = {
  kind: 'obligation.opened',
  day: '2026-09-01',
  windowFrom: null,
  due: '2026-10-10',
} as const
const fresh = openObligation(opened)
const submitted = applyFact(fresh, {
  kind: 'submission.filed',
  day: '2026-10-01',
  submissionId: 's',
})
const returned = applyFact(submitted, {
  kind: 'submission.returned',
  day: '2026-10-02',
  submissionId: 's',
  comment: 'Не то',
})
const accepted = applyFact(submitted, {
  kind: 'submission.accepted',
  day: '2026-10-02',
  submissionId: 's',
})
const waived = applyFact(fresh, { kind: 'waiver.approved', day: '2026-10-02', reason: 'Нет' })
const closed = applyFact(fresh, { kind: 'obligation.closed', day: '2026-10-02', reason: 'Снято' })
const states: Record<string, ObligationState> = {
  fresh,
  submitted,
  returned,
  accepted,
  waived,
  closed,
}

type Act = (state: ObligationState) => ObligationFact
const acts: Record<string, Act> = {
  file: state => decide.file(state, '2026-10-05', 's2'),
  correct: state => decide.correct(state, '2026-10-05', 's'),
  accept: state => decide.accept(state, '2026-10-05', 's'),
  'give back': state => decide.giveBack(state, '2026-10-05', 's', 'Не то'),
  'move due': state => decide.moveDue(state, '2026-10-05', '2026-11-01', 'Карантин'),
  'ask waiver': state => decide.askWaiver(state, '2026-10-05', 'Нет'),
  'approve waiver': state => decide.approveWaiver(state, '2026-10-05', 'Да'),
  'decline waiver': state => decide.declineWaiver(state, '2026-10-05', 'Нет'),
  close: state => decide.close(state, '2026-10-05', 'Снято'),
  reopen: state => decide.reopen(state, '2026-10-06'),
}

const closedWord = 'obligationClosed'
const table: [string, Record<string, string>][] = [
  [
    'file',
    {
      submitted: 'alreadySubmitted',
      accepted: 'alreadySubmitted',
      waived: closedWord,
      closed: closedWord,
    },
  ],
  [
    'correct',
    {
      fresh: 'alreadyReviewed',
      returned: 'alreadyReviewed',
      accepted: 'alreadyReviewed',
      waived: 'alreadyReviewed',
      closed: 'alreadyReviewed',
    },
  ],
  [
    'accept',
    {
      fresh: 'nothingToReview',
      returned: 'nothingToReview',
      accepted: 'nothingToReview',
      waived: 'nothingToReview',
      closed: 'nothingToReview',
    },
  ],
  [
    'give back',
    {
      fresh: 'nothingToReview',
      returned: 'nothingToReview',
      accepted: 'nothingToReview',
      waived: 'nothingToReview',
      closed: 'nothingToReview',
    },
  ],
  ['move due', { accepted: 'alreadySubmitted', waived: closedWord, closed: closedWord }],
  [
    'ask waiver',
    {
      submitted: 'alreadySubmitted',
      accepted: 'alreadySubmitted',
      waived: closedWord,
      closed: closedWord,
    },
  ],
  ['approve waiver', { waived: closedWord, closed: closedWord }],
  ['close', { waived: closedWord, closed: closedWord }],
  [
    'reopen',
    {
      fresh: 'changedMeanwhile',
      submitted: 'changedMeanwhile',
      returned: 'changedMeanwhile',
      accepted: 'changedMeanwhile',
      waived: 'changedMeanwhile',
    },
  ],
]

describe.each(table)('%s', (name, refusals) => {
  test.each(Object.keys(states))('of what is %s', state => {
    expect(answerOf(name, states[state] ?? fresh)).toBe(refusals[state] ?? 'done')
  })
})

function answerOf(name: string, state: ObligationState): string {
  try {
    acts[name]?.(state)
    return 'done'
  } catch (error) {
    return error instanceof Problem ? error.code : 'crash'
  }
}

test('an answer to a waiver nobody asked for is refused', () => {
  expect(answerOf('decline waiver', fresh)).toBe('nothingToReview')
})

test('what is taken up again is owed as it was, or is to be corrected where it had been returned', () => {
  const again = (state: ObligationState) => applyFact(state, decide.reopen(state, '2026-10-06'))
  expect(again(closed)).toEqual(fresh)
  const fallen = applyFact(returned, decide.close(returned, '2026-10-05', 'Сбор закрыт'))
  expect(again(fallen)).toEqual(returned)
})

test('late stays late after a return and after the due day has moved', () => {
  const late = applyFact(fresh, { kind: 'submission.filed', day: '2026-10-11', submissionId: 's' })
  const moved = applyFact(late, decide.moveDue(late, '2026-10-12', '2026-12-01', 'Карантин'))
  expect(statusOn(moved, '2026-10-12', '2026-10-26')).toBe('submitted-late')
})

const names = Object.keys(acts)
const history = fc.array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 1, max: 28 })), {
  maxLength: 12,
})

/** Facts that the rules let happen, one after the other. */
function lived(steps: [string, number][]): { state: ObligationState; facts: ObligationFact[] } {
  const facts: ObligationFact[] = [opened]
  let state = fresh
  for (const [name] of steps) {
    if (answerOf(name, state) !== 'done') continue
    const fact = acts[name]?.(state)
    if (fact === undefined) continue
    facts.push(fact)
    state = applyFact(state, fact)
  }
  return { state, facts }
}

test('the facts folded give the state they led to, and the first due day never changes', () => {
  fc.assert(
    fc.property(history, steps => {
      const { state, facts } = lived(steps)
      expect(foldFacts(facts)).toEqual(state)
      expect(state.firstDue).toBe(opened.due)
    }),
  )
})

test('expected = submitted + returned + overdue, and submitted = on time + late, on any day', () => {
  fc.assert(
    fc.property(
      fc.array(history, { maxLength: 8 }),
      fc.integer({ min: 1, max: 28 }),
      (all, date) => {
        const day = `2026-10-${String(date).padStart(2, '0')}`
        const list = all.map(steps => lived(steps).state)
        const counts = countStates(list, day)
        expect(counts.expected).toBe(counts.submitted + counts.returned + counts.overdue)
        expect(counts.submitted).toBe(counts.onTime + counts.late)
        const gone = list.filter(({ phase }) => phase === 'closed').length
        expect(counts.expected + counts.ahead + counts.waived + gone).toBe(list.length)
      },
    ),
  )
})

test.each([
  ['overdue', null, 'now'],
  ['returned', null, 'now'],
  ['due-soon', null, 'now'],
  ['open', null, 'next'],
  ['upcoming', '2026-12-14', 'next'],
  ['upcoming', '2026-12-15', 'later'],
  ['submitted', null, 'done'],
  ['accepted', null, 'done'],
  ['waived', null, 'done'],
  ['closed', null, null],
] as const)('what is %s from %s stands under %s', (status, from, group) => {
  expect(taskGroupOf(status, from, '2026-10-15')).toBe(group)
})
