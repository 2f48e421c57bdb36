import { type Indicator, markOf } from './indicator.ts'

export const satisfactionMentees: Indicator = {
  code: 'satisfaction-mentees',
  ru: {
    name: 'Удовлетворённость наставляемых',
    formula: 'средняя оценка в итоговых анкетах, если ответили не меньше пяти',
  },
  en: {
    name: 'Satisfaction of mentees',
    formula: 'mean mark of the exit questionnaires, of five answers or more',
  },
  rows: 'diagnostics',
  of: facts => markOf(facts, 'mentee'),
}
