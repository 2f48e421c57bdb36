import type { Context } from '../../context.ts'
import type { NamedRow, RowCheckKind } from '../../domain/notice/check.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { missingDocuments, staleRegisters } from './documents-found.ts'

/** Where and when rows are looked for. */
export interface NamedScope {
  schoolIds: readonly string[]
  day: Day
  /** IANA. */
  timeZone: string
}

export type FindNamed = (ctx: Context, scope: NamedScope) => Promise<NamedRow[]>

/** Where the rows of each check come from; the check says of which of them it speaks. */
export const namedRows: Record<RowCheckKind, FindNamed> = {
  'missing-document': missingDocuments,
  'register-stale': staleRegisters,
}
