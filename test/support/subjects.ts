import { eq } from 'drizzle-orm'
import * as schema from '../../functions/store/schema.ts'
import { forever } from '../../functions/store/schema.ts'
import { sha256 } from '../../functions/store/secrets.ts'
import { owe } from './owe.ts'
import { makeDeskThings } from './subjects-desk.ts'
import { makeUpload } from './subjects-devices.ts'
import { makeDiagnosticSubjects } from './subjects-diagnostics.ts'
import { makeMentoringSubjects } from './subjects-mentoring.ts'
import { makePaperSubjects } from './subjects-papers.ts'
import { cast, type PersonName, type World } from './world.ts'

type Ids = Record<
  | 'draft'
  | 'roadmap'
  | 'requirement'
  | 'obligation'
  | 'submission'
  | 'file'
  | 'membership'
  | 'import',
  string
> &
  Record<string, string>

/** What each area adds, by the name of its path parameter. */
const ofAreas: readonly ((world: World) => Promise<Record<string, string>>)[] = [
  makeDeskThings,
  makeDiagnosticSubjects,
  makeUpload,
  makeMentoringSubjects,
  makePaperSubjects,
]

export interface Subjects {
  /** Things of the world's school; the obligation and the submission are the deputy's. */
  assigned: Ids
  /** The same, assigned to nobody. */
  unassigned: Ids
  tokens: Record<PersonName, string>
}

/** One of everything a path can name, fresh, in the world's school. */
export async function makeSubjects(world: World): Promise<Subjects> {
  return {
    assigned: await makeThings(world, world.people.deputy.personId),
    unassigned: await makeThings(world, null),
    tokens: await makeTokens(world),
  }
}

async function makeThings(world: World, assigneeId: string | null): Promise<Ids> {
  const file = await makeFile(world)
  const obligation = await owe(world, { due: '2027-06-10', assigneeId })
  const roadmap = await makeRoadmap(world)
  return {
    file,
    obligation,
    submission: await makeSubmission(world, obligation),
    roadmap,
    requirement: await putInRoadmap(world, obligation, roadmap),
    draft: await makeDraft(world, 'roadmap', world.ids.school, {}),
    import: await makeDraft(world, 'import', null, { schools: [], people: [], errors: [] }),
    membership: await makeMembership(world),
    ...Object.assign({}, ...(await Promise.all(ofAreas.map(make => make(world))))),
  }
}

async function makeFile(world: World): Promise<string> {
  const { db, files, newId, now } = world.context()
  const id = newId()
  const { authority: authorityId, school: schoolId } = world.ids
  await files.put(id, new Uint8Array([1]), 'application/pdf')
  await db.insert(schema.file).values({
    id,
    authorityId,
    schoolId,
    name: 'order.pdf',
    mediaType: 'application/pdf',
    size: 1,
    sha256: '',
    uploadedBy: world.people.curator.personId,
    uploadedAt: now,
  })
  return id
}

async function makeSubmission(world: World, obligationId: string): Promise<string> {
  const { db, newId, now } = world.context()
  const id = newId()
  const { authority: authorityId, school: schoolId } = world.ids
  await db.insert(schema.submission).values({
    id,
    number: id,
    authorityId,
    schoolId,
    submittedBy: world.people.curator.personId,
    submittedAt: now,
    idempotencyKey: id,
    requestHash: '',
    note: '',
    reviewedBy: null,
    reviewedAt: null,
    comment: '',
  })
  await db.insert(schema.submissionObligation).values({ submissionId: id, obligationId })
  await db
    .update(schema.obligationState)
    .set({ phase: 'submitted', submissionId: id, filedOn: '2026-10-15' })
    .where(eq(schema.obligationState.obligationId, obligationId))
  return id
}

async function makeRoadmap(world: World): Promise<string> {
  const { db, newId, now } = world.context()
  const id = newId()
  const { authority: authorityId, school: schoolId } = world.ids
  await db.insert(schema.roadmap).values({
    id,
    lineageId: id,
    authorityId,
    schoolId,
    title: 'Дорожная карта',
    level: 'school',
    periodFrom: '2026-09-01',
    periodTo: '2027-08-31',
    orderNumber: null,
    orderDate: null,
    version: 1,
    fileId: null,
    submittedBy: world.people.curator.personId,
    submittedAt: now,
    replacedAt: null,
  })
  await db.insert(schema.fact).values({
    key: `roadmap.submitted:${id}`,
    kind: 'roadmap.submitted',
    authorityId,
    schoolId,
    subjectId: id,
    actorId: world.people.curator.personId,
    at: now,
    day: '2026-10-15',
    payload: { activities: 1, opened: 1 },
  })
  return id
}

/** Puts what the obligation comes from into the roadmap; gives its id. */
async function putInRoadmap(world: World, obligation: string, roadmapId: string): Promise<string> {
  const { db } = world.context()
  const owed = await db
    .select({ id: schema.obligation.requirementId })
    .from(schema.obligation)
    .where(eq(schema.obligation.id, obligation))
    .get()
  const id = owed?.id ?? ''
  await db.update(schema.requirement).set({ roadmapId }).where(eq(schema.requirement.id, id))
  return id
}

async function makeDraft(world: World, form: string, schoolId: string | null, answers: unknown) {
  const { db, newId, now } = world.context()
  const id = newId()
  await db.insert(schema.draft).values({
    id,
    form,
    authorityId: world.ids.authority,
    schoolId,
    answers,
    revision: 1,
    fileId: null,
    updatedBy: world.people.curator.personId,
    updatedAt: now,
    submittedAt: null,
    resultId: null,
  })
  return id
}

/** A further deputy of the school, who is in no test themselves. */
async function makeMembership(world: World): Promise<string> {
  const { db, newId, now } = world.context()
  const id = newId()
  await db.insert(schema.person).values({
    id,
    email: `${id}@school.test`,
    name: 'Дроздова Елена Павловна',
    language: 'ru',
    createdAt: now,
  })
  await db.insert(schema.membership).values({
    id,
    personId: id,
    authorityId: world.ids.authority,
    schoolId: world.ids.school,
    role: 'deputy',
    since: now,
    until: forever,
  })
  return id
}

export async function makeTokens(world: World): Promise<Record<PersonName, string>> {
  const { db, newId, now } = world.context()
  const entries = (Object.keys(cast) as PersonName[]).map(who => [who, newId()] as const)
  for (const [who, secret] of entries) {
    await db.insert(schema.apiToken).values({
      id: newId(),
      secretHash: await sha256(secret),
      membershipId: world.people[who].membershipId,
      name: who,
      createdAt: now,
      expiresAt: now + 86_400_000,
      usedAt: null,
      revokedAt: null,
    })
  }
  return Object.fromEntries(entries) as Record<PersonName, string>
}
