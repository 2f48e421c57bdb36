import { type Answers, askedOf, givenValue } from './answers.ts'
import { stepOf } from './bounds.ts'
import { percentOf, toThousandths } from './exact.ts'
import { kindOf, type Question } from './question-kinds.ts'
import type { Level, Questionnaire } from './questionnaire.ts'

/** What one criterion gave. */
export interface CriterionScore {
  id: string
  points: number
  most: number
  /** Percent of the most. */
  share: number
}

export interface Score {
  /** As the questionnaire scores: points, weighted points, or percent. `null` where nothing applicable gives points. */
  value: number | null
  /** The most there is to reach, in the same measure. */
  most: number | null
  /** Percent of the weighted points of what applies. */
  share: number | null
  level: Level | null
  criteria: CriterionScore[]
}

type Scored = Pick<Questionnaire, 'sections' | 'score' | 'levels'>

/**
 * The score of answers. What does not apply, was not asked or gives no points counts neither for nor against.
 * Sums are of whole thousandths, so the order of the questions cannot matter.
 */
export function scoreOf(form: Scored, answers: Answers): Score {
  const asked = askedOf(form, answers)
  const criteria = asked.flatMap(question => criterionOf(question, answers))
  const weights = new Map(asked.map(({ id, weight }) => [id, weight]))
  const plain = total(criteria, () => 1)
  const weighted = total(criteria, ({ id }) => weights.get(id) ?? 1)
  const share = percentOf(weighted.points, weighted.most)
  const measured = measureOf(form, { plain, weighted, share })
  const level = measured.value === null ? null : stepOf(measured.value, form.levels)
  return { ...measured, share, level, criteria }
}

function criterionOf(question: Question, answers: Answers): CriterionScore[] {
  const value = givenValue(answers[question.id])
  const given = value === undefined ? null : kindOf(question).points(value, question)
  const share = given === null ? null : percentOf(given.points, given.most)
  return given === null || share === null ? [] : [{ id: question.id, ...given, share }]
}

interface Total {
  points: number
  most: number
}

/** Weights are thousandths too; one product of both is a millionth, and a sum of them is exact. */
function total(criteria: readonly CriterionScore[], weightOf: (one: CriterionScore) => number) {
  return criteria.reduce<Total>(
    (sum, one) => {
      const weight = toThousandths(weightOf(one))
      return {
        points: sum.points + weight * toThousandths(one.points),
        most: sum.most + weight * toThousandths(one.most),
      }
    },
    { points: 0, most: 0 },
  )
}

function measureOf(
  { score }: Pick<Scored, 'score'>,
  { plain, weighted, share }: { plain: Total; weighted: Total; share: number | null },
): Pick<Score, 'value' | 'most'> {
  if (share === null) return { value: null, most: null }
  if (score === 'share') return { value: share, most: 100 }
  const { points, most } = score === 'sum' ? plain : weighted
  return { value: inPoints(points), most: inPoints(most) }
}

function inPoints(millionths: number): number {
  return millionths / 1_000_000
}
