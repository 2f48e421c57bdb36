import { type KnownValue, shareOf } from './known-value.ts'

export const teacherMentors: KnownValue = {
  code: 'teacher-mentors',
  ru: 'Педагоги-наставники ÷ педагоги',
  en: 'Teachers who mentor ÷ teachers',
  of: facts =>
    shareOf(facts, ({ teacherMentors, teachers }) => ({
      numerator: teacherMentors,
      denominator: teachers,
    })),
}
