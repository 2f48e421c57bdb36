import { addDays } from '../../calendar/days.ts'
import type { RetentionRule } from '../retention-rule.ts'

/** Difficulties written into a programme, and the reasons in its pair's history, once the pair has ended. */
export const difficulties: RetentionRule = {
  id: 'difficulties',
  ru: 'Затруднения в персонализированной программе',
  en: 'Difficulties in a personalised programme',
  contents: 'выявленные затруднения; пояснения к изменениям пары',
  way: 'erased',
  source: '152-ФЗ, ст. 21 ч. 4 (30 дней после достижения цели)',
  find: ({ mentoring }, { purposeDays }) =>
    mentoring.mentorships.flatMap(({ id, endActual, events }) => {
      const own = mentoring.programmes.find(({ mentorshipId }) => mentorshipId === id)
      const isWritten = own?.difficulties || events.some(({ note }) => note !== '')
      if (endActual === null || !isWritten) return []
      return [{ id, since: endActual, due: addDays(endActual, purposeDays), holds: [] }]
    }),
}
