import { type KnownValue, shareOf } from './known-value.ts'

export const youngCovered: KnownValue = {
  code: 'young-covered',
  ru: 'Молодые педагоги с наставником ÷ молодые педагоги',
  en: 'Young teachers with a mentor ÷ young teachers',
  of: facts =>
    shareOf(facts, ({ youngCovered, youngTeachers }) => ({
      numerator: youngCovered,
      denominator: youngTeachers,
    })),
}
