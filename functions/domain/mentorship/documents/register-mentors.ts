import type { SchoolDocumentKind } from './document-kind.ts'
import { registerOf } from './register-frame.ts'
import { inFigures } from './wording.ts'

/** Extract from the register of mentors; columns of the model table of the order Р-145, without contacts. */
export const registerMentors: SchoolDocumentKind = {
  of: 'school',
  id: 'register-mentors',
  ru: 'Выписка из базы наставников',
  en: 'Extract from the register of mentors',
  evidence: 'mentor_register',
  published: 'register',
  obstacle: ({ mentors }) => (mentors.length === 0 ? 'no-mentors' : null),
  draft: facts =>
    registerOf(
      facts,
      'БАЗА НАСТАВНИКОВ',
      [
        { title: 'ФИО', width: 5 },
        { title: 'Должность (класс)', width: 5 },
        { title: 'Компетенции', width: 5 },
        { title: 'Интересы', width: 5 },
        { title: 'Дата вступления', width: 4 },
        { title: 'Наставляемые', width: 5 },
        { title: 'Форма', width: 4 },
      ],
      facts.mentors.map(entry => [
        entry.name,
        entry.work,
        entry.competences,
        entry.interests,
        entry.joinedOn === null ? '' : inFigures(entry.joinedOn),
        entry.partners.join(',\n'),
        entry.form,
      ]),
    ),
}
