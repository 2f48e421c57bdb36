import { letterCatalogue } from '../../../emails/catalogue.ts'
import type { Language } from '../../../emails/letter-kind.ts'
import type { RequestContext } from '../route.ts'
import { actorOf } from '../route.ts'

const titles = new Map(letterCatalogue.map(({ kind, title }) => [kind, title]))

/** What people call a kind of letter; its own name where it is written no more. */
export function kindTitle(kind: string, language: Language): string {
  return titles.get(kind)?.[language] ?? kind
}

/** The time zone a person reads instants in. */
export function ownTimeZone(c: RequestContext): string {
  return actorOf(c).memberships[0]?.authority.timeZone ?? 'Europe/Moscow'
}

/** Answers with a letter as a document of its own, which runs nothing, asks nothing of others, and opens its links outside its frame. */
export function letterDocument(c: RequestContext, html: string): Response {
  c.header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-top-navigation-by-user-activation",
  )
  c.header('x-frame-options', 'SAMEORIGIN')
  c.header('cache-control', 'private, no-store')
  return c.html(html.replace(/<head\b[^>]*>/, '$&<base target="_top"/>'))
}
