import { type Questionnaire, questionsOf } from './questionnaire.ts'
import type { CriterionScore, Score } from './score.ts'

/** A criterion that needs attention, and why. */
export interface RiskZone {
  id: string
  /** Percent of the most now. */
  share: number
  /** Percent last time, `null` where it was not scored. */
  before: number | null
  /** Under its bound. */
  isLow: boolean
  /** Less than last time. */
  isFalling: boolean
}

/** The criteria under their bound, or lower than last time, the lowest first. */
export function riskZonesOf(
  form: Pick<Questionnaire, 'sections' | 'risk'>,
  now: Pick<Score, 'criteria'>,
  before: Pick<Score, 'criteria'> | null = null,
): RiskZone[] {
  const last = new Map(before?.criteria.map(one => [one.id, one.share]))
  const bounds = new Map(questionsOf(form).map(({ id, riskUnder }) => [id, riskUnder]))
  return now.criteria
    .map(one => zoneOf(one, form.risk, bounds.get(one.id), last.get(one.id) ?? null))
    .filter(({ isLow, isFalling }) => isLow || isFalling)
    .sort((a, b) => a.share - b.share || (a.id < b.id ? -1 : 1))
}

function zoneOf(
  { id, share }: CriterionScore,
  risk: Questionnaire['risk'],
  own: number | undefined,
  before: number | null,
): RiskZone {
  const under = own ?? risk.under
  return {
    id,
    share,
    before,
    isLow: risk.isIncluded ? share <= under : share < under,
    isFalling: risk.isFallRisk && before !== null && share < before,
  }
}
