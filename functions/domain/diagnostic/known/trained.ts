import { type KnownValue, shareOf } from './known-value.ts'

export const trained: KnownValue = {
  code: 'trained',
  ru: 'Обученные наставники и кураторы ÷ наставники и кураторы',
  en: 'Trained mentors and curators ÷ mentors and curators',
  of: facts =>
    shareOf(facts, ({ trained, mentors }) => ({ numerator: trained, denominator: mentors })),
}
