import { eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '../platform/ports.ts'

/** One statement that updates any number of rows by their `id`, with one parameter. Every row sets the same columns. */
export function updateMany<T extends SQLiteTable & { id: SQLiteColumn }>(
  db: Db,
  table: T,
  rows: readonly (Partial<T['$inferInsert']> & { id: string })[],
) {
  const [first = { id: '' }] = rows
  const columns = Object.entries(getTableColumns(table)).filter(
    ([property]) => property in first && property !== 'id',
  )
  const json = JSON.stringify(
    rows.map(row => [
      row.id,
      ...columns.map(([property, column]) => {
        const value = (row as Record<string, unknown>)[property]
        return value === null || value === undefined ? null : column.mapToDriverValue(value)
      }),
    ]),
  )
  const assigned = columns.map(([property], i): [string, SQL] => [
    property,
    sql.raw(`e.value->>${i + 1}`),
  ])
  return db
    .update(table)
    .set(Object.fromEntries(assigned) as Parameters<ReturnType<typeof db.update<T>>['set']>[0])
    .from(sql`json_each(${json}) AS e`)
    .where(eq(table.id, sql`e.value->>0`))
}
