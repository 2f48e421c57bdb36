import { upload } from '../../functions/store/schema.ts'
import type { World } from './world.ts'

/** A file of the school on its way in parts. */
export async function makeUpload(world: World): Promise<{ upload: string }> {
  const { db, newId, now } = world.context()
  const id = newId()
  await db.insert(upload).values({
    id,
    authorityId: world.ids.authority,
    schoolId: world.ids.school,
    personId: world.people.curator.personId,
    fingerprint: id,
    name: 'Приказ.pdf',
    size: 10,
    startedAt: now,
    fileId: null,
  })
  return { upload: id }
}
