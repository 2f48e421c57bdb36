import { addDays } from '../../calendar/days.ts'
import type { Participant } from '../../mentorship/participant.ts'
import { purposeEndOf } from '../purpose-end.ts'
import type { RetentionRule } from '../retention-rule.ts'

/** What was written about somebody who has left the registers. The name waits for what still rests on it. */
export const registerDetails: RetentionRule = {
  id: 'register-details',
  ru: 'Сведения записи базы участников',
  en: 'Details of a line of the registers',
  contents: 'запрос, затруднения, компетенции, интересы, удобное время, причина исключения',
  way: 'erased',
  source: '152-ФЗ, ст. 21 ч. 4 (30 дней после достижения цели)',
  find: ({ mentoring }, { purposeDays }) =>
    mentoring.participants.filter(hasDetails).flatMap(person => {
      const since = purposeEndOf(person, mentoring)
      if (since === null) return []
      return [{ id: person.id, since, due: addDays(since, purposeDays), holds: [] }]
    }),
}

function hasDetails(person: Participant): boolean {
  const texts = [
    person.request,
    person.competences,
    person.interests,
    person.availability,
    person.amendmentExemption,
    ...person.difficulties,
  ]
  return texts.some(text => text !== '')
}
