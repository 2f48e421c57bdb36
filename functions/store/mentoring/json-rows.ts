import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'

type ColumnName<T extends SQLiteTable> = keyof T['$inferSelect'] & string

/**
 * The rows of a table as one JSON value, to be a column of another query: a school's mentoring is a dozen tables,
 * and one question to the database. Read back by `readRows` with the same columns.
 */
export function rowsAsJson<T extends SQLiteTable>(
  table: T,
  columns: readonly ColumnName<T>[],
  where: SQL,
): SQL<string> {
  const values = columnsOf(table, columns).map(column => sql`${column}`)
  return sql<string>`(SELECT json_group_array(json_array(${sql.join(values, sql`, `)})) FROM ${table} WHERE ${where})`
}

/** The rows `rowsAsJson` gave, as the table's own types. */
export function readRows<T extends SQLiteTable, C extends ColumnName<T>>(
  table: T,
  columns: readonly C[],
  json: string,
): Pick<T['$inferSelect'], C>[] {
  const own = columnsOf(table, columns)
  const rows = JSON.parse(json) as unknown[][]
  return rows.map(row => {
    const entries = columns.map((name, index) => {
      const [value, column] = [row[index], own[index]]
      return [name, value == null ? null : column?.mapFromDriverValue(value)]
    })
    return Object.fromEntries(entries) as Pick<T['$inferSelect'], C>
  })
}

function columnsOf<T extends SQLiteTable>(table: T, names: readonly string[]): SQLiteColumn[] {
  const all: Record<string, SQLiteColumn> = getTableColumns(table)
  return names.flatMap(name => all[name] ?? [])
}
