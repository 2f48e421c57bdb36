import type { BatchItem } from 'drizzle-orm/batch'
import { QueryPromise } from 'drizzle-orm/query-promise'
import type { Db } from '../platform/ports.ts'

/**
 * A statement by its text, to stand in a batch beside those that Drizzle builds, or to be awaited by itself.
 * Gives rows as D1 gives them. For statements made so often that building them anew is felt.
 */
export function statement(db: Db, text: string, params: readonly unknown[]) {
  return new TextStatement(db, text, params) as QueryPromise<unknown[]> as QueryPromise<unknown[]> &
    BatchItem<'sqlite'>
}

class TextStatement extends QueryPromise<unknown[]> {
  constructor(
    private readonly db: Db,
    private readonly text: string,
    private readonly params: readonly unknown[],
  ) {
    super()
  }

  async execute() {
    return (await this.bound().all()).results
  }

  /** What Drizzle's batch asks of an item. */
  _prepare() {
    return {
      stmt: { bind: () => this.bound() },
      getQuery: () => ({ sql: this.text, params: this.params }),
      mapResult: ({ results }: D1Result) => results,
    }
  }

  private bound() {
    return this.db.$client.prepare(this.text).bind(...this.params)
  }
}
