import { and, asc, count, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { letter } from '../store/schema.ts'

/** Which letters of the mailbox. */
export interface MailboxFilter {
  to?: string | undefined
  kind?: string | undefined
  after?: string | undefined
}

const pageSize = 60
/** As many as a program reads at once: a year of one person's letters. */
const mostInJson = 500

const lineColumns = {
  id: letter.id,
  kind: letter.kind,
  to: letter.to,
  subject: letter.subject,
  preview: letter.preview,
  createdAt: letter.createdAt,
  sentAt: letter.sentAt,
  state: letter.state,
}

/** When a letter is read in the mailbox: as it left, or as it waits to. */
const shownAt = sql<number>`ifnull(${letter.sentAt}, max(${letter.createdAt}, ${letter.notBefore}))`

/** A page of letters, the newest first. */
export async function mailboxPage(ctx: Context, filter: MailboxFilter) {
  const rows = await ctx.db
    .select({ ...lineColumns, at: shownAt })
    .from(letter)
    .where(
      and(...matching(filter), filter.after === undefined ? undefined : isBefore(filter.after)),
    )
    .orderBy(desc(shownAt), desc(letter.id))
    .limit(pageSize + 1)
    .all()
  const items = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? items.at(-1) : undefined
  return { items, next: last === undefined ? null : cursorOf(last) }
}

/** A letter, and those just before and after it among the letters chosen. */
export async function openLetter(ctx: Context, id: string, filter: MailboxFilter) {
  const open = await ctx.db
    .select({
      ...lineColumns,
      at: shownAt,
      html: letter.html,
      text: letter.text,
      error: letter.error,
    })
    .from(letter)
    .where(eq(letter.id, id))
    .get()
  if (open === undefined) return undefined
  const beside = { id: letter.id, subject: letter.subject }
  const [earlier, later] = await Promise.all([
    ctx.db
      .select(beside)
      .from(letter)
      .where(and(...matching(filter), isBefore(cursorOf(open))))
      .orderBy(desc(shownAt), desc(letter.id))
      .limit(1)
      .get(),
    ctx.db
      .select(beside)
      .from(letter)
      .where(and(...matching(filter), sql`(${shownAt}, ${letter.id}) > (${open.at}, ${open.id})`))
      .orderBy(asc(shownAt), asc(letter.id))
      .limit(1)
      .get(),
  ])
  return { letter: open, earlier, later }
}

/** Everybody who was written to, and how often. */
export function mailboxPeople(ctx: Context) {
  return ctx.db
    .select({ to: letter.to, letters: count() })
    .from(letter)
    .groupBy(letter.to)
    .orderBy(asc(letter.to))
    .all()
}

/** Letters with their plain text, the last written first, for programs. */
export function mailboxForPrograms(ctx: Context, filter: MailboxFilter) {
  return ctx.db
    .select({ ...lineColumns, text: letter.text })
    .from(letter)
    .where(and(...matching(filter)))
    .orderBy(desc(letter.createdAt), desc(letter.id))
    .limit(mostInJson)
    .all()
}

function matching({ to, kind }: MailboxFilter): (SQL | undefined)[] {
  return [
    to === undefined ? undefined : eq(letter.to, to),
    kind === undefined ? undefined : eq(letter.kind, kind),
  ]
}

function cursorOf({ at, id }: { at: number; id: string }): string {
  return `${at}_${id}`
}

function isBefore(cursor: string): SQL {
  const [at = '', id = ''] = cursor.split('_')
  return sql`(${shownAt}, ${letter.id}) < (${Number(at)}, ${id})`
}
