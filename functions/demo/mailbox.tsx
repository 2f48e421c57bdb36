import { letterCatalogue } from '../../emails/catalogue.ts'
import { MailboxPage } from '../../web/pages/mailbox.tsx'
import { formatDayLong } from '../../web/text/format.ts'
import { dayOf } from '../domain/calendar/zones.ts'
import { Problem } from '../domain/problem.ts'
import { page, textOf } from '../routes/page.tsx'
import type { RequestContext } from '../routes/route.ts'
import {
  type MailboxFilter,
  mailboxForPrograms,
  mailboxPage,
  mailboxPeople,
  openLetter,
} from './mailbox-letters.ts'
import { demoPeople } from './people.ts'
import { demoAuthority } from './schools.ts'

/** The letters of the demonstration: by person and kind, a day under the other, one of them open. */
export async function showMailbox(c: RequestContext): Promise<Response> {
  const ctx = c.get('ctx')
  const filter = filterIn(c)
  if (c.req.header('accept') === 'application/json') {
    return c.json(await mailboxForPrograms(ctx, filter))
  }
  const t = textOf(c)
  const [{ items, next }, people] = await Promise.all([
    mailboxPage(ctx, filter),
    mailboxPeople(ctx),
  ])
  const newest =
    filter.after === undefined ? items.find(({ sentAt }) => sentAt !== null) : undefined
  const chosen = c.req.query('letter') ?? newest?.id
  const open = chosen === undefined ? undefined : await openLetter(ctx, chosen, filter)
  const names = new Map(demoPeople().map(({ email, name }) => [email, name]))
  const content = (
    <MailboxPage
      t={t}
      timeZone={demoAuthority.timeZone}
      days={daysOf(items).map(({ day, letters }) => ({
        title: formatDayLong(day, t.language),
        letters,
      }))}
      next={next}
      open={open}
      people={people.map(({ to, letters }) => ({ to, name: names.get(to) ?? to, letters }))}
      kinds={letterCatalogue.map(({ kind, title }) => ({ kind, title: title[t.language] }))}
      chosen={{ to: filter.to ?? '', kind: filter.kind ?? '' }}
      isFirst={filter.after === undefined}
    />
  )
  return page(c, { title: t.common.mailbox, isWide: true }, content)
}

/** A letter as its recipient's mail program shows it. Throws `notFound`. */
export async function showAsSent(c: RequestContext): Promise<Response> {
  const open = await openLetter(c.get('ctx'), c.req.param('letter') ?? '', {})
  if (open === undefined) throw new Problem('notFound')
  const { html, text } = open.letter
  c.header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
  )
  if (html === '') return c.text(text)
  return c.html(html.replace(/<head\b[^>]*>/, '$&<base target="_top"/>'))
}

function filterIn(c: RequestContext): MailboxFilter {
  return {
    to: c.req.query('to') || undefined,
    kind: c.req.query('kind') || undefined,
    after: c.req.query('after') || undefined,
  }
}

function daysOf<Line extends { at: number }>(lines: readonly Line[]) {
  const days = Map.groupBy(lines, ({ at }) => dayOf(at, demoAuthority.timeZone))
  return [...days].map(([day, letters]) => ({ day, letters }))
}
