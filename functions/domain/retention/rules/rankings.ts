import { addDays } from '../../calendar/days.ts'
import type { RetentionRule } from '../retention-rule.ts'

/** Whom people wanted to work with, once the pairs are made. */
export const rankings: RetentionRule = {
  id: 'rankings',
  ru: 'Анкеты предпочтений после общей встречи',
  en: 'Questionnaires of preferences',
  contents: 'кого участники назвали и в каком порядке',
  way: 'erased',
  source: '152-ФЗ, ст. 21 ч. 4 (30 дней после достижения цели)',
  find: ({ rounds }, { purposeDays }) =>
    rounds.flatMap(({ id, closedOn, erasedOn }) =>
      closedOn === null || erasedOn !== null
        ? []
        : [{ id, since: closedOn, due: addDays(closedOn, purposeDays), holds: [] }],
    ),
}
