import { isWebAddress } from '../evidence/evidence-input.ts'

/** Who works with whom: every form the sources name (DOMAIN 3.3, `MentoringForm`). */
export const practiceForms = [
  'teacher_teacher',
  'head_teacher',
  'lecturer_young_teacher',
  'student_student',
  'undergraduate_pupil',
  'employer_pupil',
  'employer_student',
  'lecturer_learner',
  'other',
] as const
export type PracticeForm = (typeof practiceForms)[number]

/** A case as a school writes it. */
export interface PracticeInput {
  title: string
  form: PracticeForm
  audience: string
  content: string
  result: string
  url: string
}

export type PracticeAnswers = Record<keyof PracticeInput, string>

/** What can be wrong with an answer. The sentences are in `web/text/practices.ts`. */
export type PracticeFault = 'missing' | 'tooLong' | 'urlNotWeb'

export type PracticeFaults = Partial<Record<keyof PracticeInput, PracticeFault>>

/** The most characters of each answer. */
export const mostCharacters: Record<keyof PracticeInput, number> = {
  title: 200,
  form: 40,
  audience: 300,
  content: 4000,
  result: 2000,
  url: 2000,
}

/** The case as answered, or what to fix field by field. The link alone may be left out. */
export function readPractice(
  answers: PracticeAnswers,
): { practice: PracticeInput } | { faults: PracticeFaults } {
  const keys = Object.keys(mostCharacters) as (keyof PracticeInput)[]
  const found = keys.flatMap(key => {
    const fault = faultOf(key, answers[key])
    return fault === null ? [] : [[key, fault] as const]
  })
  const form = practiceForms.find(one => one === answers.form)
  if (found.length > 0 || form === undefined) return { faults: Object.fromEntries(found) }
  return { practice: { ...answers, form } }
}

function faultOf(key: keyof PracticeInput, answer: string): PracticeFault | null {
  if (key === 'form') return practiceForms.some(one => one === answer) ? null : 'missing'
  if (answer.length > mostCharacters[key]) return 'tooLong'
  if (key === 'url') return answer === '' || isWebAddress(answer) ? null : 'urlNotWeb'
  return answer === '' ? 'missing' : null
}
