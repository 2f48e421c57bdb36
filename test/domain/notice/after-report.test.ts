import { describe, expect, test } from 'vitest'
import {
  addressAfter,
  type ReportKind,
  stateAfter,
} from '../../../functions/domain/notice/after-report.ts'
import type { LetterState } from '../../../functions/domain/notice/letter-state.ts'

describe('a report on a letter', () => {
  test.each<[LetterState, ReportKind, LetterState]>([
    ['sent', 'delivered', 'delivered'],
    ['unknown', 'delivered', 'delivered'],
    ['unknown', 'accepted', 'sent'],
    ['sent', 'bounced', 'bounced'],
    ['delivered', 'complained', 'complained'],
    ['sent', 'failed', 'failed'],
    ['sent', 'suppressed', 'suppressed'],
  ])('%s, then %s: %s', (before, kind, after) => {
    expect(stateAfter(before, kind)).toBe(after)
  })

  test.each<[LetterState, ReportKind]>([
    ['delivered', 'accepted'],
    ['bounced', 'delivered'],
    ['complained', 'delivered'],
    ['sent', 'delayed'],
    ['sent', 'bounced-once'],
    ['settled', 'delivered'],
    ['delivered', 'failed'],
  ])('%s stays so after %s', (before, kind) => {
    expect(stateAfter(before, kind)).toBe(before)
  })
})

describe('an address', () => {
  const fresh = { hardBounces: 0, isBlocked: false }
  const once = { hardBounces: 1, isBlocked: false }
  const closed = { hardBounces: 2, isBlocked: true }

  test('is closed by the second letter that comes back for good, not by the first', () => {
    expect(addressAfter(fresh, 'bounced', false)).toEqual(once)
    expect(addressAfter(once, 'bounced', false)).toEqual(closed)
  })

  test('is not counted twice for one letter', () => {
    expect(addressAfter(once, 'bounced', true)).toBeNull()
  })

  test('is forgiven the first when a letter arrives', () => {
    expect(addressAfter(once, 'delivered', false)).toEqual(fresh)
    expect(addressAfter(closed, 'delivered', false)).toBeNull()
  })

  test('is not held against a full box', () => {
    expect(addressAfter(once, 'bounced-once', false)).toBeNull()
  })

  test('is closed at once where the service itself sends nothing there any more', () => {
    expect(addressAfter(fresh, 'suppressed', false)).toEqual({ hardBounces: 0, isBlocked: true })
  })
})
