import type { BatchItem } from 'drizzle-orm/batch'
import type { Context } from '../context.ts'
import { type LetterRow, withdraw } from '../store/letters/outbox.ts'
import { letter } from '../store/schema.ts'
import { updateMany } from '../store/update-many.ts'
import type { LetterWords } from './compose.ts'

/** The words of a letter, and where it goes by now. */
export interface Written extends LetterWords {
  to: string
}

/** Puts letters into words just before they leave. */
export interface LetterWriter {
  /** Of letters whose words are not put down: the words, or null where nothing is left to say. */
  write(ctx: Context, rows: readonly LetterRow[]): Promise<Map<string, Written | null>>
  /** Of letters in words that did not leave at the first try: the ids of those whose words still hold. Of kinds it does not know, all. */
  stillDue(ctx: Context, rows: readonly LetterRow[]): Promise<Set<string>>
}

/** D1 takes 2 MB in one parameter; half of it, since it counts bytes and this counts letters of the alphabet. */
const mostInStatement = 400_000

/**
 * Puts leased letters into words and withdraws what is no longer needed; one that was surely not taken is written anew
 * where its words hold no more. Gives those that are to leave.
 */
export async function writeWaiting(
  ctx: Context,
  rows: readonly LetterRow[],
  writer: LetterWriter | null,
): Promise<LetterRow[]> {
  if (writer === null) return rows.filter(({ writtenAt }) => writtenAt !== null)
  const triedBefore = rows.filter(({ writtenAt, attempts }) => writtenAt !== null && attempts > 1)
  const holding = triedBefore.length === 0 ? null : await writer.stillDue(ctx, triedBefore)
  const isReady = ({ id, writtenAt, attempts }: LetterRow) =>
    writtenAt !== null && (attempts === 1 || holding?.has(id) === true)
  const toWrite = rows.filter(row => !isReady(row))
  const words = toWrite.length === 0 ? null : await writer.write(ctx, toWrite)
  const written = toWrite.flatMap(row => {
    const own = words?.get(row.id) ?? null
    return own === null ? [] : [{ ...row, ...own, writtenAt: ctx.now }]
  })
  const needless = toWrite.filter(({ id }) => (words?.get(id) ?? null) === null)
  await keep(
    ctx,
    needless.map(({ id }) => id),
    written,
  )
  return [...rows.filter(isReady), ...written]
}

async function keep(ctx: Context, needless: readonly string[], written: readonly LetterRow[]) {
  const statements: BatchItem<'sqlite'>[] = [
    ...(needless.length === 0 ? [] : [withdraw(ctx, needless)]),
    ...inPortions(written).map(rows =>
      updateMany(
        ctx.db,
        letter,
        rows.map(({ id, to, subject, preview, html, text, writtenAt }) => {
          return { id, to, subject, preview, html, text, writtenAt }
        }),
      ),
    ),
  ]
  const [first, ...rest] = statements
  if (first !== undefined) await ctx.db.batch([first, ...rest])
}

function inPortions(rows: readonly LetterRow[]): LetterRow[][] {
  const portions: LetterRow[][] = []
  let size = mostInStatement
  for (const row of rows) {
    const own = row.html.length + row.text.length
    if (size + own > mostInStatement) {
      portions.push([])
      size = 0
    }
    portions.at(-1)?.push(row)
    size += own
  }
  return portions
}
