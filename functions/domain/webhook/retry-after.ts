const minuteMs = 60_000

/** How long after the first, second … attempt the next one follows, in minutes: a day and a half in all. */
const waits = [5, 30, 120, 360, 720, 960] as const

/** The most attempts before a message counts as failed; after that it is sent again by hand. */
export const mostAttempts = waits.length + 1

/** Milliseconds to wait after so many failed attempts; `null` where it is given up. */
export function retryAfter(attempts: number): number | null {
  const wait = waits[attempts - 1]
  return wait === undefined ? null : wait * minuteMs
}
