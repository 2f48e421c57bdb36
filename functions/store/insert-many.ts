import {
  getTableColumns,
  getTableName,
  getViewName,
  getViewSelectedFields,
  type InferSelectViewModel,
  is,
  View,
} from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '../platform/ports.ts'
import { statement } from './statement.ts'

/**
 * One statement that inserts any number of rows: D1 takes 100 parameters a statement, this uses one for many rows,
 * and one a value for a single row, which costs SQLite half as much.
 * A column left out of the rows becomes null. Rows that collide with a unique key are left out
 * when `ifNew` is set, and fail the batch otherwise. `verify` is an expression in SQL that is 1, or fails the batch.
 * Rows of a view go where its trigger puts them.
 */
export function insertMany<T extends Target>(
  db: Db,
  table: T,
  rows: readonly RowOf<T>[],
  { ifNew = false, verify }: InsertOptions = {},
) {
  const { columns, one, rest, many } = shapeOf(table)
  const values = rows.map(row => columns.map(column => driverValue(row, column)))
  const [single] = values.length === 1 ? values : []
  const atConflict = ifNew ? ' ON CONFLICT DO NOTHING' : ''
  const params = verify?.params ?? []
  if (single === undefined) {
    const text = `${many}${verify?.text ?? 'true'}${atConflict}`
    return statement(db, text, [JSON.stringify(values), ...params])
  }
  const first = verify === undefined ? '?' : `iif(${verify.text}, ?, NULL)`
  return statement(db, `${one}(${first}${rest})${atConflict}`, [...params, ...single])
}

type Target = SQLiteTable | View
type RowOf<T extends Target> = T extends SQLiteTable
  ? T['$inferInsert']
  : T extends View
    ? InferSelectViewModel<T>
    : never

interface InsertOptions {
  ifNew?: boolean
  verify?: Condition | undefined
}

interface Condition {
  text: string
  params: readonly unknown[]
}

interface Shape {
  columns: readonly [string, SQLiteColumn][]
  /** The statement for one row up to its values, and what follows the first of them. */
  one: string
  rest: string
  /** The statement for many rows up to their condition. */
  many: string
}

/** Building statements is a good part of what a request costs: these are built once. */
const shapes = new WeakMap<Target, Shape>()

function shapeOf(table: Target): Shape {
  const known = shapes.get(table)
  if (known !== undefined) return known
  const [target, fields] = is(table, View)
    ? [getViewName(table), getViewSelectedFields(table)]
    : [getTableName(table), getTableColumns(table)]
  const columns = Object.entries(fields) as [string, SQLiteColumn][]
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ')
  const values = columns.map((_, index) => `value->>${index}`).join(', ')
  const into = `INSERT INTO "${target}" (${names})`
  const shape = {
    columns,
    one: `${into} VALUES `,
    rest: ', ?'.repeat(columns.length - 1),
    many: `${into} SELECT ${values} FROM json_each(?) WHERE `,
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
