import type { SchoolDocumentKind } from './document-kind.ts'
import { registerOf } from './register-frame.ts'
import { inFigures } from './wording.ts'

/** Extract from the register of mentees; the request is a column of the internal version alone. */
export const registerMentees: SchoolDocumentKind = {
  of: 'school',
  id: 'register-mentees',
  ru: 'Выписка из базы наставляемых',
  en: 'Extract from the register of mentees',
  evidence: 'mentee_register',
  published: 'register',
  obstacle: ({ mentees }) => (mentees.length === 0 ? 'no-mentees' : null),
  draft: facts => {
    const hasRequests = facts.mentees.some(({ request }) => request !== null)
    return registerOf(
      facts,
      'БАЗА НАСТАВЛЯЕМЫХ',
      [
        { title: 'ФИО', width: 5 },
        { title: 'Должность (класс)', width: 4 },
        ...(hasRequests ? [{ title: 'Основной запрос', width: 6 }] : []),
        { title: 'Дата вступления', width: 4 },
        { title: 'Наставник', width: 5 },
        { title: 'Форма', width: 4 },
        { title: 'Дата завершения', width: 4 },
      ],
      facts.mentees.map(entry => [
        entry.name,
        entry.work,
        ...(hasRequests ? [entry.request ?? ''] : []),
        entry.joinedOn === null ? '' : inFigures(entry.joinedOn),
        entry.partners.join(',\n'),
        entry.form,
        entry.endedOn === null ? '' : inFigures(entry.endedOn),
      ]),
    )
  },
}
