import { and, asc, eq, gt, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import type { Day } from '../domain/timing/reading.ts'
import * as schema from './schema.ts'

const { obligation, obligationState, requirement, person, school, roadmap, fact } = schema

/** Which tasks of a school: those due in a period. */
export interface TaskScope {
  schoolId: string
  /** The instant they are looked at; `null` is now. */
  at: number | null
  from: Day
  to: Day
  /** With what was due before the period and is not settled yet. */
  hasDebts: boolean
}

const taskColumns = {
  id: obligationState.obligationId,
  phase: obligationState.phase,
  windowFrom: obligationState.windowFrom,
  due: obligationState.due,
  isLate: obligationState.isLate,
  isWaiverAsked: obligationState.isWaiverAsked,
  text: requirement.text,
  number: requirement.number,
  section: requirement.section,
  assigneeId: requirement.assigneeId,
  assigneeName: person.name,
}

export type TaskRow = Awaited<ReturnType<typeof tasksOf>>[number]

/** A school's tasks in the order they are due. One query. */
export function tasksOf(ctx: Context, scope: TaskScope) {
  const { schoolId, at, from, to, hasDebts } = scope
  return ctx.db
    .select(taskColumns)
    .from(obligationState)
    .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
    .leftJoin(person, eq(person.id, requirement.assigneeId))
    .where(
      and(
        eq(obligationState.schoolId, schoolId),
        at === null
          ? eq(obligationState.until, schema.forever)
          : and(lte(obligationState.since, at), gt(obligationState.until, at)),
        lte(obligationState.due, to),
        or(
          sql`${obligationState.due} >= ${from}`,
          hasDebts
            ? inArray(obligationState.phase, ['expected', 'returned', 'submitted'])
            : undefined,
        ),
      ),
    )
    .orderBy(asc(obligationState.due), asc(requirement.position))
    .all()
}

/** A school's name and the first and last days anything is due, `null` where nothing is. One query. */
export function schoolSpan(ctx: Context, schoolId: string) {
  const dueOf = (end: 'min' | 'max') =>
    sql<string | null>`(SELECT ${sql.raw(end)}(due) FROM obligation_state
      WHERE school_id = ${schoolId} AND until = ${schema.forever})`
  return ctx.db
    .select({ shortName: school.shortName, firstDue: dueOf('min'), lastDue: dueOf('max') })
    .from(school)
    .where(eq(school.id, schoolId))
    .get()
}

export type ObligationView = NonNullable<Awaited<ReturnType<typeof obligationView>>>

/** Everything an obligation's page says of it but its history and documents: now, or at an instant. One query. */
export function obligationView(ctx: Context, id: string, at: number | null = null) {
  return ctx.db
    .select({
      id: obligation.id,
      requirementId: obligation.requirementId,
      schoolId: obligation.schoolId,
      schoolName: school.shortName,
      phase: obligationState.phase,
      windowFrom: obligationState.windowFrom,
      due: obligationState.due,
      firstDue: obligationState.firstDue,
      isLate: obligationState.isLate,
      isWaiverAsked: obligationState.isWaiverAsked,
      submissionId: obligationState.submissionId,
      origin: requirement.origin,
      text: requirement.text,
      number: requirement.number,
      section: requirement.section,
      responsibleText: requirement.responsibleText,
      result: requirement.result,
      evidence: requirement.evidence,
      timing: requirement.timing,
      roadmapId: requirement.roadmapId,
      roadmapTitle: roadmap.title,
      assigneeId: requirement.assigneeId,
      assigneeName: person.name,
    })
    .from(obligation)
    .innerJoin(
      obligationState,
      and(
        eq(obligationState.obligationId, obligation.id),
        at === null
          ? eq(obligationState.until, schema.forever)
          : and(lte(obligationState.since, at), gt(obligationState.until, at)),
      ),
    )
    .innerJoin(requirement, eq(requirement.id, obligation.requirementId))
    .innerJoin(school, eq(school.id, obligation.schoolId))
    .leftJoin(roadmap, eq(roadmap.id, requirement.roadmapId))
    .leftJoin(person, eq(person.id, requirement.assigneeId))
    .where(eq(obligation.id, id))
    .get()
}

export type HistoryRow = Awaited<ReturnType<typeof historyOf>>[number]

/** What happened to an obligation, by an instant or ever, the newest first, with the names of those who acted. One query. */
export function historyOf(ctx: Context, obligationId: string, at: number | null = null) {
  return ctx.db
    .select({
      id: fact.id,
      kind: fact.kind,
      at: fact.at,
      payload: fact.payload,
      actorName: person.name,
    })
    .from(fact)
    .leftJoin(person, eq(person.id, fact.actorId))
    .where(and(eq(fact.subjectId, obligationId), at === null ? undefined : lte(fact.at, at)))
    .orderBy(sql`${fact.id} DESC`)
    .all()
}

/** Other tasks of the school that wait for the same kind of evidence and may be proved now. One query. */
export function alsoProved(
  ctx: Context,
  one: Pick<ObligationView, 'schoolId' | 'requirementId' | 'evidence'>,
  scope: { day: Day; until: Day; assigneeId: string | null },
) {
  const { day, until, assigneeId } = scope
  const codes = JSON.stringify(one.evidence)
  return ctx.db
    .select({
      id: obligationState.obligationId,
      text: requirement.text,
      number: requirement.number,
      due: obligationState.due,
    })
    .from(obligationState)
    .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
    .where(
      and(
        eq(obligationState.schoolId, one.schoolId),
        eq(obligationState.until, schema.forever),
        inArray(obligationState.phase, ['expected', 'returned']),
        ne(obligationState.requirementId, one.requirementId),
        or(isNull(obligationState.windowFrom), lte(obligationState.windowFrom, day)),
        lte(obligationState.due, until),
        assigneeId === null ? undefined : eq(requirement.assigneeId, assigneeId),
        sql`EXISTS (SELECT 1 FROM json_each(${requirement.evidence}) AS asked
          WHERE asked.value IN (SELECT value FROM json_each(${codes})))`,
      ),
    )
    .orderBy(asc(obligationState.due))
    .limit(12)
    .all()
}

/** True where every one of the obligations is assigned to a person. One query. */
export async function areAssignedTo(
  ctx: Context,
  personId: string,
  obligationIds: readonly string[],
): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: obligation.id })
    .from(obligation)
    .innerJoin(requirement, eq(requirement.id, obligation.requirementId))
    .where(and(inArray(obligation.id, [...obligationIds]), eq(requirement.assigneeId, personId)))
  return rows.length === new Set(obligationIds).size
}
