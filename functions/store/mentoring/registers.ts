import { and, eq } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { dayOf } from '../../domain/calendar/zones.ts'
import type { ParticipantFields } from '../../domain/mentorship/participant-input.ts'
import type { RegisterPlan } from '../../domain/mentorship/read-register.ts'
import type { Register } from '../../domain/mentorship/signed-order.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { insertMany } from '../insert-many.ts'
import { record } from '../record.ts'
import { participant, registerCheck } from '../schema.ts'
import type { MentoringScene } from './scene.ts'

/** Enters somebody into the registers; gives their id. */
export async function addParticipant(
  ctx: Context,
  scene: MentoringScene,
  fields: ParticipantFields,
): Promise<string> {
  const id = ctx.newId()
  await record(ctx, scene, {
    rows: [ctx.db.insert(participant).values(newRow(ctx, scene, id, fields))],
    facts: [{ kind: 'participant.entered', subjectId: id, payload: rolesOf(fields) }],
  })
  return id
}

function newRow(ctx: Context, scene: MentoringScene, id: string, fields: ParticipantFields) {
  const today = dayOf(ctx.now, scene.timeZone)
  return {
    ...fields,
    id,
    authorityId: scene.authorityId,
    schoolId: scene.schoolId,
    enteredOn: today,
    checkedOn: today,
    supportedOn: null,
    closedOn: null,
    erasedOn: null,
  } satisfies typeof participant.$inferInsert
}

/** What the log may know of a line: no name, and nothing that was written about somebody. */
function rolesOf({ kind, isMentor, isMentee }: ParticipantFields) {
  return { kind, isMentor, isMentee }
}

/** Changes a line of the registers, which is thereby looked through. */
export async function changeParticipant(
  ctx: Context,
  scene: MentoringScene,
  id: string,
  fields: ParticipantFields,
): Promise<void> {
  const checkedOn = dayOf(ctx.now, scene.timeZone)
  await record(ctx, scene, {
    rows: [
      ctx.db
        .update(participant)
        .set({ ...fields, checkedOn })
        .where(ownLine(scene, id)),
    ],
    facts: [{ kind: 'participant.changed', subjectId: id, payload: rolesOf(fields) }],
  })
}

function ownLine({ schoolId }: MentoringScene, id: string) {
  return and(eq(participant.id, id), eq(participant.schoolId, schoolId))
}

/** Takes somebody off the registers; what they took part in stays. */
export async function closeParticipant(
  ctx: Context,
  scene: MentoringScene,
  id: string,
): Promise<void> {
  const closedOn = dayOf(ctx.now, scene.timeZone)
  await record(ctx, scene, {
    rows: [ctx.db.update(participant).set({ closedOn }).where(ownLine(scene, id))],
    facts: [{ key: `participant.closed:${id}`, kind: 'participant.closed', subjectId: id }],
  })
}

/** Writes down that the psychologist has supported a mentee without a pair; what about is not kept. */
export async function recordSupport(
  ctx: Context,
  scene: MentoringScene,
  id: string,
  supportedOn: Day,
): Promise<void> {
  await record(ctx, scene, {
    rows: [ctx.db.update(participant).set({ supportedOn }).where(ownLine(scene, id))],
    facts: [
      {
        key: `participant.supported:${id}:${supportedOn}`,
        kind: 'participant.supported',
        subjectId: id,
        payload: { day: supportedOn },
      },
    ],
  })
}

/** Writes down that a register has been looked through today. */
export async function checkRegister(
  ctx: Context,
  scene: MentoringScene,
  register: Register,
): Promise<void> {
  const { schoolId, authorityId, actorId } = scene
  const checkedOn = dayOf(ctx.now, scene.timeZone)
  const row = { schoolId, authorityId, register, checkedOn, checkedBy: actorId }
  await record(ctx, scene, {
    rows: [
      ctx.db
        .insert(registerCheck)
        .values(row)
        .onConflictDoUpdate({
          target: [registerCheck.schoolId, registerCheck.register],
          set: { checkedOn, checkedBy: actorId },
        }),
    ],
    facts: [
      {
        key: `register.checked:${schoolId}:${register}:${checkedOn}`,
        kind: 'register.checked',
        subjectId: schoolId,
        payload: { register },
      },
    ],
  })
}

/** Loads a list into a register, all of it or nothing: who is new is entered, who is known gets the role. Gives how many. */
export async function importRegister(
  ctx: Context,
  scene: MentoringScene,
  register: Register,
  { added, known }: RegisterPlan,
): Promise<{ added: number; known: number }> {
  const rows = added.map(({ fields }) => newRow(ctx, scene, ctx.newId(), fields))
  const today = dayOf(ctx.now, scene.timeZone)
  const role = register === 'mentors' ? { isMentor: true } : { isMentee: true }
  await record(ctx, scene, {
    rows: [
      ...(rows.length === 0 ? [] : [insertMany(ctx.db, participant, rows)]),
      ...known.map(({ id }) =>
        ctx.db
          .update(participant)
          .set({ ...role, checkedOn: today })
          .where(ownLine(scene, id)),
      ),
    ],
    facts: [
      {
        kind: 'register.imported',
        subjectId: scene.schoolId,
        payload: { register, added: added.length, known: known.length },
      },
    ],
  })
  return { added: added.length, known: known.length }
}
