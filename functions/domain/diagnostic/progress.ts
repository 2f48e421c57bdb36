import { type Answers, faultOf, isAsked } from './answers.ts'
import { type Questionnaire, questionsOf, type Section } from './questionnaire.ts'

/** How far a section is. `known`: all of it is filled in by the product, and nobody has looked at it yet. */
export type SectionState = 'empty' | 'begun' | 'known' | 'done'

export interface SectionProgress {
  id: string
  state: SectionState
  asked: number
  answered: number
  /** Of those answered, by the product. */
  known: number
}

/** How far each section is. */
export function progressOf(
  form: Pick<Questionnaire, 'sections'>,
  answers: Answers,
  /** The sections somebody has saved. */
  saved: ReadonlySet<string>,
): SectionProgress[] {
  const questions = questionsOf(form)
  return form.sections.map(section => {
    const asked = section.questions.filter(one => isAsked(one, questions, answers))
    const given = asked.flatMap(one => {
      const answer = answers[one.id]
      return answer !== undefined && faultOf(one, answer) === null ? [answer] : []
    })
    const isWhole = asked.every(one => !one.isRequired || answers[one.id] !== undefined)
    const known = given.filter(({ origin }) => origin === 'known').length
    return {
      id: section.id,
      asked: asked.length,
      answered: given.length,
      known,
      state: stateOf({ isWhole, isSaved: saved.has(section.id), answered: given.length }),
    }
  })
}

function stateOf(one: { isWhole: boolean; isSaved: boolean; answered: number }): SectionState {
  if (one.isWhole && one.isSaved) return 'done'
  if (one.isWhole) return 'known'
  return one.answered > 0 ? 'begun' : 'empty'
}

/** The first section a person still has to open, after one of them or from the beginning. */
export function nextSection(
  progress: readonly SectionProgress[],
  after: Section['id'] | null,
): string | null {
  const at = progress.findIndex(({ id }) => id === after)
  const open = ({ state }: SectionProgress) => state === 'empty' || state === 'begun'
  return (progress.slice(at + 1).find(open) ?? progress.find(open))?.id ?? null
}
