import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { dayOf } from '../domain/calendar/zones.ts'
import { foldName } from '../domain/people/fold-name.ts'
import type { SchoolKind } from '../domain/people/school-kinds.ts'
import { Problem } from '../domain/problem.ts'
import { owedByNewcomers } from './municipal/newcomers.ts'
import { record, type Scene } from './record.ts'
import { forever, obligationState, school } from './schema.ts'

export interface NewSchool {
  name: string
  shortName: string
  kind: SchoolKind
  hasMentees: boolean
  siteUrl: string
}

/**
 * An institution opens today, and owes from today what the municipality asks of institutions like it. Gives its id.
 * Throws `invalidInput` without a name or with one there is already.
 */
export async function openSchool(ctx: Context, scene: Scene, given: NewSchool): Promise<string> {
  const nameFolded = foldName(given.name)
  if (nameFolded === '') throw new Problem('invalidInput', { name: 'missing' })
  const id = ctx.newId()
  const { authorityId } = scene
  const today = dayOf(ctx.now, scene.timeZone)
  const row = {
    ...{ ...given, id, authorityId, nameFolded, openedOn: today },
    ...{ closedOn: null, createdAt: ctx.now, successorId: null },
  }
  const opened = await owedByNewcomers(ctx, scene, [row])
  try {
    await record(ctx, scene, {
      rows: [ctx.db.insert(school).values(row)],
      opened,
      facts: [{ kind: 'school.opened', subjectId: id, schoolId: id }],
    })
  } catch (error) {
    throw isTaken(error) ? new Problem('invalidInput', { name: 'taken' }) : error
  }
  return id
}

function isTaken(error: unknown): boolean {
  const text = error instanceof Error ? `${error.message} ${String(error.cause)}` : ''
  return text.includes('UNIQUE constraint failed: school.')
}

/**
 * An institution closes today, or is merged today into another one. What it owed falls away and it leaves the lists;
 * as of a day before, everything is as it was. Throws `notFound` for one that is not there or is closed already,
 * `invalidInput` for a successor that cannot be one.
 */
export async function closeSchool(
  ctx: Context,
  scene: Scene,
  schoolId: string,
  { reason, successorId }: { reason: string; successorId: string | null },
): Promise<void> {
  const [there] = await openSchools(ctx, scene.authorityId, schoolId)
  if (there === undefined) throw new Problem('notFound')
  if (successorId !== null) await requireSuccessor(ctx, scene, schoolId, successorId)
  const day = dayOf(ctx.now, scene.timeZone)
  const states = await ctx.db
    .select()
    .from(obligationState)
    .where(
      and(
        eq(obligationState.schoolId, schoolId),
        eq(obligationState.until, forever),
        ne(obligationState.phase, 'closed'),
      ),
    )
  await record(ctx, scene, {
    rows: [
      ctx.db.update(school).set({ closedOn: day, successorId }).where(eq(school.id, schoolId)),
    ],
    moved: states.map(before => ({ before, fact: { kind: 'obligation.closed', day, reason } })),
    facts: [
      { kind: 'school.closed', subjectId: schoolId, schoolId, payload: { reason, successorId } },
    ],
  })
}

async function requireSuccessor(
  ctx: Context,
  scene: Scene,
  schoolId: string,
  successorId: string,
): Promise<void> {
  const [successor] = await openSchools(ctx, scene.authorityId, successorId)
  if (successor === undefined || successorId === schoolId) {
    throw new Problem('invalidInput', { successor: 'unknown' })
  }
}

function openSchools(ctx: Context, authorityId: string, id: string) {
  return ctx.db
    .select({ id: school.id })
    .from(school)
    .where(and(eq(school.id, id), eq(school.authorityId, authorityId), isNull(school.closedOn)))
}
