import { countOfMentoring, type Indicator } from './indicator.ts'

export const participants: Indicator = {
  code: 'participants',
  ru: {
    name: 'Участники персонализированных программ',
    formula: 'наставники и наставляемые действующих пар и групп',
  },
  en: {
    name: 'Participants of personalised programmes',
    formula: 'mentors and mentees of active pairs and groups',
  },
  rows: 'mentoring',
  of: facts => countOfMentoring(facts, ({ participants }) => participants),
}
