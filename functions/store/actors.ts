import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Actor, Context } from '../context.ts'
import type { Scope } from '../domain/access/scopes.ts'
import { readSettings } from '../domain/authority/settings.ts'
import type { Membership } from '../domain/people/roles.ts'
import { aliased } from './aliased.ts'
import { lately } from './lately.ts'
import { apiToken, authority, forever, membership, person, school, session } from './schema.ts'
import { sha256 } from './secrets.ts'

const dayMs = 86_400_000
/** A session's or a token's last use is written down at most this often. */
const seenStep = 3_600_000

/** What somebody shows to say who they are. */
export type Credential = { kind: 'session'; cookie: string } | { kind: 'token'; token: string }

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
const ofSession = {
  ...aliased({ ...actorColumns, keyId: session.id, usedAt: session.seenAt }),
  scopes: sql<Scope[] | null>`NULL`.as('scopes'),
}
const ofToken = aliased({
  ...actorColumns,
  keyId: apiToken.id,
  usedAt: apiToken.usedAt,
  scopes: apiToken.scopes,
})

/**
 * The query that finds the person behind a credential; `actorFrom` reads its rows. Can stand in a batch.
 * It comes inside an object, for a query that is awaited runs.
 */
export async function selectActor(ctx: Context, credential: Credential) {
  return credential.kind === 'session'
    ? { query: selectBySession(ctx, ...(await partsOf(credential.cookie))) }
    : { query: selectByToken(ctx, await sha256(credential.token)) }
}

type ActorRow = Awaited<Awaited<ReturnType<typeof selectActor>>['query']>[number]

/** A cookie is `id.secret`. */
async function partsOf(cookie: string): Promise<[id: string, secretHash: string]> {
  const [id = '', secret = ''] = cookie.split('.')
  return [id, await sha256(secret)]
}

function selectBySession(ctx: Context, id: string, secretHash: string) {
  return ctx.db
    .select(ofSession)
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .leftJoin(membership, and(eq(membership.personId, person.id), eq(membership.until, forever)))
    .leftJoin(authority, eq(authority.id, membership.authorityId))
    .leftJoin(school, eq(school.id, membership.schoolId))
    .where(
      and(eq(session.id, id), eq(session.secretHash, secretHash), gt(session.expiresAt, ctx.now)),
    )
}

/** A token acts in the one role it was made for. */
function selectByToken(ctx: Context, secretHash: string) {
  return ctx.db
    .select(ofToken)
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
        eq(apiToken.secretHash, secretHash),
        gt(apiToken.expiresAt, ctx.now),
        isNull(apiToken.revokedAt),
      ),
    )
}

/** The person a credential belongs to, with every role it may act in now; `null` where it belongs to nobody. */
export function actorFrom(
  ctx: Context,
  credential: Credential,
  rows: readonly ActorRow[],
): Actor | null {
  const [first] = rows
  if (first === undefined || first.personId === null || first.keyId === null) return null
  const { keyId, personId, name, email, language } = first
  if (ctx.now - (first.usedAt ?? 0) > seenStep) ctx.defer(markUsed(ctx, credential, keyId))
  const actor: Actor = {
    personId,
    name: name ?? '',
    email: email ?? '',
    language: language ?? 'ru',
    sessionId: credential.kind === 'session' ? keyId : null,
    token: credential.kind === 'token' ? { id: keyId, scopes: first.scopes } : null,
    memberships: rows.flatMap(toMembership),
    witness: null,
  }
  if (credential.kind === 'token' && first.membershipId !== null) {
    const witness = { tokenId: keyId, membershipId: first.membershipId }
    known.remember(credential.token, { ...actor, witness }, ctx.now)
  }
  return actor
}

const known = lately<Actor>(1000, 60_000)

/** Whom a token belonged to a moment ago, with the witness that a write must verify. */
export function recallActor(ctx: Context, token: string): Actor | undefined {
  return known.recall(token, ctx.now)
}

async function markUsed(ctx: Context, { kind }: Credential, id: string): Promise<void> {
  const { now, db } = ctx
  await (kind === 'session'
    ? db
        .update(session)
        .set({ seenAt: now, expiresAt: now + 30 * dayMs })
        .where(eq(session.id, id))
    : db.update(apiToken).set({ usedAt: now }).where(eq(apiToken.id, id)))
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
