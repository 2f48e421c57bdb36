import { and, asc, eq, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import type { EvidenceDetails } from '../domain/evidence/evidence-input.ts'
import { fileEvidence, type Receipt, type SchoolScene } from './file-evidence.ts'
import { forever, obligationState, requirement } from './schema.ts'

/** Something kept in the product that is a document a roadmap may ask for: an assigned pair, a programme, a note. */
export interface Entry extends EvidenceDetails {
  /** Where it is to be read: `/mentorships/…`. Names no person. */
  url: string
}

/**
 * Files an entry as evidence for the obligations of the school that ask for its kind and have begun, one of each
 * requirement: the one due first. Null where nothing asks for it, as when it was filed already.
 * Throws as `fileEvidence`.
 */
export async function proveByEntry(
  ctx: Context,
  scene: SchoolScene,
  entry: Entry,
): Promise<Receipt | null> {
  const obligationIds = await obligationsAsking(ctx, scene, entry.kind)
  if (obligationIds.length === 0) return null
  return fileEvidence(ctx, scene, {
    obligationIds,
    evidence: { ...entry, type: 'entry' },
    note: '',
    idempotencyKey: `entry:${entry.kind}:${entry.url}:${obligationIds.join(',')}`,
  })
}

/** Open obligations that a kind of document proves and whose window has begun: the first due of each requirement. */
export async function obligationsAsking(
  ctx: Context,
  scene: SchoolScene,
  kind: string,
): Promise<string[]> {
  const today = ctx.today(scene.timeZone)
  const { schoolId, until, phase, windowFrom, due, obligationId, requirementId } = obligationState
  const rows = await ctx.db
    .select({ obligationId, requirementId })
    .from(obligationState)
    .innerJoin(requirement, eq(requirement.id, requirementId))
    .where(
      and(
        eq(schoolId, scene.schoolId),
        eq(until, forever),
        inArray(phase, ['expected', 'returned']),
        or(isNull(windowFrom), lte(windowFrom, today)),
        // What is collected is answered by its own form.
        ne(requirement.origin, 'collection'),
        sql`EXISTS (SELECT 1 FROM json_each(${requirement.evidence}) WHERE value = ${kind})`,
      ),
    )
    .orderBy(asc(due))
    .all()
  const firstOfEach = new Map(rows.toReversed().map(row => [row.requirementId, row.obligationId]))
  return [...firstOfEach.values()]
}
