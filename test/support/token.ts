import { insertMany } from '../../functions/store/insert-many.ts'
import { apiToken } from '../../functions/store/schema.ts'
import { sha256 } from '../../functions/store/secrets.ts'
import type { PersonName, World } from './world.ts'

/** A token of a person of the world for the API, made where there is none yet. */
export async function tokenOf(world: World, name: PersonName): Promise<string> {
  const ctx = world.context()
  const { membershipId } = world.people[name]
  const secret = `token-of-${membershipId}`
  const row = {
    id: `${membershipId}-token`,
    secretHash: await sha256(secret),
    membershipId,
    name,
    createdAt: ctx.now,
    expiresAt: ctx.now + 86_400_000,
    usedAt: null,
    revokedAt: null,
  }
  await insertMany(ctx.db, apiToken, [row], { ifNew: true })
  return secret
}

/** Posts JSON to the API as a person's token does. */
export async function callApi(
  world: World,
  as: PersonName,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return world.app.request(`https://nastavnik.test/api/v1${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await tokenOf(world, as)}`,
      'content-type': 'application/json',
      ...headers,
    },
    body: JSON.stringify(body),
  })
}
