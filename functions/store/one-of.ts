import { type Column, type SQL, sql } from 'drizzle-orm'

/** Whether a column has one of any number of values: D1 takes 100 parameters a statement, this uses one. */
export function oneOf(column: Column, values: readonly string[]): SQL {
  return sql`${column} IN (SELECT value FROM json_each(${JSON.stringify([...new Set(values)])}))`
}
