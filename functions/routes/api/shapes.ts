import * as z from 'zod/mini'
import { isRealDay } from '../../domain/calendar/days.ts'
import { statuses } from '../../domain/obligation/status.ts'
import { explain } from '../../domain/timing/explain.ts'
import type { Day, Reading } from '../../domain/timing/reading.ts'

/** Shapes several calls of the API share. */

export const day = z
  .string()
  .check(z.refine(isRealDay, 'A calendar day as YYYY-MM-DD.'), z.meta({ format: 'date' }))

const inOrder = z.refine<{ from: string; to: string }>(
  ({ from, to }) => from <= to,
  'The first day is after the last.',
)

export const period = z.object({ from: day, to: day }).check(inOrder)

export const window = z
  .object({ from: z.nullable(day), to: day })
  .check(
    z.refine(({ from, to }) => from === null || from <= to, 'The first day is after the last.'),
  )

export const reading = z.object({
  text: z.string(),
  kind: z.string(),
  windows: z.array(window),
  recurs: z.nullable(z.enum(['yearly', 'half-yearly', 'quarterly', 'monthly', 'weekly', 'daily'])),
  standing: z.boolean(),
  unread: z.array(z.string()),
  warnings: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      severity: z.optional(z.enum(['ask', 'note'])),
      alternatives: z.optional(z.array(z.array(window))),
    }),
  ),
  responsible: z.nullable(z.string()),
  trace: z.array(z.object({ rule: z.string(), text: z.string(), at: z.optional(z.int()) })),
  explanation: z.string(),
})

export const level = z.enum(['school', 'municipality', 'both'])

export const responsible = z.array(z.object({ text: z.string(), role: z.nullable(z.string()) }))

export const counts = {
  expected: z.int(),
  submitted: z.int(),
  onTime: z.int(),
  late: z.int(),
  overdue: z.int(),
  returned: z.int(),
  accepted: z.int(),
  waived: z.int(),
}

export const status = z.enum(statuses)

export const limit = z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(200)))

/** A reading with its sentence, as the API gives it. */
export function explained(found: Reading, today: Day) {
  return { ...found, explanation: explain(found, today) }
}
