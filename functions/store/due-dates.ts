import type { Context } from '../context.ts'
import { isRealDay } from '../domain/calendar/days.ts'
import { decide } from '../domain/obligation/decide.ts'
import { Problem } from '../domain/problem.ts'
import type { Day } from '../domain/timing/reading.ts'
import { moveObligation, requireWords } from './obligation-now.ts'
import type { Scene } from './record.ts'

/**
 * Moves the day an obligation is due, with the reason; the day before stays in its history.
 * Throws `invalidInput` for a day that is not one or is the same, and as `decide.moveDue` and `moveObligation`.
 */
export async function moveDue(
  ctx: Context,
  scene: Scene,
  obligationId: string,
  to: Day,
  reason: string,
): Promise<void> {
  const words = requireWords(reason)
  if (!isRealDay(to)) throw new Problem('invalidInput', { to: 'dayUnreal' })
  await moveObligation(ctx, scene, obligationId, (state, day) => {
    if (to === state.due) throw new Problem('invalidInput', { to: 'sameDay' })
    if (state.windowFrom !== null && to < state.windowFrom) {
      throw new Problem('invalidInput', { to: 'beforeWindow' })
    }
    return decide.moveDue(state, day, to, words)
  })
}
