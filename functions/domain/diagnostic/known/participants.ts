import { countOf, type KnownValue } from './known-value.ts'

export const participants: KnownValue = {
  code: 'participants',
  ru: 'Участники персонализированных программ',
  en: 'Participants of personalised programmes',
  of: facts => countOf(facts, ({ participants }) => participants),
}
