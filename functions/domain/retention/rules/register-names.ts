import { addDays } from '../../calendar/days.ts'
import type { SchoolMentoring } from '../../mentorship/school-mentoring.ts'
import { purposeEndOf } from '../purpose-end.ts'
import type { Hold, RetentionRule } from '../retention-rule.ts'

/** The name in the registers: the line stays as a number in the statistics, without whose it was. */
export const registerNames: RetentionRule = {
  id: 'register-names',
  ru: 'Запись базы участников',
  en: 'Line of the registers',
  contents: 'фамилия, имя, отчество, должность, класс, дата начала работы',
  way: 'anonymised',
  source: '152-ФЗ, ст. 21 ч. 4 (30 дней после достижения цели)',
  find: ({ mentoring }, { purposeDays }) =>
    mentoring.participants
      .filter(({ erasedOn }) => erasedOn === null)
      .flatMap(person => {
        const since = purposeEndOf(person, mentoring)
        if (since === null) return []
        const holds = holdsOf(person.id, mentoring)
        return [{ id: person.id, since, due: addDays(since, purposeDays), holds }]
      }),
}

/** A consent or an amendment of a contract without a name proves nothing, and who is on a site must be found again. */
function holdsOf(participantId: string, mentoring: SchoolMentoring): Hold[] {
  const isTheirs = (one: { participantId: string }) => one.participantId === participantId
  const holds: Hold[] = []
  if (mentoring.consents.some(isTheirs)) holds.push('consent-kept')
  if (mentoring.amendments.some(isTheirs)) holds.push('amendment-kept')
  const isShown = mentoring.publications.some(
    ({ named, takenDownOn }) => takenDownOn === null && named.some(isTheirs),
  )
  if (isShown) holds.push('still-published')
  return holds
}
