import { type Indicator, ofMentoring } from './indicator.ts'

export const programmesCompleted: Indicator = {
  code: 'programmes-completed',
  ru: {
    name: 'Программы, выполненные полностью',
    formula: 'программы с выполненным планом ÷ программы, завершённые за учебный год × 100',
  },
  en: {
    name: 'Programmes completed',
    formula: 'programmes whose plan was completed ÷ programmes that ended in the school year × 100',
  },
  rows: 'mentoring',
  of: facts =>
    ofMentoring(facts, ({ programmesCompleted, programmesEnded }) => [
      programmesCompleted,
      programmesEnded,
    ]),
}
