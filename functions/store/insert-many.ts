import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '../platform/ports.ts'

/**
 * One statement that inserts any number of rows: D1 takes 100 parameters a statement, this uses one.
 * A column left out of the rows becomes null. Rows that collide with a unique key are left out
 * when `ifNew` is set, and fail the batch otherwise.
 */
export function insertMany<T extends SQLiteTable>(
  db: Db,
  table: T,
  rows: readonly T['$inferInsert'][],
  { ifNew = false } = {},
) {
  const insert = db.insert(table).select(selectGiven(table, rows))
  return ifNew ? insert.onConflictDoNothing() : insert
}

/** Rows as a SELECT that has one parameter. */
export function selectGiven<T extends SQLiteTable>(
  table: T,
  rows: readonly T['$inferInsert'][],
): SQL {
  const columns: [string, SQLiteColumn][] = Object.entries(getTableColumns(table))
  const json = JSON.stringify(rows.map(row => columns.map(column => driverValue(row, column))))
  const values: SQL[] = columns.map((_, index) => sql.raw(`value->>${index}`))
  return sql`SELECT ${sql.join(values, sql`, `)} FROM json_each(${json}) WHERE true`
}

function driverValue(row: Record<string, unknown>, [property, column]: [string, SQLiteColumn]) {
  const value = row[property]
  return value === null || value === undefined ? null : column.mapToDriverValue(value)
}

/** D1 takes two megabytes in one parameter: rows of some hundreds of bytes go in lots of this many. */
const lot = 2000

/** Rows in lots, each for a statement of its own. */
export function inLots<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / lot)
  return Array.from({ length: count }, (_, i) => rows.slice(i * lot, (i + 1) * lot))
}
