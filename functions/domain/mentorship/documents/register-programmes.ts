import type { SchoolDocumentKind } from './document-kind.ts'
import { registerOf } from './register-frame.ts'
import { shortName, termOf } from './wording.ts'

/** Register of personalised programmes: pair, goal, term, how it stands, where it is published. */
export const registerProgrammes: SchoolDocumentKind = {
  of: 'school',
  id: 'register-programmes',
  ru: 'Реестр персонализированных программ',
  en: 'Register of personalised programmes',
  evidence: 'programme_register',
  published: 'register',
  obstacle: ({ pairs }) => (pairs.some(({ programme }) => programme) ? null : 'no-programme'),
  draft: facts =>
    registerOf(
      facts,
      'РЕЕСТР ПЕРСОНАЛИЗИРОВАННЫХ ПРОГРАММ НАСТАВНИЧЕСТВА',
      [
        { title: 'Наставник', width: 4 },
        { title: 'Наставляемые', width: 5 },
        { title: 'Цель программы', width: 6 },
        { title: 'Срок', width: 4 },
        { title: 'Состояние', width: 3 },
        { title: 'Адрес публикации', width: 5 },
      ],
      facts.pairs.flatMap(pair =>
        pair.programme === null
          ? []
          : [
              [
                shortName(pair.mentor.name),
                pair.mentees.map(({ name }) => shortName(name)).join(',\n'),
                pair.programme.goals,
                termOf(pair.start, pair.end),
                pair.status,
                pair.programmeUrl,
              ],
            ],
      ),
    ),
}
