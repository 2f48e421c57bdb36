import type { Clock } from './ports.ts'

/** A clock that can also let time pass. */
export interface Waiter extends Clock {
  wait(milliseconds: number): Promise<void>
}

/** The real one. */
export const realTime: Waiter = {
  now: () => Date.now(),
  wait: milliseconds => new Promise(done => setTimeout(done, milliseconds)),
}

export interface Pace {
  /** Waits for the next moment a request may be made. */
  turn(): Promise<void>
  /** Takes from an answer how long the service wants to be left alone. */
  heed(headers: Headers): void
}

/** Requests at most so many a second, and fewer where the service says so (`retry-after`, `ratelimit-remaining` and `-reset`, seconds). */
export function paceOf(time: Waiter, perSecond: number): Pace {
  let free = 0
  return {
    async turn() {
      const ahead = free - time.now()
      if (ahead > 0) await time.wait(ahead)
      free = Math.max(free, time.now()) + 1000 / perSecond
    },
    heed(headers) {
      free = Math.max(free, time.now() + secondsAsked(headers) * 1000)
    },
  }
}

function secondsAsked(headers: Headers): number {
  const isSpent = headers.get('ratelimit-remaining') === '0'
  const asked = headers.get('retry-after') ?? (isSpent ? headers.get('ratelimit-reset') : null)
  const seconds = Number(asked ?? 0)
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 60) : 0
}
