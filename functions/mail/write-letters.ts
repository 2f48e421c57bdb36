import type { LetterKind } from '../../emails/letter-kind.ts'
import type { Context } from '../context.ts'
import type { LetterRow } from '../store/letters/outbox.ts'
import { writeWords } from './compose.ts'
import type { LetterWriter, Written } from './write-waiting.ts'
import { fillPublished } from './writers/publication-unlawful.ts'
import type { Reader } from './writers/readers.ts'
import { fillReminders } from './writers/reminders.ts'
import { fillWeeklyDigests } from './writers/weekly-digest.ts'

/** A letter with what it says, not put into words yet. */
export interface Filled<Props = unknown> {
  reader: Reader
  kind: LetterKind<Props>
  props: Props
}

type Fill = (ctx: Context, rows: readonly LetterRow[]) => Promise<Map<string, Filled | null>>

/** The letters that are written when they leave, by their kind. */
const fills: Record<string, Fill> = {
  reminders: fillReminders,
  'weekly-digest': fillWeeklyDigests,
  'publication-unlawful': fillPublished,
}

/** Writes letters that were decided on, from what is true when they leave. */
export const letterWriter: LetterWriter = {
  async write(ctx, rows) {
    const filled = await fillAll(ctx, rows)
    return new Map(rows.map(row => [row.id, wordsOf(ctx, row, filled.get(row.id) ?? null)]))
  },

  async stillDue(ctx, rows) {
    const filled = await fillAll(ctx, rows)
    const isDue = (row: LetterRow) =>
      !(row.kind in fills) || saysOnlyWhatHolds(row, wordsOf(ctx, row, filled.get(row.id) ?? null))
    return new Set(rows.filter(isDue).map(({ id }) => id))
  },
}

/** Whether everything a letter leads to would still be in it, were it written now. */
function saysOnlyWhatHolds(row: LetterRow, now: Written | null): boolean {
  return now !== null && linksIn(row.text).every(link => now.text.includes(link))
}

function linksIn(text: string): string[] {
  return text.match(/\/obligations\/[\w-]+/g) ?? []
}

async function fillAll(ctx: Context, rows: readonly LetterRow[]) {
  const byKind = Map.groupBy(rows, ({ kind }) => kind)
  const filled = await Promise.all(
    [...byKind].map(async ([kind, own]) => (await fills[kind]?.(ctx, own)) ?? new Map()),
  )
  return new Map(filled.flatMap(one => [...one]))
}

function wordsOf(ctx: Context, row: LetterRow, filled: Filled | null): Written | null {
  if (filled === null) return null
  const { reader, kind, props } = filled
  const { language, isPlainText } = reader
  const { authorityId } = row
  return {
    to: reader.email,
    ...writeWords(ctx, kind, props, { language, isPlainText, authorityId }),
  }
}
