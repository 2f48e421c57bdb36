import { type KnownValue, shareOf } from './known-value.ts'

export const programmesApproved: KnownValue = {
  code: 'programmes-approved',
  ru: 'Пары и группы с утверждённой программой ÷ пары и группы',
  en: 'Pairs and groups with an approved programme ÷ pairs and groups',
  of: facts =>
    shareOf(facts, ({ programmesApproved, pairs, groups }) => ({
      numerator: programmesApproved,
      denominator: pairs + groups,
    })),
}
