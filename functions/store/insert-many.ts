import { getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '../platform/ports.ts'

/**
 * One statement that inserts any number of rows: D1 takes 100 parameters a statement, this uses one.
 * Rows that collide with a unique key are left out when `ifNew` is set, and fail the batch otherwise.
 */
export function insertMany<T extends SQLiteTable>(
  db: Db,
  table: T,
  rows: readonly T['$inferInsert'][],
  { ifNew = false } = {},
) {
  const columns = Object.entries(getTableColumns(table)).filter(
    ([property]) => rows[0] !== undefined && property in rows[0],
  )
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  )
  const values = sql.join(
    columns.map((_, i) => sql.raw(`value->>${i}`)),
    sql`, `,
  )
  const json = JSON.stringify(
    rows.map(row =>
      columns.map(([property, column]) => {
        const value = (row as Record<string, unknown>)[property]
        return value === null || value === undefined ? null : column.mapToDriverValue(value)
      }),
    ),
  )
  const onConflict = ifNew ? sql`ON CONFLICT DO NOTHING` : sql``
  return db.run(
    sql`INSERT INTO ${table} (${names}) SELECT ${values} FROM json_each(${json}) WHERE true ${onConflict}`,
  )
}
