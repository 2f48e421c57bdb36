/** The period a strip shows: both days inclusive, as `2027-09-01`. */
export type Period = { from: string; to: string }

export type Tick = {
  /** Per cent of the strip's width from its left edge. */
  at: number
  /** 0 for January. */
  month: number
  year: number
}

const dayNumber = (day: string) => Date.parse(day) / 86_400_000

/**
 * Where a day begins on the strip, in per cent of its width, never off its edges.
 * `offset` is in days: 1 is the end of the day, 0.5 its middle.
 * @example placeOf({ from: '2027-01-01', to: '2027-12-31' }, '2027-01-01') // 0
 */
export function placeOf({ from, to }: Period, day: string, offset = 0): number {
  const start = dayNumber(from)
  const length = dayNumber(to) + 1 - start
  const share = (dayNumber(day) + offset - start) / length
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100
}

/** The beginnings of the months of a period; its own first day stands for the first of them. */
export function monthTicks(period: Period): Tick[] {
  const first = new Date(`${period.from.slice(0, 7)}-01`)
  const ticks: Tick[] = []
  for (let offset = 0; ; offset++) {
    const start = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + offset, 1))
    const day = start.toISOString().slice(0, 10)
    if (day > period.to) return ticks
    const at = placeOf(period, day)
    ticks.push({ at, month: start.getUTCMonth(), year: start.getUTCFullYear() })
  }
}

/** The ticks that get a label: every month of a year, every quarter of two, Januaries of more. */
export function labelledTicks(ticks: Tick[]): Tick[] {
  if (ticks.length <= 14) return ticks
  if (ticks.length <= 30) return ticks.filter(tick => tick.month % 3 === 0)
  return ticks.filter(tick => tick.month === 0)
}

/** Where each year is named: at its January, and at the strip's start unless the next year crowds it. */
export function yearTicks(ticks: Tick[]): Tick[] {
  const [first] = ticks
  const years = ticks.filter(tick => tick.month === 0)
  const isCrowded = years.some(tick => tick.at < 12)
  return first && first.month !== 0 && !isCrowded ? [first, ...years] : years
}
