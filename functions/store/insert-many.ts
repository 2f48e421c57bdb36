import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '../platform/ports.ts'
import { statement } from './statement.ts'

/**
 * One statement that inserts any number of rows: D1 takes 100 parameters a statement, this uses one for many rows,
 * and one a value for a single row, which costs SQLite half as much.
 * A column left out of the rows becomes null. Rows that collide with a unique key are left out
 * when `ifNew` is set, and fail the batch otherwise. `when` is a condition in SQL for all of them.
 */
export function insertMany<T extends SQLiteTable>(
  db: Db,
  table: T,
  rows: readonly T['$inferInsert'][],
  { ifNew = false, when }: InsertOptions = {},
) {
  const { columns, one, many } = shapeOf(table)
  const values = rows.map(row => columns.map(column => driverValue(row, column)))
  const [single] = values.length === 1 ? values : []
  const text = `${single ? one : many}${when?.text ?? 'true'}${ifNew ? ' ON CONFLICT DO NOTHING' : ''}`
  return statement(db, text, [...(single ?? [JSON.stringify(values)]), ...(when?.params ?? [])])
}

interface InsertOptions {
  ifNew?: boolean
  when?: Condition | undefined
}

interface Condition {
  text: string
  params: readonly unknown[]
}

interface Shape {
  columns: readonly [string, SQLiteColumn][]
  /** The statement for one row and for many, up to its condition. */
  one: string
  many: string
}

/** Building statements is a good part of what a request costs: these are built once. */
const shapes = new WeakMap<SQLiteTable, Shape>()

function shapeOf(table: SQLiteTable): Shape {
  const known = shapes.get(table)
  if (known !== undefined) return known
  const columns: [string, SQLiteColumn][] = Object.entries(getTableColumns(table))
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ')
  const values = columns.map((_, index) => `value->>${index}`).join(', ')
  const into = `INSERT INTO "${getTableName(table)}" (${names}) SELECT`
  const shape = {
    columns,
    one: `${into} ${columns.map(() => '?').join(', ')} WHERE `,
    many: `${into} ${values} FROM json_each(?) WHERE `,
  }
  shapes.set(table, shape)
  return shape
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
