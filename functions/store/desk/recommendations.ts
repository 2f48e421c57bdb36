import { and, desc, eq, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Recommendation } from '../../domain/desk/recommendation.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { lettersAbout } from '../notice/told-about.ts'
import { type Change, record, type Scene } from '../record.ts'
import { obligation, obligationState, requirement } from '../schema.ts'
import { countedOn } from '../standing.ts'

/** A recommendation as it is made: the key makes a form sent twice one recommendation. */
export interface NewRecommendation extends Recommendation {
  key: string
}

/** What each school will owe: the letter about it leads there. */
export interface Recommended {
  schoolId: string
  obligationId: string
}

/** Makes the letters of a recommendation, each with the obligations it is about. */
export type TellSchools = (
  made: readonly Recommended[],
) => { letter: NonNullable<Change['letters']>[number]; about: string[] }[]

/**
 * Makes a recommendation: one requirement, and for each school an obligation with its due day, followed up like any other.
 * Gives the ids of the letters written; none where the same form has made it before.
 */
export async function recommend(
  ctx: Context,
  scene: Scene,
  given: NewRecommendation,
  tell: TellSchools,
): Promise<string[]> {
  const day = ctx.today(scene.timeZone)
  const made = given.schoolIds.map(schoolId => ({ schoolId, obligationId: ctx.newId() }))
  const letters = tell(made)
  try {
    await record(ctx, scene, {
      rows: [
        ctx.db.insert(requirement).values(requirementRow(ctx, scene, given)),
        ...lettersAbout(ctx, letters, 'recommendation-made'),
      ],
      opened: made.map(({ schoolId, obligationId }) => ({
        id: obligationId,
        schoolId,
        requirementId: given.key,
        fact: { kind: 'obligation.opened', day, windowFrom: null, due: given.due },
      })),
      facts: [
        {
          key: `recommendation.made:${given.key}`,
          kind: 'recommendation.made',
          subjectId: given.key,
          payload: { schools: made.length, due: given.due },
        },
      ],
    })
  } catch (error) {
    if (isMadeAlready(error)) return []
    throw error
  }
  return letters.map(({ letter }) => letter.id)
}

function isMadeAlready(error: unknown): boolean {
  const text = error instanceof Error ? `${error.message} ${String(error.cause)}` : ''
  return text.includes('UNIQUE constraint failed: requirement.id')
}

function requirementRow(ctx: Context, scene: Scene, given: NewRecommendation) {
  return {
    id: given.key,
    authorityId: scene.authorityId,
    schoolId: null,
    origin: 'recommendation',
    roadmapId: null,
    position: 0,
    number: '',
    section: '',
    stage: '',
    activity: given.text,
    text: given.text,
    timing: {
      text: given.due,
      kind: 'date',
      windows: [{ from: null, to: given.due }],
      recurs: null,
      standing: false,
      unread: [],
      warnings: [],
      responsible: null,
      trace: [],
    },
    level: 'school',
    responsible: [],
    responsibleText: '',
    recipients: [],
    result: '',
    evidence: given.evidence === '' ? [] : [given.evidence],
    assigneeId: null,
    createdAt: ctx.now,
    closedAt: null,
  } satisfies typeof requirement.$inferInsert
}

/** The recommendations of an authority, the newest first, with how the schools they went to stand. One query. */
export function recommendationsOf(ctx: Context, authorityId: string, today: Day, most: number) {
  const { submitted, accepted, overdue } = countedOn(today)
  const count = (condition: unknown) => sql<number>`coalesce(sum(${condition}), 0)`
  return ctx.db
    .select({
      id: requirement.id,
      text: requirement.text,
      createdAt: requirement.createdAt,
      due: sql<Day>`max(${obligationState.firstDue})`,
      schools: sql<number>`count(*)`,
      submitted: count(submitted),
      accepted: count(accepted),
      overdue: count(overdue),
    })
    .from(requirement)
    .innerJoin(obligation, eq(obligation.requirementId, requirement.id))
    .innerJoin(
      obligationState,
      and(
        eq(obligationState.obligationId, obligation.id),
        sql`${obligationState.until} = 9007199254740991`,
      ),
    )
    .where(
      and(
        eq(requirement.authorityId, authorityId),
        eq(requirement.origin, 'recommendation'),
        sql`${requirement.schoolId} IS NULL`,
      ),
    )
    .groupBy(requirement.id)
    .orderBy(desc(requirement.createdAt))
    .limit(most)
    .all()
}
