import { addYears } from '../purpose-end.ts'
import type { RetentionRule } from '../retention-rule.ts'

/** Plan, meetings and result of a programme that has ended. That there was one, its dates and how it ended stay. */
export const programmes: RetentionRule = {
  id: 'programmes',
  ru: 'Персонализированная программа',
  en: 'Personalised programme',
  contents: 'цели, план мероприятий, встречи, результат',
  way: 'anonymised',
  source: 'Приказ Росархива от 20.12.2019 № 236; 152-ФЗ, ст. 5 ч. 7',
  find: ({ mentoring }, { programmeYears }) =>
    mentoring.programmes.flatMap(programme => {
      const own = mentoring.mentorships.find(({ id }) => id === programme.mentorshipId)
      const hasText = programme.goals !== '' || programme.result !== '' || programme.rows.length > 0
      if (own === undefined || own.endActual === null || !hasText) return []
      const isShown = mentoring.publications.some(
        one => one.mentorshipId === own.id && one.takenDownOn === null,
      )
      return [
        {
          id: own.id,
          since: own.endActual,
          due: addYears(own.endActual, programmeYears),
          holds: isShown ? ['still-published'] : [],
        },
      ]
    }),
}
