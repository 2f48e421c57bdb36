import { type Indicator, ofMentoring } from './indicator.ts'

export const programmesPublished: Indicator = {
  code: 'programmes-published',
  ru: {
    name: 'Опубликованные программы',
    formula: 'опубликованные программы ÷ действующие программы × 100',
  },
  en: { name: 'Programmes published', formula: 'programmes published ÷ active programmes × 100' },
  rows: 'mentoring',
  of: facts =>
    ofMentoring(facts, ({ programmesPublished, programmesApproved }) => [
      programmesPublished,
      programmesApproved,
    ]),
}
