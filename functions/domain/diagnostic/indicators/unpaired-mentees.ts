import { countOfMentoring, type Indicator } from './indicator.ts'

export const unpairedMentees: Indicator = {
  code: 'unpaired-mentees',
  ru: {
    name: 'Наставляемые без наставника',
    formula: 'наставляемые в базе без действующей пары или группы',
  },
  en: {
    name: 'Mentees without a mentor',
    formula: 'mentees in the register without an active pair or group',
  },
  rows: 'mentoring',
  of: facts => countOfMentoring(facts, ({ mentees, menteesPaired }) => mentees - menteesPaired),
}
