import { type Indicator, share } from './indicator.ts'

export const onTime: Indicator = {
  code: 'on-time',
  ru: {
    name: 'Выполнено в срок',
    formula: 'обязательства, выполненные в срок ÷ обязательства со сроком до этого дня × 100',
  },
  en: {
    name: 'Done on time',
    formula: 'obligations met on time ÷ obligations due by that day × 100',
  },
  rows: 'obligations',
  of: facts => share(facts.obligations.onTime, facts.obligations.expected),
}
