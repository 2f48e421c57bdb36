import type { Context } from '../context.ts'
import { lately } from './lately.ts'
import type { Whereabouts } from './places.ts'
import type { StateRow } from './record.ts'
import { forever } from './schema.ts'

const known = lately<Whereabouts>(10_000, 10 * 60_000)

/** Keeps in mind where an obligation belongs and how it stands now, for the submission that may follow. */
export function rememberPlace(
  ctx: Context,
  state: StateRow,
  more: Pick<Whereabouts, 'assigneeId' | 'isLinked'>,
): void {
  const { obligationId, authorityId, schoolId, until } = state
  if (until !== forever) return
  known.remember(obligationId, { ...more, authorityId, schoolId, state }, ctx.now)
}

/** What was kept in mind of an obligation, once: whoever takes it moves the obligation on. */
export function recallPlace(ctx: Context, obligationId: string): Whereabouts | undefined {
  const found = known.recall(obligationId, ctx.now)
  known.forget(obligationId)
  return found
}
