import { type Indicator, markOf } from './indicator.ts'

export const satisfactionMentors: Indicator = {
  code: 'satisfaction-mentors',
  ru: {
    name: 'Удовлетворённость наставников',
    formula: 'средняя оценка в итоговых анкетах, если ответили не меньше пяти',
  },
  en: {
    name: 'Satisfaction of mentors',
    formula: 'mean mark of the exit questionnaires, of five answers or more',
  },
  rows: 'diagnostics',
  of: facts => markOf(facts, 'mentor'),
}
