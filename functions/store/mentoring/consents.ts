import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { dayOf } from '../../domain/calendar/zones.ts'
import type { ConsentFields } from '../../domain/mentorship/consent-input.ts'
import type { AmendmentPoint } from '../../domain/mentorship/signed-order.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { insertMany } from '../insert-many.ts'
import { record } from '../record.ts'
import { consent, contractAmendment } from '../schema.ts'
import type { MentoringScene } from './scene.ts'

/** Writes down signed consents of one kind, a record for each person; one entered before stays as it is. Gives their ids. */
export async function recordConsents(
  ctx: Context,
  scene: MentoringScene,
  fields: ConsentFields,
  people: { ids: readonly string[]; fileId: string | null },
): Promise<string[]> {
  const rows = people.ids.map(participantId => ({
    ...fields,
    id: ctx.newId(),
    authorityId: scene.authorityId,
    schoolId: scene.schoolId,
    participantId,
    fileId: people.fileId,
    revokedOn: null,
    takenDownOn: null,
  }))
  await record(ctx, scene, {
    rows: [insertMany(ctx.db, consent, rows, { ifNew: true })],
    facts: rows.map(({ id, participantId, kind, signedOn }) => ({
      kind: 'consent.signed',
      subjectId: id,
      payload: { participantId, kind, signedOn },
    })),
  })
  return rows.map(({ id }) => id)
}

/** Writes down that a consent was withdrawn. */
export async function revokeConsent(
  ctx: Context,
  scene: MentoringScene,
  id: string,
  revokedOn: Day,
): Promise<void> {
  await record(ctx, scene, {
    rows: [
      ctx.db
        .update(consent)
        .set({ revokedOn })
        .where(and(ownConsent(scene, id), isNull(consent.revokedOn))),
    ],
    facts: [
      {
        key: `consent.revoked:${id}`,
        kind: 'consent.revoked',
        subjectId: id,
        payload: { day: revokedOn },
      },
    ],
  })
}

function ownConsent({ schoolId }: MentoringScene, id: string) {
  return and(eq(consent.id, id), eq(consent.schoolId, schoolId))
}

/** Writes down that what a withdrawn consent covered is off the site since today. */
export async function recordTakenDown(
  ctx: Context,
  scene: MentoringScene,
  id: string,
): Promise<void> {
  const takenDownOn = dayOf(ctx.now, scene.timeZone)
  await record(ctx, scene, {
    rows: [
      ctx.db
        .update(consent)
        .set({ takenDownOn })
        .where(and(ownConsent(scene, id), isNull(consent.takenDownOn))),
    ],
    facts: [{ key: `consent.taken-down:${id}`, kind: 'consent.taken-down', subjectId: id }],
  })
}

/** Writes down a contract or an amendment that states a teacher's mentoring. */
export async function recordAmendment(
  ctx: Context,
  scene: MentoringScene,
  participantId: string,
  fields: { number: string; signedOn: Day; states: AmendmentPoint[]; fileId: string | null },
): Promise<void> {
  const { authorityId, schoolId } = scene
  const id = ctx.newId()
  const row = { ...fields, id, authorityId, schoolId, participantId }
  const { signedOn, states } = fields
  await record(ctx, scene, {
    rows: [ctx.db.insert(contractAmendment).values(row)],
    facts: [
      {
        kind: 'contract.amended',
        subjectId: id,
        payload: { participantId, signedOn, states },
      },
    ],
  })
}
