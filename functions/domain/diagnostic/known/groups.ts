import { countOf, type KnownValue } from './known-value.ts'

export const groups: KnownValue = {
  code: 'groups',
  ru: 'Действующие группы',
  en: 'Active groups',
  of: facts => countOf(facts, ({ groups }) => groups),
}
