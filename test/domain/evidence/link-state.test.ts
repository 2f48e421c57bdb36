import { expect, test } from 'vitest'
import {
  afterLook,
  daysToNextLook,
  type LinkAnswer,
  type LinkState,
  readStatus,
} from '../../../functions/domain/evidence/link-state.ts'

const unknown: LinkState = { failures: 0, failedOn: null, deadOn: null }

/** What is known after answers on the days of March 2027. */
function after(...answers: [day: number, answer: LinkAnswer][]): LinkState {
  return answers.reduce(
    (state, [day, answer]) => afterLook(state, answer, `2027-03-${String(day).padStart(2, '0')}`),
    unknown,
  )
}

test('is dead after three days on which it did not open', () => {
  expect(after([1, 'gone'], [2, 'silent']).deadOn).toBeNull()
  expect(after([1, 'gone'], [2, 'silent'], [3, 'gone']).deadOn).toBe('2027-03-03')
})

test('several failures of one day are one', () => {
  expect(after([1, 'gone'], [1, 'gone'], [1, 'gone'])).toMatchObject({ failures: 1, deadOn: null })
})

test('a day on which it opens begins the count anew, and revives it', () => {
  expect(after([1, 'gone'], [2, 'gone'], [3, 'opened'], [4, 'gone']).deadOn).toBeNull()
  expect(after([1, 'gone'], [2, 'gone'], [3, 'gone'], [10, 'opened'])).toEqual(unknown)
})

test('a page that asks who one is is there', () => {
  expect(after([1, 'closed'], [2, 'closed'], [3, 'closed'])).toEqual(unknown)
})

test('stays dead since its first day of it', () => {
  expect(after([1, 'gone'], [2, 'gone'], [3, 'gone'], [10, 'gone']).deadOn).toBe('2027-03-03')
})

test('is looked at monthly, daily while it fails, weekly when it is dead', () => {
  expect(daysToNextLook(unknown)).toBe(30)
  expect(daysToNextLook(after([1, 'gone']))).toBe(1)
  expect(daysToNextLook(after([1, 'gone'], [2, 'gone'], [3, 'gone']))).toBe(7)
})

test.each([
  [200, 'opened'],
  [206, 'opened'],
  [304, 'opened'],
  [401, 'closed'],
  [403, 'closed'],
  [429, 'closed'],
  [404, 'gone'],
  [410, 'gone'],
  [500, 'gone'],
  [null, 'silent'],
] as const)('status %s means %s', (status, answer) => expect(readStatus(status)).toBe(answer))
