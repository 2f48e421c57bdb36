import type { Answers } from './answers.ts'
import { medianOf } from './distribution.ts'
import { type Questionnaire, questionsOf } from './questionnaire.ts'
import { type RiskZone, riskZonesOf } from './risk-zones.ts'
import { type Score, scoreOf } from './score.ts'

/** What one school sent, and what it had sent the time before. */
export interface SchoolAnswers {
  id: string
  name: string
  answers: Answers
  before: Answers | null
}

export interface SchoolResult {
  id: string
  name: string
  score: Score
  /** Percent of what was possible the time before. */
  before: number | null
  zones: RiskZone[]
}

/** How a criterion stands over all schools. */
export interface CriterionResult {
  id: string
  text: string
  /** Schools where it applied and gave points. */
  schools: number
  median: number | null
  before: number | null
  /** Schools by percent of the most: under 25, 25 to under 50, 50 to under 75, 75 and more. */
  quarters: [number, number, number, number]
  /** The schools for which it is a zone of risk. */
  atRisk: { id: string; name: string; share: number }[]
}

export interface MunicipalResult {
  schools: SchoolResult[]
  /** Median of the schools' percent. */
  median: number | null
  before: number | null
  criteria: CriterionResult[]
}

/** The picture of the municipality: the same whatever order the schools come in, but for their order in the lists. */
export function municipalResultOf(
  form: Questionnaire,
  all: readonly SchoolAnswers[],
): MunicipalResult {
  const schools = all.map(one => schoolResultOf(form, one))
  const before = all.flatMap(one => (one.before === null ? [] : [scoreOf(form, one.before)]))
  return {
    schools,
    median: medianOf(schools.flatMap(({ score }) => score.share ?? [])),
    before: medianOf(before.flatMap(({ share }) => share ?? [])),
    criteria: questionsOf(form).flatMap(({ id, text }) => {
      const one = criterionResultOf(id, schools)
      const last = sharesOf(id, before)
      return one.schools === 0 ? [] : [{ ...one, id, text, before: medianOf(last) }]
    }),
  }
}

function schoolResultOf(form: Questionnaire, one: SchoolAnswers): SchoolResult {
  const score = scoreOf(form, one.answers)
  const last = one.before === null ? null : scoreOf(form, one.before)
  return {
    id: one.id,
    name: one.name,
    score,
    before: last?.share ?? null,
    zones: riskZonesOf(form, score, last),
  }
}

function criterionResultOf(id: string, schools: readonly SchoolResult[]) {
  const shares = sharesOf(
    id,
    schools.map(({ score }) => score),
  )
  return {
    schools: shares.length,
    median: medianOf(shares),
    quarters: quartersOf(shares),
    atRisk: schools.flatMap(({ id: schoolId, name, zones }) => {
      const zone = zones.find(one => one.id === id)
      return zone === undefined ? [] : [{ id: schoolId, name, share: zone.share }]
    }),
  }
}

function sharesOf(id: string, scores: readonly Score[]): number[] {
  return scores.flatMap(({ criteria }) => criteria.find(one => one.id === id)?.share ?? [])
}

/** How many percentages lie in each quarter; the bounds belong to the upper one. */
export function quartersOf(shares: readonly number[]): [number, number, number, number] {
  const quarters: [number, number, number, number] = [0, 0, 0, 0]
  for (const share of shares) quarters[share >= 75 ? 3 : share >= 50 ? 2 : share >= 25 ? 1 : 0]++
  return quarters
}
