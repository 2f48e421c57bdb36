import { type KnownValue, shareOf } from './known-value.ts'

export const meetingsHeld: KnownValue = {
  code: 'meetings-held',
  ru: 'Пары и группы, встречавшиеся за 60 дней ÷ пары и группы',
  en: 'Pairs and groups that met in 60 days ÷ pairs and groups',
  of: facts =>
    shareOf(facts, ({ metLately, pairs, groups }) => ({
      numerator: metLately,
      denominator: pairs + groups,
    })),
}
