import { countOfMentoring, type Indicator } from './indicator.ts'

export const consentGaps: Indicator = {
  code: 'consent-gaps',
  ru: {
    name: 'Участники без обязательного согласия',
    formula: 'участники, у которых нет действующего согласия на обработку данных',
  },
  en: {
    name: 'Participants without a required consent',
    formula: 'participants without a valid consent to data processing',
  },
  rows: 'mentoring',
  of: facts => countOfMentoring(facts, ({ consentGaps }) => consentGaps),
}
