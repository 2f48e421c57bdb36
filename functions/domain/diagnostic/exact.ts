/**
 * Points are added as whole thousandths: sums of fractions would depend on the order of the questions,
 * and a school's level with them.
 */
const scale = 1_000

export function toThousandths(value: number): number {
  return Math.round(value * scale)
}

/** Percent of a whole; `null` where the whole is nothing: that is «не применимо», not 0 %. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (part * 100) / whole
}
