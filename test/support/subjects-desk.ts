import * as schema from '../../functions/store/schema.ts'
import type { World } from './world.ts'

/** What the desk's own paths name: things of the world's authority and its school. */
export async function makeDeskThings(world: World) {
  const { db, newId, now } = world.context()
  const { authority: authorityId, school: schoolId } = world.ids
  const { officer, curator } = world.people
  const ids = {
    token: newId(),
    webhook: newId(),
    delivery: newId(),
    remark: newId(),
    practice: newId(),
  }
  await db.insert(schema.apiToken).values({
    id: ids.token,
    secretHash: ids.token,
    membershipId: curator.membershipId,
    name: 'Электронный журнал',
    createdAt: now,
    expiresAt: now + 86_400_000,
    usedAt: null,
    revokedAt: null,
    scopes: ['read'],
    createdBy: curator.personId,
  })
  await db.insert(schema.webhook).values({
    id: ids.webhook,
    authorityId,
    url: 'https://hooks.example.org/nastavnik',
    events: ['submission.filed'],
    secret: `whsec_${btoa('a secret')}`,
    createdBy: officer.personId,
    createdAt: now,
    overdueUntil: '2026-10-15',
    removedAt: null,
  })
  await db.insert(schema.webhookDelivery).values({
    id: ids.delivery,
    webhookId: ids.webhook,
    event: 'submission.filed',
    eventKey: ids.delivery,
    payload: {
      type: 'submission.filed',
      timestamp: '2026-10-15T07:00:00.000Z',
      data: { authorityId, schoolId, obligationId: 'o', submissionId: 's', due: null },
    },
    createdAt: now,
    state: 'failed',
    attempts: 7,
    nextAt: now,
    answered: 500,
    error: '',
    deliveredAt: null,
  })
  await db.insert(schema.remark).values({
    id: ids.remark,
    authorityId,
    body: `Нет подписи руководителя ${ids.remark}`,
    createdBy: officer.personId,
    createdAt: now,
    removedAt: null,
  })
  await db.insert(schema.practice).values({
    id: ids.practice,
    authorityId,
    schoolId,
    title: 'Клуб молодых педагогов',
    form: 'teacher_teacher',
    audience: 'Учителя первых трёх лет работы',
    content: 'Ежемесячные встречи с разбором уроков',
    result: 'Все молодые учителя остались в школе',
    url: '',
    submittedBy: curator.personId,
    submittedAt: now,
    withdrawnAt: null,
  })
  await db
    .insert(schema.regionCentre)
    .values({ authorityId, region: 'Область', since: now })
    .onConflictDoNothing()
  return ids
}
