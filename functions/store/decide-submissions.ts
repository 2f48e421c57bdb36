import { and, eq, inArray } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { decide } from '../domain/obligation/decide.ts'
import { Problem } from '../domain/problem.ts'
import { lettersAbout } from './notice/told-about.ts'
import { type Change, record, type Scene, type StateRow } from './record.ts'
import { type ReturnNotice, returnNotices } from './return-notices.ts'
import * as schema from './schema.ts'

const { submission, submissionObligation, obligationState } = schema

/** Makes the letters of a notice. History that is loaded tells nobody. */
export type Tell = (notice: ReturnNotice) => NonNullable<Change['letters']>

export type Verdict =
  | { kind: 'accept' }
  | {
      kind: 'return'
      comment: string
      tell: Tell
      /** What is written together with it. */
      also?: Change['rows']
    }

export interface Decided {
  /** The submissions this reviewer has decided. */
  decided: string[]
  /** Those somebody else had decided first, or that a newer one has taken the place of. */
  passed: string[]
  /** The letters written, ready to be delivered. */
  letterIds: string[]
}

/** How often one looks again where another reviewer was quicker; each time there is less left to decide. */
const mostTries = 3

/**
 * Accepts or returns several submissions at once: all that still wait, in one batch. Nothing somebody else has
 * decided is overwritten. Throws `notFound` where the authority has none of them, `invalidInput` without words
 * for a return, `changedMeanwhile` where it cannot be settled.
 */
export async function decideSubmissions(
  ctx: Context,
  scene: Scene,
  submissionIds: readonly string[],
  verdict: Verdict,
): Promise<Decided> {
  if (verdict.kind === 'return' && verdict.comment.trim() === '') {
    throw new Problem('invalidInput', { comment: 'missing' })
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await decideOnce(ctx, scene, [...new Set(submissionIds)], verdict)
    } catch (error) {
      const isConflict = error instanceof Problem && error.code === 'changedMeanwhile'
      if (!isConflict || attempt === mostTries) throw error
    }
  }
}

async function decideOnce(
  ctx: Context,
  scene: Scene,
  submissionIds: string[],
  verdict: Verdict,
): Promise<Decided> {
  const states = await waitingStates(ctx, scene, submissionIds)
  const decided = submissionIds.filter(id => states.some(state => state.submissionId === id))
  const passed = submissionIds.filter(id => !decided.includes(id))
  if (decided.length === 0) return { decided, passed, letterIds: [] }
  const letters = await lettersOf(ctx, decided, states, verdict)
  const day = ctx.today(scene.timeZone)
  await record(ctx, scene, {
    rows: [
      reviewedRows(ctx, scene, decided, verdict),
      ...lettersAbout(ctx, letters, 'returned-by-officer'),
      ...alsoOf(verdict),
    ],
    moved: states.map(before => ({ before, fact: factOf(before, day, verdict) })),
  })
  return { decided, passed, letterIds: letters.map(({ letter }) => letter.id) }
}

/** The letters, each with the obligations it is about. */
async function lettersOf(
  ctx: Context,
  submissionIds: string[],
  states: readonly StateRow[],
  verdict: Verdict,
) {
  if (verdict.kind === 'accept') return []
  const notices = await returnNotices(ctx, submissionIds, verdict.comment.trim())
  return notices.flatMap(notice => {
    const about = states
      .filter(({ submissionId }) => submissionId === notice.submissionId)
      .map(({ obligationId }) => obligationId)
    return verdict.tell(notice).map(letter => ({ letter, about }))
  })
}

function alsoOf(verdict: Verdict) {
  return verdict.kind === 'return' ? (verdict.also ?? []) : []
}

function factOf(before: StateRow, day: string, verdict: Verdict) {
  const submissionId = before.submissionId ?? ''
  return verdict.kind === 'accept'
    ? decide.accept(before, day, submissionId)
    : decide.giveBack(before, day, submissionId, verdict.comment.trim())
}

/** The states a review would move. What was waived or closed meanwhile stays as it is. */
export async function waitingStates(
  ctx: Context,
  scene: Scene,
  submissionIds: readonly string[],
): Promise<StateRow[]> {
  const proved = ctx.db
    .select({ id: submissionObligation.obligationId })
    .from(submissionObligation)
    .where(inArray(submissionObligation.submissionId, [...submissionIds]))
  const states = await ctx.db
    .select()
    .from(obligationState)
    .where(
      and(
        inArray(obligationState.obligationId, proved),
        eq(obligationState.until, schema.forever),
        eq(obligationState.authorityId, scene.authorityId),
      ),
    )
  if (states.length === 0) throw new Problem('notFound')
  return states.filter(
    ({ phase, submissionId }) =>
      phase === 'submitted' && submissionIds.includes(submissionId ?? ''),
  )
}

function reviewedRows(ctx: Context, scene: Scene, submissionIds: string[], verdict: Verdict) {
  const comment = verdict.kind === 'accept' ? '' : verdict.comment.trim()
  return ctx.db
    .update(submission)
    .set({ reviewedBy: scene.actorId, reviewedAt: ctx.now, comment })
    .where(inArray(submission.id, submissionIds))
}
