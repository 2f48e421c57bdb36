import type { Context } from '../context.ts'
import { decide } from '../domain/obligation/decide.ts'
import { moveObligation, requireWords } from './obligation-now.ts'
import type { Scene } from './record.ts'

/** The school says «не применимо» or «нечего представлять», and why. Throws as `decide.askWaiver` and `moveObligation`. */
export async function askWaiver(ctx: Context, scene: Scene, obligationId: string, reason: string) {
  const words = requireWords(reason)
  await moveObligation(ctx, scene, obligationId, (state, day) =>
    decide.askWaiver(state, day, words),
  )
}

/** The officer agrees, or waives unasked: from this day it is in no denominator. Throws as `decide.approveWaiver` and `moveObligation`. */
export async function approveWaiver(
  ctx: Context,
  scene: Scene,
  obligationId: string,
  reason: string,
) {
  await moveObligation(ctx, scene, obligationId, (state, day) =>
    decide.approveWaiver(state, day, state.isWaiverAsked ? reason.trim() : requireWords(reason)),
  )
}

/** The officer does not agree, and says why. Throws as `decide.declineWaiver` and `moveObligation`. */
export async function declineWaiver(
  ctx: Context,
  scene: Scene,
  obligationId: string,
  reason: string,
) {
  const words = requireWords(reason)
  await moveObligation(ctx, scene, obligationId, (state, day) =>
    decide.declineWaiver(state, day, words),
  )
}
