import { type Column, type SQL, sql } from 'drizzle-orm'

const capitals = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ'

/** A column as `foldName` would leave its letters: SQLite's own `lower` knows Latin letters only. */
export function foldedSql(column: Column): SQL {
  const yoFolded = sql`replace(replace(lower(${column}), 'Ё', 'е'), 'ё', 'е')`
  return [...capitals].reduce(
    (folded, capital) =>
      sql`replace(${folded}, ${sql.raw(`'${capital}'`)}, ${sql.raw(`'${capital.toLocaleLowerCase('ru')}'`)})`,
    yoFolded,
  )
}
