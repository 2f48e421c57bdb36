import { and, eq } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { OrderKind } from '../../domain/mentorship/signed-order.ts'
import type { Day } from '../../domain/timing/reading.ts'
import type { NewFact } from '../record.ts'
import { record } from '../record.ts'
import { signedOrder } from '../schema.ts'
import type { MentoringScene } from './scene.ts'

/** A signed order as entered. */
export interface OrderFields {
  kind: OrderKind
  number: string
  signedOn: Day
  fileId: string | null
  /** The curator it appoints. */
  personId: string | null
}

/** Enters a signed order; the same number of the same day is the same order. Gives its id. */
export async function enterOrder(
  ctx: Context,
  scene: MentoringScene,
  fields: OrderFields,
): Promise<string> {
  const known = await orderLike(ctx, scene, fields)
  if (known !== undefined) return known
  const { id, statement, fact } = orderStatement(ctx, scene, fields)
  await record(ctx, scene, { rows: [statement], facts: [fact] })
  return id
}

/** The order of this kind, number and day, where the school has entered it. */
export async function orderLike(
  ctx: Context,
  { schoolId }: MentoringScene,
  { kind, number, signedOn }: OrderFields,
): Promise<string | undefined> {
  const row = await ctx.db
    .select({ id: signedOrder.id })
    .from(signedOrder)
    .where(
      and(
        eq(signedOrder.schoolId, schoolId),
        eq(signedOrder.kind, kind),
        eq(signedOrder.number, number),
        eq(signedOrder.signedOn, signedOn),
      ),
    )
    .get()
  return row?.id
}

/** What enters a new order, to be written with what it decides. */
export function orderStatement(ctx: Context, scene: MentoringScene, fields: OrderFields) {
  const id = ctx.newId()
  const { authorityId, schoolId, actorId } = scene
  const row = { ...fields, id, authorityId, schoolId, enteredBy: actorId, enteredAt: ctx.now }
  const { kind, number, signedOn } = fields
  const fact: NewFact = {
    kind: 'order.entered',
    subjectId: id,
    payload: { kind, number, signedOn },
  }
  return { id, statement: ctx.db.insert(signedOrder).values(row), fact }
}
