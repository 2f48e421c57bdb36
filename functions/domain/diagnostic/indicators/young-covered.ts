import { type Indicator, ofMentoring } from './indicator.ts'

export const youngCovered: Indicator = {
  code: 'young-covered',
  ru: {
    name: 'Молодые педагоги, у которых есть наставник',
    formula: 'молодые педагоги с действующим наставником ÷ все молодые педагоги × 100',
  },
  en: {
    name: 'Young teachers who have a mentor',
    formula: 'young teachers with an active mentor ÷ all young teachers × 100',
  },
  rows: 'mentoring',
  of: facts =>
    ofMentoring(facts, ({ youngCovered, youngTeachers }) => [youngCovered, youngTeachers]),
}
