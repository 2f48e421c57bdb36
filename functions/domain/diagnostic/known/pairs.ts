import { countOf, type KnownValue } from './known-value.ts'

export const pairs: KnownValue = {
  code: 'pairs',
  ru: 'Действующие пары',
  en: 'Active pairs',
  of: facts => countOf(facts, ({ pairs }) => pairs),
}
