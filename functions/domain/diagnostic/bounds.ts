import * as z from 'zod/mini'

/** A lower bound: `from` itself belongs to it unless `isIncluded` is false. */
export const bound = z.object({
  from: z.number(),
  isIncluded: z._default(z.boolean(), true),
})

export type Bound = z.infer<typeof bound>

/** Does a value reach the bound, as the bound is declared? */
export function meets(value: number, { from, isIncluded }: Bound): boolean {
  return isIncluded ? value >= from : value > from
}

/** The highest of the steps a value reaches, whatever order they stand in; `null` below all of them. */
export function stepOf<T extends Bound>(value: number, steps: readonly T[]): T | null {
  return steps
    .filter(step => meets(value, step))
    .reduce<T | null>((best, step) => (best === null || isAbove(step, best) ? step : best), null)
}

/** Of two bounds at the same number the one that leaves it out lies higher. */
function isAbove(one: Bound, other: Bound): boolean {
  return one.from === other.from ? !one.isIncluded && other.isIncluded : one.from > other.from
}

/** A table that turns a number into points: «100 % → 1; от 90 % → 0,9»; below all steps 0. */
export const steps = z
  .array(z.extend(bound, { points: z.number().check(z.gte(0)) }))
  .check(z.minLength(1, 'Нужна хотя бы одна ступень.'), z.maxLength(30))

export type Step = z.infer<typeof steps>[number]

/** The points a number gives by a table. */
export function pointsBySteps(value: number, table: readonly Step[]) {
  const points = stepOf(value, table)?.points ?? 0
  return { points, most: Math.max(...table.map(step => step.points)) }
}
