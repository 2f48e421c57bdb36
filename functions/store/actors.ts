import { and, eq, gt, isNull } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Actor, Context } from '../context.ts'
import { readSettings } from '../domain/authority/settings.ts'
import type { Membership } from '../domain/people/roles.ts'
import { apiToken, authority, forever, membership, person, school, session } from './schema.ts'
import { sha256 } from './secrets.ts'

const dayMs = 86_400_000
/** A session's last use is written down at most this often. */
const seenStep = 3_600_000

const actorColumns = {
  personId: person.id,
  name: person.name,
  email: person.email,
  language: person.language,
  membershipId: membership.id,
  role: membership.role,
  authorityId: authority.id,
  authorityName: authority.shortName,
  timeZone: authority.timeZone,
  settings: authority.settings,
  schoolId: school.id,
  schoolName: school.shortName,
}

/** The person behind a session cookie `id.secret`, with every role held now. One query. */
export async function actorOfSession(ctx: Context, cookie: string): Promise<Actor | null> {
  const [id = '', secret = ''] = cookie.split('.')
  const rows = await ctx.db
    .select({ ...actorColumns, sessionId: session.id, seenAt: session.seenAt })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .leftJoin(membership, and(eq(membership.personId, person.id), eq(membership.until, forever)))
    .leftJoin(authority, eq(authority.id, membership.authorityId))
    .leftJoin(school, eq(school.id, membership.schoolId))
    .where(
      and(
        eq(session.id, id),
        eq(session.secretHash, await sha256(secret)),
        gt(session.expiresAt, ctx.now),
      ),
    )
    .all()
  const first = rows[0]
  if (first === undefined) return null
  if (ctx.now - first.seenAt > seenStep) ctx.defer(markSeen(ctx, id))
  return { ...actorOf(first, rows), sessionId: id }
}

async function markSeen(ctx: Context, id: string): Promise<void> {
  await ctx.db
    .update(session)
    .set({ seenAt: ctx.now, expiresAt: ctx.now + 30 * dayMs })
    .where(eq(session.id, id))
}

/** The person behind an API token, with the one role the token was made for. One query. */
export async function actorOfToken(ctx: Context, token: string): Promise<Actor | null> {
  const rows = await ctx.db
    .select({ ...actorColumns, tokenId: apiToken.id, usedAt: apiToken.usedAt })
    .from(apiToken)
    .innerJoin(
      membership,
      and(eq(membership.id, apiToken.membershipId), eq(membership.until, forever)),
    )
    .innerJoin(person, eq(person.id, membership.personId))
    .innerJoin(authority, eq(authority.id, membership.authorityId))
    .leftJoin(school, eq(school.id, membership.schoolId))
    .where(
      and(
        eq(apiToken.secretHash, await sha256(token)),
        gt(apiToken.expiresAt, ctx.now),
        isNull(apiToken.revokedAt),
      ),
    )
    .all()
  const first = rows[0]
  if (first === undefined) return null
  if (ctx.now - (first.usedAt ?? 0) > seenStep) ctx.defer(markUsed(ctx, first.tokenId))
  return actorOf(first, rows)
}

async function markUsed(ctx: Context, id: string): Promise<void> {
  await ctx.db.update(apiToken).set({ usedAt: ctx.now }).where(eq(apiToken.id, id))
}

type Nullable<T> = { [K in keyof T]: T[K] | null }
type Selected<T extends Record<string, SQLiteColumn>> = { [K in keyof T]: T[K]['_']['data'] }
type ActorRow = Nullable<Selected<typeof actorColumns>>

function actorOf(
  row: Pick<Selected<typeof actorColumns>, 'personId' | 'name' | 'email' | 'language'>,
  rows: readonly ActorRow[],
): Actor {
  const { personId, name, email, language } = row
  return {
    personId,
    name,
    email,
    language,
    sessionId: null,
    memberships: rows.flatMap(toMembership),
  }
}

function toMembership(row: ActorRow): Membership[] {
  if (row.membershipId === null || row.role === null || row.authorityId === null) return []
  return [
    {
      id: row.membershipId,
      role: row.role,
      authority: {
        id: row.authorityId,
        shortName: row.authorityName ?? '',
        timeZone: row.timeZone ?? 'UTC',
        settings: readSettings(row.settings ?? {}),
      },
      school: row.schoolId === null ? null : { id: row.schoolId, shortName: row.schoolName ?? '' },
    },
  ]
}
