import { integer } from 'drizzle-orm/sqlite-core'

/** `until` of what holds now. The largest integer JavaScript keeps exactly. */
export const forever = Number.MAX_SAFE_INTEGER

/** Epoch milliseconds. */
export const instant = (name: string) => integer(name, { mode: 'number' })

export const flag = (name: string) => integer(name, { mode: 'boolean' })
