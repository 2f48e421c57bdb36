/**
 * The criteria by which experts mark a practice, each from 1 «полное несоответствие» to 10 «полное соответствие»:
 * the expert sheet of the regional competition «Лучшие практики наставничества» (Марий Эл).
 */
export const criteria = [
  'effectiveness',
  'efficiency',
  'uniqueness',
  'replicability',
  'scalability',
] as const
export type Criterion = (typeof criteria)[number]

export type Marks = Record<Criterion, number>

export const leastMark = 1
export const mostMark = 10
/** The sum of the highest marks. */
export const mostTotal = criteria.length * mostMark

/** The sum of one sheet, 5 to 50. */
export function totalOf(marks: Marks): number {
  return criteria.reduce((sum, criterion) => sum + marks[criterion], 0)
}

/** The mean of several sheets' sums, to one decimal; `null` where nobody has marked. */
export function meanTotal(sheets: readonly Marks[]): number | null {
  return sheets.length === 0 ? null : meanOf(sheets.map(totalOf))
}

/** The mean mark of each criterion, to one decimal; `null` where nobody has marked. */
export function meanMarks(sheets: readonly Marks[]): Marks | null {
  if (sheets.length === 0) return null
  const means = criteria.map(criterion => [criterion, meanOf(sheets.map(one => one[criterion]))])
  return Object.fromEntries(means) as Marks
}

function meanOf(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0)
  return Math.round((sum / values.length) * 10) / 10
}

/** A sheet as it was filled in, or the criteria that lack a whole mark from 1 to 10. */
export function readMarks(
  answers: Readonly<Record<string, string>>,
): { marks: Marks } | { missing: Criterion[] } {
  const missing = criteria.filter(criterion => !isMark(answers[criterion] ?? ''))
  if (missing.length > 0) return { missing }
  const entries = criteria.map(criterion => [criterion, Number(answers[criterion])])
  return { marks: Object.fromEntries(entries) as Marks }
}

function isMark(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= leastMark && Number(text) <= mostMark
}
