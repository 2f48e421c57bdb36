import { type KnownValue, shareOf } from './known-value.ts'

export const consentsValid: KnownValue = {
  code: 'consents-valid',
  ru: 'Участники с действующими согласиями ÷ участники',
  en: 'Participants with valid consents ÷ participants',
  of: facts =>
    shareOf(facts, ({ consentsValid, consentsNeeded }) => ({
      numerator: consentsValid,
      denominator: consentsNeeded,
    })),
}
