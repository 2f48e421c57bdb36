import { type KnownValue, shareOf } from './known-value.ts'

export const menteesPaired: KnownValue = {
  code: 'mentees-paired',
  ru: 'Наставляемые с наставником ÷ наставляемые',
  en: 'Mentees with a mentor ÷ mentees',
  of: facts =>
    shareOf(facts, ({ menteesPaired, mentees }) => ({
      numerator: menteesPaired,
      denominator: mentees,
    })),
}
