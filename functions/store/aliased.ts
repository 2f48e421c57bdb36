import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

type Aliased<T extends Record<string, SQLiteColumn>> = {
  [K in keyof T]: SQL.Aliased<T[K]['_']['data'] | null>
}

/**
 * Columns of joined tables under names of their own. In a batch D1 gives rows as objects, where two columns
 * of one name collapse into one and the values shift (drizzle-orm#6038). An outer join makes any of them null.
 */
export function aliased<T extends Record<string, SQLiteColumn>>(columns: T): Aliased<T> {
  const entries = Object.entries(columns).map(([name, column]) => [
    name,
    sql`${column}`.mapWith(column).as(name),
  ])
  return Object.fromEntries(entries) as Aliased<T>
}
