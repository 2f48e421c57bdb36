import { env } from 'cloudflare:workers'
import {
  getTableColumns,
  getTableName,
  getViewName,
  getViewSelectedFields,
  is,
  View,
} from 'drizzle-orm'
import { type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, test } from 'vitest'
import * as schema from '../../functions/store/schema.ts'

const tables = Object.values(schema).flatMap(value =>
  is(value, SQLiteTable) ? [value as SQLiteTable] : [],
)

describe.each(tables.map(table => [getTableName(table), table] as const))('%s', (name, table) => {
  test('has in the database the columns the code believes in, in the same order', async () => {
    const { results } = await env.DB.prepare(`PRAGMA table_info(${name})`).all()
    const inDatabase = results.map(column => ({
      name: column.name,
      type: String(column.type).toLowerCase(),
      required: column.notnull === 1,
    }))
    const inCode = Object.values(getTableColumns(table)).map(column => ({
      name: column.name,
      type: column.getSQLType(),
      required: column.notNull,
    }))
    expect(inCode).toEqual(inDatabase)
  })

  test('is strict', async () => {
    const { results } = await env.DB.prepare(`PRAGMA table_list(${name})`).all()
    expect(results.map(({ strict }) => strict)).toEqual([1])
  })
})

test('every table of the database is in the code', async () => {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' AND name <> 'd1_migrations'",
  ).all()
  expect(results.map(({ name }) => name).sort()).toEqual(
    tables.map(table => getTableName(table)).sort(),
  )
})

const views = Object.values(schema).flatMap(value => (is(value, View) ? [value as View] : []))

test.each(views.map(view => [getViewName(view), view] as const))(
  'the view %s has in the database the columns the code believes in, in the same order',
  async (name, view) => {
    const { results } = await env.DB.prepare(`PRAGMA table_info(${name})`).all()
    const inCode = Object.values(getViewSelectedFields(view)) as SQLiteColumn[]
    expect(inCode.map(column => column.name)).toEqual(results.map(column => column.name))
  },
)
