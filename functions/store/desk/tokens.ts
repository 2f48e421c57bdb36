import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { TokenInput } from '../../domain/access/scopes.ts'
import { Problem } from '../../domain/problem.ts'
import { record, type Scene } from '../record.ts'
import { apiToken, membership, person, school } from '../schema.ts'
import { sha256 } from '../secrets.ts'

const dayMs = 86_400_000

/** Whose tokens: every one under an authority, or those of one institution. */
export interface TokenPlace {
  authorityId: string
  schoolId: string | null
}

export type TokenRow = Awaited<ReturnType<typeof tokensOf>>[number]

/** The tokens of a place, the newest first, with whose role each acts in. One query. */
export function tokensOf(ctx: Context, { authorityId, schoolId }: TokenPlace) {
  return ctx.db
    .select({
      id: apiToken.id,
      name: apiToken.name,
      scopes: apiToken.scopes,
      createdAt: apiToken.createdAt,
      expiresAt: apiToken.expiresAt,
      usedAt: apiToken.usedAt,
      revokedAt: apiToken.revokedAt,
      role: membership.role,
      holderName: person.name,
      schoolName: school.shortName,
    })
    .from(apiToken)
    .innerJoin(membership, eq(membership.id, apiToken.membershipId))
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(school, eq(school.id, membership.schoolId))
    .where(
      and(
        eq(membership.authorityId, authorityId),
        schoolId === null ? undefined : eq(membership.schoolId, schoolId),
      ),
    )
    .orderBy(desc(apiToken.createdAt), desc(apiToken.id))
    .all()
}

/** Makes a token that acts in a role of whoever makes it. Gives the secret: it is stored nowhere and shown once. */
export async function createToken(
  ctx: Context,
  scene: Scene,
  membershipId: string,
  { name, scopes, life }: TokenInput,
): Promise<string> {
  const id = ctx.newId()
  const secret = `nst_${ctx.newSecret()}`
  const expiresAt = ctx.now + life * dayMs
  const row = {
    id,
    secretHash: await sha256(secret),
    membershipId,
    name,
    createdAt: ctx.now,
    expiresAt,
    usedAt: null,
    revokedAt: null,
    scopes,
    createdBy: scene.actorId,
  }
  await record(ctx, scene, {
    rows: [ctx.db.insert(apiToken).values(row)],
    facts: [{ kind: 'token.created', subjectId: id, payload: { scopes, expiresAt } }],
  })
  return secret
}

/** Ends a token; a second time changes nothing. Throws `notFound` for one of another place. */
export async function revokeToken(ctx: Context, scene: Scene, tokenId: string): Promise<void> {
  const found = (await tokensOf(ctx, scene)).find(({ id }) => id === tokenId)
  if (found === undefined) throw new Problem('notFound')
  if (found.revokedAt !== null) return
  await record(ctx, scene, {
    rows: [
      ctx.db
        .update(apiToken)
        .set({ revokedAt: ctx.now })
        .where(and(eq(apiToken.id, tokenId), isNull(apiToken.revokedAt))),
    ],
    facts: [{ key: `token.revoked:${tokenId}`, kind: 'token.revoked', subjectId: tokenId }],
  })
}
