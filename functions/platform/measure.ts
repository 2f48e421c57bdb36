/** What a request asked of the database. */
export interface Taken {
  /** Statements, those of a batch counted one by one. */
  queries: number
  /** As D1 counts and bills them. */
  rowsRead: number
  rowsWritten: number
}

/**
 * The same database, counted. Rows come back without their count where Drizzle asks for raw values,
 * so such a read is made twice: for the bench and for tests, never for people.
 */
export function measured(database: D1Database): { database: D1Database; taken: Taken } {
  const taken: Taken = { queries: 0, rowsRead: 0, rowsWritten: 0 }
  const count = (results: readonly D1Result[]) => {
    taken.queries += results.length
    taken.rowsRead += results.reduce((sum, { meta }) => sum + (meta.rows_read ?? 0), 0)
    taken.rowsWritten += results.reduce((sum, { meta }) => sum + (meta.rows_written ?? 0), 0)
  }
  const counted: Pick<D1Database, 'prepare' | 'batch'> = {
    prepare: query => countStatement(database.prepare(query), count, /^\s*select\b/i.test(query)),
    batch: async <T>(statements: D1PreparedStatement[]) => {
      const results = await database.batch<T>(statements.map(one => originals.get(one) ?? one))
      count(results)
      return results
    },
  }
  return { database: counted as D1Database, taken }
}

type Count = (results: readonly D1Result[]) => void

/** A write that returns rows cannot be made twice: its rows read are not known. */
const unknownCost = { meta: {} } as D1Result

/** The statement behind a counted one: a batch needs it. */
const originals = new WeakMap<object, D1PreparedStatement>()

function countStatement(
  statement: D1PreparedStatement,
  count: Count,
  isRead: boolean,
): D1PreparedStatement {
  const counted = {
    bind: (...values: unknown[]) => countStatement(statement.bind(...values), count, isRead),
    all: async () => {
      const result = await statement.all()
      count([result])
      return result
    },
    run: async () => {
      const result = await statement.run()
      count([result])
      return result
    },
    raw: async () => {
      count([isRead ? await statement.all() : unknownCost])
      return statement.raw()
    },
    first: async () => {
      const result = await statement.all()
      count([result])
      return result.results[0] ?? null
    },
  } as unknown as D1PreparedStatement
  originals.set(counted, statement)
  return counted
}
