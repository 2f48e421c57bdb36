import { countOfMentoring, type Indicator } from './indicator.ts'

export const pairsAndGroups: Indicator = {
  code: 'pairs-and-groups',
  ru: { name: 'Действующие пары и группы', formula: 'пары и группы, закреплённые приказом' },
  en: { name: 'Active pairs and groups', formula: 'pairs and groups assigned by order' },
  rows: 'mentoring',
  of: facts => countOfMentoring(facts, ({ pairs, groups }) => pairs + groups),
}
