import { type Indicator, ofMentoring } from './indicator.ts'

export const teacherMentees: Indicator = {
  code: 'teacher-mentees',
  ru: {
    name: 'Педагоги, у которых есть наставник',
    formula: 'педагоги-наставляемые ÷ все педагоги × 100',
  },
  en: {
    name: 'Teachers who have a mentor',
    formula: 'teachers with a mentor ÷ all teachers × 100',
  },
  rows: 'mentoring',
  of: facts => ofMentoring(facts, ({ teacherMentees, teachers }) => [teacherMentees, teachers]),
}
