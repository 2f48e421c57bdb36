import { type KnownValue, shareOf } from './known-value.ts'

export const teacherMentees: KnownValue = {
  code: 'teacher-mentees',
  ru: 'Педагоги-наставляемые ÷ педагоги',
  en: 'Teachers with a mentor ÷ teachers',
  of: facts =>
    shareOf(facts, ({ teacherMentees, teachers }) => ({
      numerator: teacherMentees,
      denominator: teachers,
    })),
}
