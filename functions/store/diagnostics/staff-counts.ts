import type { Context } from '../../context.ts'
import { record, type Scene } from '../record.ts'
import { staffCount } from '../schema.ts'

/** Keeps how many people teach in a school from today; said again on the same day, the later holds. */
export async function countStaff(
  ctx: Context,
  scene: Scene & { schoolId: string },
  teachers: number,
): Promise<void> {
  if (scene.actorId === null) throw new Error('staff is counted by a person')
  const row = {
    schoolId: scene.schoolId,
    onDay: ctx.today(scene.timeZone),
    teachers,
    enteredBy: scene.actorId,
  }
  const insert = ctx.db
    .insert(staffCount)
    .values(row)
    .onConflictDoUpdate({
      target: [staffCount.schoolId, staffCount.onDay],
      set: { teachers, enteredBy: scene.actorId },
    })
  await record(ctx, scene, {
    rows: [insert],
    facts: [{ kind: 'staff.counted', subjectId: scene.schoolId, payload: { teachers } }],
  })
}
