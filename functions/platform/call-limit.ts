import type { CallLimit, Clock } from './ports.ts'

const mostCalls = 600
const windowMs = 60_000

/** What Cloudflare's counter promises: near the caller, fixed windows of a minute, as `wrangler.toml` sets them. */
interface Counter {
  limit(options: { key: string }): Promise<{ success: boolean }>
}

/** Counts calls by Cloudflare's counter where it is bound, otherwise in the memory of this instance. */
export function callLimit(
  counter: Counter | undefined,
  clock: Clock,
): (key: string) => Promise<CallLimit> {
  return async key => {
    const now = clock.now()
    const isWithin =
      counter === undefined ? countHere(key, now) : (await counter.limit({ key })).success
    return { isWithin, retryAfter: isWithin ? 0 : Math.ceil((windowMs - (now % windowMs)) / 1000) }
  }
}

let windowStart = 0
let counts = new Map<string, number>()

function countHere(key: string, now: number): boolean {
  const start = now - (now % windowMs)
  if (start !== windowStart) {
    windowStart = start
    counts = new Map()
  }
  const count = (counts.get(key) ?? 0) + 1
  counts.set(key, count)
  return count <= mostCalls
}
