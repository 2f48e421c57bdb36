import { desc, eq } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { record, type Scene } from '../record.ts'
import { staffCount } from '../schema.ts'

/** How many people teach in a school, as it said last. One query. */
export function staffOf(ctx: Context, schoolId: string) {
  return ctx.db
    .select({ teachers: staffCount.teachers })
    .from(staffCount)
    .where(eq(staffCount.schoolId, schoolId))
    .orderBy(desc(staffCount.onDay))
    .limit(1)
    .get()
}

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
