import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import {
  type Criterion,
  criteria,
  type Marks,
  meanMarks,
  meanTotal,
} from '../../domain/practice/criteria.ts'
import type { PracticeInput } from '../../domain/practice/practice-input.ts'
import { Problem } from '../../domain/problem.ts'
import type { SchoolScene } from '../file-evidence.ts'
import { insertMany } from '../insert-many.ts'
import { record, type Scene } from '../record.ts'
import { person, practice, practiceScore, school } from '../schema.ts'

export type PracticeRow = Awaited<ReturnType<typeof selectPractices>>[number]

/** A practice with what its experts' sheets come to. */
export interface RatedPractice extends PracticeRow {
  experts: number
  /** The mean of the sums, 5 to 50; null where nobody has marked. */
  total: number | null
  means: Marks | null
}

export interface PracticeFilter {
  form?: string | undefined
  /** Words of the title, the audience, the content or the school's name, folded to lower case. */
  text?: string | undefined
}

const columns = {
  id: practice.id,
  schoolId: practice.schoolId,
  schoolName: school.shortName,
  title: practice.title,
  form: practice.form,
  audience: practice.audience,
  content: practice.content,
  result: practice.result,
  url: practice.url,
  submittedAt: practice.submittedAt,
  withdrawnAt: practice.withdrawnAt,
}

function selectPractices(ctx: Context, authorityId: string) {
  return ctx.db
    .select(columns)
    .from(practice)
    .innerJoin(school, eq(school.id, practice.schoolId))
    .where(and(eq(practice.authorityId, authorityId), isNull(practice.withdrawnAt)))
    .orderBy(desc(practice.submittedAt), desc(practice.id))
    .all()
}

/** The register of an authority: the highest marked first, then the newest. Two queries. */
export async function practicesOf(
  ctx: Context,
  authorityId: string,
  filter: PracticeFilter = {},
): Promise<RatedPractice[]> {
  const [rows, sheets] = await Promise.all([
    selectPractices(ctx, authorityId),
    ctx.db
      .select({ practiceId: practiceScore.practiceId, marks: practiceScore.marks })
      .from(practiceScore)
      .innerJoin(practice, eq(practice.id, practiceScore.practiceId))
      .where(eq(practice.authorityId, authorityId))
      .all(),
  ])
  const byPractice = Map.groupBy(sheets, ({ practiceId }) => practiceId)
  return rows
    .filter(row => matches(row, filter))
    .map(row =>
      rated(
        row,
        (byPractice.get(row.id) ?? []).map(({ marks }) => marks),
      ),
    )
    .sort((a, b) => (b.total ?? 0) - (a.total ?? 0))
}

function matches(row: PracticeRow, { form, text }: PracticeFilter): boolean {
  const words = text?.toLowerCase() ?? ''
  const searched = [row.title, row.audience, row.content, row.schoolName]
  const isForm = form === undefined || row.form === form
  return isForm && searched.some(one => one.toLowerCase().includes(words))
}

function rated(row: PracticeRow, sheets: readonly Marks[]): RatedPractice {
  return { ...row, experts: sheets.length, total: meanTotal(sheets), means: meanMarks(sheets) }
}

/** One practice with its sheets. Throws `notFound` for one of another authority or withdrawn. Two queries. */
export async function practiceById(ctx: Context, authorityId: string, id: string) {
  const [row, sheets] = await Promise.all([
    ctx.db
      .select(columns)
      .from(practice)
      .innerJoin(school, eq(school.id, practice.schoolId))
      .where(and(eq(practice.id, id), eq(practice.authorityId, authorityId)))
      .get(),
    ctx.db
      .select({
        expertId: practiceScore.expertId,
        expertName: person.name,
        marks: practiceScore.marks,
        comment: practiceScore.comment,
        scoredAt: practiceScore.scoredAt,
      })
      .from(practiceScore)
      .innerJoin(person, eq(person.id, practiceScore.expertId))
      .where(eq(practiceScore.practiceId, id))
      .orderBy(asc(practiceScore.scoredAt))
      .all(),
  ])
  if (row === undefined || row.withdrawnAt !== null) throw new Problem('notFound')
  return {
    one: rated(
      row,
      sheets.map(({ marks }) => marks),
    ),
    sheets,
  }
}

/** Puts a case into the register; the same form sent twice is one case. Gives its id. */
export async function submitPractice(
  ctx: Context,
  scene: SchoolScene & { actorId: string },
  id: string,
  input: PracticeInput,
): Promise<string> {
  const row = {
    ...input,
    id,
    authorityId: scene.authorityId,
    schoolId: scene.schoolId,
    submittedBy: scene.actorId,
    submittedAt: ctx.now,
    withdrawnAt: null,
  }
  await record(ctx, scene, {
    rows: [insertMany(ctx.db, practice, [row], { ifNew: true })],
    facts: [{ key: `practice.submitted:${id}`, kind: 'practice.submitted', subjectId: id }],
  })
  return id
}

/** Takes a case of one's own school out of the register. Throws `notFound`. */
export async function withdrawPractice(
  ctx: Context,
  scene: SchoolScene,
  id: string,
): Promise<void> {
  const { one } = await practiceById(ctx, scene.authorityId, id)
  if (one.schoolId !== scene.schoolId) throw new Problem('notFound')
  await record(ctx, scene, {
    rows: [ctx.db.update(practice).set({ withdrawnAt: ctx.now }).where(eq(practice.id, id))],
    facts: [{ key: `practice.withdrawn:${id}`, kind: 'practice.withdrawn', subjectId: id }],
  })
}

/** An expert with the schools they belong to themselves. */
export interface Expert {
  personId: string
  schoolIds: readonly string[]
}

/**
 * Keeps an expert's sheet; marking again replaces one's own, never another's.
 * Throws `ownPractice` for a case of the expert's own school, `notFound`.
 */
export async function scorePractice(
  ctx: Context,
  scene: Scene,
  id: string,
  expert: Expert,
  sheet: { marks: Marks; comment: string },
): Promise<void> {
  const { one } = await practiceById(ctx, scene.authorityId, id)
  if (expert.schoolIds.includes(one.schoolId)) throw new Problem('ownPractice')
  const row = { practiceId: id, expertId: expert.personId, ...sheet, scoredAt: ctx.now }
  const { marks, comment, scoredAt } = row
  await record(ctx, scene, {
    rows: [
      ctx.db
        .insert(practiceScore)
        .values(row)
        .onConflictDoUpdate({
          target: [practiceScore.practiceId, practiceScore.expertId],
          set: { marks, comment, scoredAt },
        }),
    ],
    facts: [
      { kind: 'practice.scored', subjectId: id, schoolId: one.schoolId, payload: { ...marks } },
    ],
  })
}

/** The marks of a sheet in the order of the criteria; empty where there are none. */
export function inOrder(means: Marks | null): (number | null)[] {
  return criteria.map((criterion: Criterion) => means?.[criterion] ?? null)
}
