import type { Context } from '../context.ts'
import type { Delivery } from '../platform/ports.ts'
import type { LetterRow, Noted } from '../store/letters/outbox.ts'

const minute = 60_000
const mostAttempts = 8
/** Where the service takes nothing at all, the next tick looks again. */
const pauseMs = 30 * minute

/** Where a letter stands once it was handed over and the service has said, or not said, what it did with it. */
export function afterTry(ctx: Context, row: LetterRow, delivery: Delivery): Noted {
  switch (delivery.outcome) {
    case 'sent':
      return { ...asLeased(row), state: 'sent', sentAt: ctx.now, providerId: delivery.providerId }
    case 'failed':
      return { ...asLeased(row), ...ended('failed', delivery.reason) }
    case 'unknown':
      return delivery.isFinal || !ctx.mailer.remembersKeysFor
        ? { ...asLeased(row), ...ended('unknown', delivery.reason) }
        : stillOpen(ctx, row, delivery.reason)
    case 'retry':
    case 'wait':
      return isRepeat(ctx, row) ? stillOpen(ctx, row, delivery.reason) : waiting(ctx, row, delivery)
  }
}

/** A refusal now says nothing of the try before it, whose outcome is open. */
function isRepeat(ctx: Context, { triedAt }: LetterRow): boolean {
  return triedAt !== null && triedAt < ctx.now
}

function asLeased(row: LetterRow): Noted {
  const { id, attempts, leasedUntil, sentAt, providerId, batchId, triedAt } = row
  return {
    id,
    attempts,
    attemptsNow: attempts,
    state: 'sending',
    leasedUntil,
    sentAt,
    providerId,
    batchId,
    triedAt,
    error: '',
    event: null,
  }
}

function ended(state: 'failed' | 'unknown', error: string) {
  return { state, error, event: state }
}

/** It stays handed over, and is told again under the same key. */
function stillOpen(ctx: Context, row: LetterRow, error: string): Noted {
  const leasedUntil = ctx.now + backOff(row.attempts)
  return { ...asLeased(row), leasedUntil, error, event: 'unanswered' }
}

/** Surely not taken: it waits as one that was never handed over, free to leave alone or in another batch. */
function waiting(
  ctx: Context,
  row: LetterRow,
  { outcome, reason }: Extract<Delivery, { outcome: 'retry' | 'wait' }>,
): Noted {
  const free: Noted = {
    ...asLeased(row),
    state: 'queued',
    batchId: null,
    triedAt: null,
    error: reason,
  }
  if (outcome === 'wait') {
    // Nothing is wrong with the letter, so the try is not counted against it.
    return { ...free, attemptsNow: row.attempts - 1, leasedUntil: ctx.now + pauseMs }
  }
  return row.attempts >= mostAttempts
    ? { ...free, ...ended('failed', reason) }
    : { ...free, leasedUntil: ctx.now + backOff(row.attempts), event: 'refused' }
}

/** 5, 10, 20 … minutes. */
function backOff(attempts: number): number {
  return 5 * minute * 2 ** Math.max(0, Math.min(attempts, 8) - 1)
}
