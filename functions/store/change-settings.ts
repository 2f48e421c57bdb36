import { eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { type AuthoritySettings, readSettings } from '../domain/authority/settings.ts'
import { queueWholeAuthority } from './notice/chase-queue.ts'
import { record, type Scene } from './record.ts'
import { authority } from './schema.ts'

/**
 * Changes some of an authority's settings; the others stay. Kept with what it was before; the same again leaves no trace.
 * What its schools are reminded of is looked at again by the new rules.
 */
export async function changeSettings(
  ctx: Context,
  scene: Scene,
  stored: Partial<AuthoritySettings>,
  change: Partial<AuthoritySettings>,
): Promise<void> {
  const before = readSettings(stored)
  const after = { ...before, ...change }
  if (JSON.stringify(after) === JSON.stringify(before)) return
  const { authorityId } = scene
  await record(ctx, scene, {
    rows: [
      ctx.db.update(authority).set({ settings: after }).where(eq(authority.id, authorityId)),
      queueWholeAuthority(ctx, authorityId),
    ],
    facts: [{ kind: 'settings.changed', subjectId: authorityId, payload: { before, after } }],
  })
}
