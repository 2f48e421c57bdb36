import { type Indicator, ofMentoring } from './indicator.ts'

export const teacherMentors: Indicator = {
  code: 'teacher-mentors',
  ru: { name: 'Педагоги-наставники', formula: 'педагоги-наставники ÷ все педагоги × 100' },
  en: { name: 'Teachers who mentor', formula: 'teachers who mentor ÷ all teachers × 100' },
  rows: 'mentoring',
  of: facts => ofMentoring(facts, ({ teacherMentors, teachers }) => [teacherMentors, teachers]),
}
