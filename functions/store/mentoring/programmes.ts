import { and, eq, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { MeetingKind } from '../../domain/mentorship/mentoring-forms.ts'
import type {
  ProgrammeAnswers,
  ProgrammeRowFields,
} from '../../domain/mentorship/programme-input.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { record } from '../record.ts'
import { meeting, mentorship, programme, programmeRow } from '../schema.ts'
import type { MentoringScene } from './scene.ts'

/** Saves the texts of a mentorship's programme, which begins with them. */
export async function saveProgramme(
  ctx: Context,
  scene: MentoringScene,
  mentorshipId: string,
  answers: ProgrammeAnswers,
): Promise<void> {
  const { authorityId, schoolId } = scene
  const row = {
    ...answers,
    mentorshipId,
    authorityId,
    schoolId,
    approvedOn: null,
    result: '',
    completedOn: null,
  }
  await record(ctx, scene, {
    rows: [
      ctx.db
        .insert(programme)
        .values(row)
        .onConflictDoUpdate({ target: programme.mentorshipId, set: answers }),
    ],
    facts: [{ kind: 'programme.saved', subjectId: mentorshipId }],
  })
}

/** Adds a line to the plan, or changes one. Gives its id. */
export async function saveProgrammeRow(
  ctx: Context,
  scene: MentoringScene,
  { mentorshipId, rowId }: { mentorshipId: string; rowId: string | null },
  fields: ProgrammeRowFields,
): Promise<string> {
  const id = rowId ?? ctx.newId()
  const position = sql<number>`(SELECT count(*) FROM programme_row WHERE mentorship_id = ${mentorshipId})`
  await record(ctx, scene, {
    rows: [
      rowId === null
        ? ctx.db.insert(programmeRow).values({ ...fields, id, mentorshipId, position })
        : ctx.db
            .update(programmeRow)
            .set(fields)
            .where(and(eq(programmeRow.id, id), eq(programmeRow.mentorshipId, mentorshipId))),
    ],
    facts: [
      {
        kind: rowId === null ? 'programme-row.added' : 'programme-row.changed',
        subjectId: id,
        payload: { mentorshipId, doneOn: fields.doneOn },
      },
    ],
  })
  return id
}

/** Takes a line out of the plan. */
export async function removeProgrammeRow(
  ctx: Context,
  scene: MentoringScene,
  mentorshipId: string,
  id: string,
): Promise<void> {
  await record(ctx, scene, {
    rows: [
      ctx.db
        .delete(programmeRow)
        .where(and(eq(programmeRow.id, id), eq(programmeRow.mentorshipId, mentorshipId))),
    ],
    facts: [
      {
        key: `programme-row.removed:${id}`,
        kind: 'programme-row.removed',
        subjectId: id,
        payload: { mentorshipId },
      },
    ],
  })
}

/** Adds a meeting, or writes down when one was held. Gives its id. */
export async function saveMeeting(
  ctx: Context,
  scene: MentoringScene,
  { mentorshipId, meetingId }: { mentorshipId: string; meetingId: string | null },
  fields: { kind: MeetingKind; plannedOn: Day; heldOn: Day | null },
): Promise<string> {
  const id = meetingId ?? ctx.newId()
  await record(ctx, scene, {
    rows: [
      meetingId === null
        ? ctx.db.insert(meeting).values({ ...fields, id, mentorshipId })
        : ctx.db
            .update(meeting)
            .set(fields)
            .where(and(eq(meeting.id, id), eq(meeting.mentorshipId, mentorshipId))),
    ],
    facts: [{ kind: 'meeting.saved', subjectId: id, payload: { mentorshipId, ...fields } }],
  })
  return id
}

/** Takes a meeting out of the plan. */
export async function removeMeeting(
  ctx: Context,
  scene: MentoringScene,
  mentorshipId: string,
  id: string,
): Promise<void> {
  await record(ctx, scene, {
    rows: [
      ctx.db.delete(meeting).where(and(eq(meeting.id, id), eq(meeting.mentorshipId, mentorshipId))),
    ],
    facts: [
      {
        key: `meeting.removed:${id}`,
        kind: 'meeting.removed',
        subjectId: id,
        payload: { mentorshipId },
      },
    ],
  })
}

/** Writes down the day a programme was approved. */
export async function approveProgramme(
  ctx: Context,
  scene: MentoringScene,
  mentorshipId: string,
  approvedOn: Day,
): Promise<void> {
  await record(ctx, scene, {
    rows: [
      ctx.db.update(programme).set({ approvedOn }).where(eq(programme.mentorshipId, mentorshipId)),
    ],
    facts: [{ kind: 'programme.approved', subjectId: mentorshipId, payload: { day: approvedOn } }],
  })
}

/** Completes a programme with its result, and with it the mentorship: the plan was carried out. */
export async function completeProgramme(
  ctx: Context,
  scene: MentoringScene,
  mentorshipId: string,
  { day, result }: { day: Day; result: string },
): Promise<void> {
  await record(ctx, scene, {
    rows: [
      ctx.db
        .update(programme)
        .set({ completedOn: day, result })
        .where(eq(programme.mentorshipId, mentorshipId)),
      ctx.db
        .update(mentorship)
        .set({
          endActual: day,
          reason: 'plan_completed',
          revision: sql`${mentorship.revision} + 1`,
        })
        .where(and(eq(mentorship.id, mentorshipId), sql`${mentorship.endActual} IS NULL`)),
    ],
    facts: [
      {
        key: `programme.completed:${mentorshipId}`,
        kind: 'programme.completed',
        subjectId: mentorshipId,
        payload: { day },
      },
      {
        key: `mentorship.ended:${mentorshipId}`,
        kind: 'mentorship.ended',
        subjectId: mentorshipId,
        payload: { day, reason: 'plan_completed' },
      },
    ],
  })
}
