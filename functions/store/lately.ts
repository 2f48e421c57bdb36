/** What was read a moment ago, by key. */
export interface Lately<Value> {
  remember(key: string, value: Value, now: number): void
  /** Undefined where it is not known, or was read too long ago. */
  recall(key: string, now: number): Value | undefined
  forget(key: string): void
}

/**
 * A memory of this isolate for what a write would otherwise read again. It may be stale: whoever uses it
 * lets the write itself verify it.
 * @param most entries; the oldest go first
 * @param ageMs milliseconds after which an entry is not used
 */
export function lately<Value>(most: number, ageMs: number): Lately<Value> {
  const entries = new Map<string, { value: Value; at: number }>()
  return {
    remember(key, value, now) {
      entries.delete(key)
      entries.set(key, { value, at: now })
      const [oldest] = entries.keys()
      if (entries.size > most && oldest !== undefined) entries.delete(oldest)
    },
    recall(key, now) {
      const found = entries.get(key)
      return found !== undefined && Math.abs(now - found.at) < ageMs ? found.value : undefined
    },
    forget: key => void entries.delete(key),
  }
}
