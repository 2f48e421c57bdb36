import { and, eq, inArray, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Context } from '../context.ts'
import {
  compareImport,
  type ImportPlan,
  type SchoolValues,
} from '../domain/import/compare-import.ts'
import type { ImportReading } from '../domain/import/read-import.ts'
import { foldName } from '../domain/people/fold-name.ts'
import type { Role } from '../domain/people/roles.ts'
import { Problem } from '../domain/problem.ts'
import { insertMany } from './insert-many.ts'
import { owedByNewcomers } from './municipal/newcomers.ts'
import { rolesOfAuthority } from './people.ts'
import { type NewFact, record, type Scene } from './record.ts'
import { draft, forever, letter, membership, person, school } from './schema.ts'
import { schoolsOf } from './schools.ts'

const form = 'import'
/** Rendered letters are some kilobytes each, and one statement takes two megabytes. */
const lettersAtOnce = 100

/** Keeps what was read of a list until the officer decides; returns its id. */
export async function keepImport(
  ctx: Context,
  authorityId: string,
  officerId: string,
  reading: ImportReading,
): Promise<string> {
  const id = ctx.newId()
  await ctx.db.insert(draft).values({
    id,
    form,
    authorityId,
    schoolId: null,
    answers: reading,
    revision: 1,
    fileId: null,
    updatedBy: officerId,
    updatedAt: ctx.now,
    submittedAt: null,
    resultId: null,
  })
  return id
}

/** A list that was read, of this authority; `undefined` where there is none. */
export async function importById(ctx: Context, authorityId: string, id: string) {
  const row = await ctx.db
    .select({ answers: draft.answers, submittedAt: draft.submittedAt })
    .from(draft)
    .where(and(eq(draft.id, id), eq(draft.authorityId, authorityId), eq(draft.form, form)))
    .get()
  if (row === undefined) return undefined
  return { reading: row.answers as ImportReading, submittedAt: row.submittedAt }
}

/** What loading a list would do to what is known now. Two queries. */
export async function planImport(
  ctx: Context,
  authorityId: string,
  reading: ImportReading,
): Promise<ImportPlan> {
  const [schools, people] = await Promise.all([
    schoolsOf(ctx, authorityId),
    rolesOfAuthority(ctx, authorityId),
  ])
  return compareImport(reading, schools, people)
}

/** A role given by a list, as its letter needs it. */
export interface GivenRole {
  membershipId: string
  role: Role
  place: string
  schoolId: string
  person: { id: string; email: string; language: 'ru' | 'en' }
}

type LetterRow = typeof letter.$inferInsert

/**
 * Loads a list: institutions, people, roles and letters, all or nothing. Returns the ids of the letters.
 * Throws `changedMeanwhile` where somebody else loaded the same at the same time.
 */
export async function commitImport(
  ctx: Context,
  scene: Scene,
  id: string,
  plan: ImportPlan,
  letterFor: (given: GivenRole) => LetterRow,
): Promise<string[]> {
  const schools = await placesOf(ctx, scene.authorityId, plan)
  const people = await peopleOf(ctx, plan)
  const given = rolesGiven(ctx, plan, schools, people)
  const letters = given.map(letterFor)
  const rows = [
    ...schoolStatements(ctx, scene.authorityId, plan, schools),
    ...personStatements(ctx, plan, people),
    ...roleStatements(ctx, scene.authorityId, given),
    ...letterStatements(ctx, letters),
    ctx.db.update(draft).set({ submittedAt: ctx.now }).where(eq(draft.id, id)),
  ]
  try {
    const opened = await owedByNewcomers(ctx, scene, newcomersOf(plan, schools))
    await record(ctx, scene, { rows, opened, facts: factsOf(id, plan, schools, given) })
  } catch (error) {
    throw isClash(error) ? new Problem('changedMeanwhile') : error
  }
  return letters.map(one => one.id)
}

/** The new institutions of a list, as the municipal roadmaps look at them. */
function newcomersOf({ newSchools }: ImportPlan, places: Map<string, Place>) {
  return newSchools.flatMap(({ name, kind, hasMentees }) => {
    const place = places.get(foldName(name))
    return place === undefined ? [] : [{ id: place.id, kind, hasMentees }]
  })
}

function isClash(error: unknown): boolean {
  const text = error instanceof Error ? `${error.message} ${String(error.cause)}` : ''
  return text.includes('constraint failed')
}

interface Place {
  id: string
  shortName: string
}

/** Institutions by folded name: those known, and the new ones with their new ids. */
async function placesOf(ctx: Context, authorityId: string, plan: ImportPlan) {
  const known = await schoolsOf(ctx, authorityId)
  const places = new Map<string, Place>(known.map(one => [one.nameFolded, one]))
  for (const { name, shortName } of plan.newSchools) {
    places.set(foldName(name), { id: ctx.newId(), shortName })
  }
  return places
}

interface KnownPerson {
  id: string
  email: string
  name: string
  language: 'ru' | 'en'
  isNew: boolean
}

/** People by address: a person may be known from elsewhere. */
async function peopleOf(ctx: Context, plan: ImportPlan): Promise<Map<string, KnownPerson>> {
  const emails = JSON.stringify(plan.newRoles.map(({ email }) => email))
  const known = await ctx.db
    .select({ id: person.id, email: person.email, name: person.name, language: person.language })
    .from(person)
    .where(inArray(person.email, sql`(SELECT value FROM json_each(${emails}))`))
  const people = new Map<string, KnownPerson>(
    known.map(one => [one.email, { ...one, isNew: false }]),
  )
  for (const { email, name } of plan.newRoles) {
    if (people.has(email)) continue
    people.set(email, { id: ctx.newId(), email, name, language: 'ru', isNew: true })
  }
  return people
}

function rolesGiven(
  ctx: Context,
  plan: ImportPlan,
  schools: Map<string, Place>,
  people: Map<string, KnownPerson>,
): GivenRole[] {
  return plan.newRoles.flatMap(({ school: name, role, email }) => {
    const place = schools.get(foldName(name))
    const known = people.get(email)
    if (place === undefined || known === undefined) return []
    const { id, shortName } = place
    return [{ membershipId: ctx.newId(), role, place: shortName, schoolId: id, person: known }]
  })
}

function schoolStatements(
  ctx: Context,
  authorityId: string,
  plan: ImportPlan,
  schools: Map<string, Place>,
): BatchItem<'sqlite'>[] {
  const added = plan.newSchools.map(({ row: _, ...values }) => ({
    ...columnsOf(values),
    id: schools.get(foldName(values.name))?.id ?? ctx.newId(),
    authorityId,
    openedOn: null,
    closedOn: null,
    createdAt: ctx.now,
  }))
  const changed = plan.changedSchools.map(({ id, after }) =>
    ctx.db.update(school).set(columnsOf(after)).where(eq(school.id, id)),
  )
  return [...(added.length === 0 ? [] : [insertMany(ctx.db, school, added)]), ...changed]
}

function columnsOf(values: SchoolValues) {
  return { ...values, nameFolded: foldName(values.name) }
}

function personStatements(ctx: Context, plan: ImportPlan, people: Map<string, KnownPerson>) {
  const added = [...people.values()]
    .filter(({ isNew }) => isNew)
    .map(({ isNew: _, ...row }) => ({ ...row, createdAt: ctx.now }))
  const renamed = plan.renamed.map(({ personId, after }) =>
    ctx.db.update(person).set({ name: after }).where(eq(person.id, personId)),
  )
  return [...(added.length === 0 ? [] : [insertMany(ctx.db, person, added)]), ...renamed]
}

function roleStatements(ctx: Context, authorityId: string, given: readonly GivenRole[]) {
  if (given.length === 0) return []
  const rows = given.map(({ membershipId, role, schoolId, person: { id } }) => ({
    id: membershipId,
    personId: id,
    authorityId,
    schoolId,
    role,
    since: ctx.now,
    until: forever,
  }))
  return [insertMany(ctx.db, membership, rows)]
}

function letterStatements(ctx: Context, letters: readonly LetterRow[]) {
  const count = Math.ceil(letters.length / lettersAtOnce)
  return Array.from({ length: count }, (_, i) =>
    insertMany(ctx.db, letter, letters.slice(i * lettersAtOnce, (i + 1) * lettersAtOnce), {
      ifNew: true,
    }),
  )
}

function factsOf(
  id: string,
  plan: ImportPlan,
  schools: Map<string, Place>,
  given: readonly GivenRole[],
): NewFact[] {
  const opened = plan.newSchools.map(({ name }) => schools.get(foldName(name))?.id ?? '')
  return [
    ...opened.map(one => ({ kind: 'school.opened', subjectId: one, schoolId: one })),
    ...plan.changedSchools.map(({ id: one, before, after }) => ({
      kind: 'school.changed',
      subjectId: one,
      schoolId: one,
      payload: { before, after },
    })),
    ...plan.renamed.map(({ personId, before, after }) => ({
      kind: 'person.renamed',
      subjectId: personId,
      payload: { before, after },
    })),
    ...given.map(({ membershipId, schoolId, role, person: { id: personId } }) => ({
      kind: 'membership.opened',
      subjectId: membershipId,
      schoolId,
      payload: { personId, role },
    })),
    {
      kind: 'import.committed',
      subjectId: id,
      payload: { schools: opened.length, roles: given.length },
    },
  ]
}
