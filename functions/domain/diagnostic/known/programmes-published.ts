import { type KnownValue, shareOf } from './known-value.ts'

export const programmesPublished: KnownValue = {
  code: 'programmes-published',
  ru: 'Опубликованные программы ÷ действующие программы',
  en: 'Published programmes ÷ active programmes',
  of: facts =>
    shareOf(facts, ({ programmesPublished, programmesApproved }) => ({
      numerator: programmesPublished,
      denominator: programmesApproved,
    })),
}
