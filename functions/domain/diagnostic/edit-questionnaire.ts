import type { Question } from './question-kinds.ts'
import { type Questionnaire, questionsOf, type Section } from './questionnaire.ts'

/** Changes of a questionnaire that is not published. Each gives the questionnaire with the change. */
export const edit = {
  /** Puts a question into a section: in its place where it stands already, at the end otherwise. */
  question(form: Questionnaire, sectionId: string, question: Question): Questionnaire {
    return inSections(form, section => {
      const at = section.questions.findIndex(({ id }) => id === question.id)
      if (section.id !== sectionId) return without(section, question.id)
      if (at < 0) return { ...section, questions: [...section.questions, question] }
      return { ...section, questions: section.questions.with(at, question) }
    })
  },

  /** Takes a question out, and the conditions that hung on it. */
  removeQuestion(form: Questionnaire, id: string): Questionnaire {
    return inSections(form, section => ({
      ...without(section, id),
      questions: without(section, id).questions.map(one => freed(one, id)),
    }))
  },

  /** Moves a question by one place: past the end of its section into the next one. */
  moveQuestion(form: Questionnaire, id: string, by: -1 | 1): Questionnaire {
    const at = form.sections.findIndex(({ questions }) => questions.some(one => one.id === id))
    const section = form.sections[at]
    const index = section?.questions.findIndex(one => one.id === id) ?? -1
    const question = section?.questions[index]
    if (section === undefined || question === undefined) return form
    if (section.questions[index + by] !== undefined) {
      return inSections(form, one =>
        one.id === section.id ? { ...one, questions: moved(one.questions, index, by) } : one,
      )
    }
    const next = form.sections[at + by]
    if (next === undefined) return form
    return inSections(form, one => {
      if (one.id === section.id) return without(one, id)
      if (one.id !== next.id) return one
      const questions = by === 1 ? [question, ...one.questions] : [...one.questions, question]
      return { ...one, questions }
    })
  },

  /** Adds a section, or renames the one of that id. */
  section(form: Questionnaire, named: Pick<Section, 'id' | 'title' | 'help'>): Questionnaire {
    const isThere = form.sections.some(({ id }) => id === named.id)
    if (!isThere) return { ...form, sections: [...form.sections, { ...named, questions: [] }] }
    return inSections(form, one => (one.id === named.id ? { ...one, ...named } : one))
  },

  moveSection(form: Questionnaire, id: string, by: -1 | 1): Questionnaire {
    const index = form.sections.findIndex(one => one.id === id)
    return index < 0 || form.sections[index + by] === undefined
      ? form
      : { ...form, sections: moved(form.sections, index, by) }
  },

  /** Takes an empty section out; one with questions stays. */
  removeSection(form: Questionnaire, id: string): Questionnaire {
    const rest = form.sections.filter(one => one.id !== id || one.questions.length > 0)
    return rest.length === 0 ? form : { ...form, sections: rest }
  },
}

/** A name no section or question has: `q1`, `q2` … */
export function newId(form: Questionnaire, prefix: 'q' | 's'): string {
  const taken = new Set([...form.sections, ...questionsOf(form)].map(({ id }) => id))
  let number = 1
  while (taken.has(`${prefix}${number}`)) number++
  return `${prefix}${number}`
}

function inSections(form: Questionnaire, change: (section: Section) => Section): Questionnaire {
  return { ...form, sections: form.sections.map(change) }
}

function without(section: Section, id: string): Section {
  return { ...section, questions: section.questions.filter(one => one.id !== id) }
}

function freed(question: Question, id: string): Question {
  if (question.when?.question !== id) return question
  const { when: _, ...rest } = question
  return rest as Question
}

function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const [one, other] = [list[index], list[index + by]]
  if (one === undefined || other === undefined) return [...list]
  return list.with(index, other).with(index + by, one)
}
