import type { SchoolDocumentKind } from './document-kind.ts'
import { registerOf } from './register-frame.ts'

/** Register of professional difficulties: internal, there is no public version of it. */
export const registerDifficulties: SchoolDocumentKind = {
  of: 'school',
  id: 'register-difficulties',
  ru: 'Реестр профессиональных затруднений (для внутреннего пользования)',
  en: 'Register of professional difficulties (internal)',
  evidence: 'difficulty_register',
  published: null,
  obstacle: ({ difficulties }) => (difficulties.length === 0 ? 'no-difficulties' : null),
  draft: facts =>
    registerOf(
      facts,
      'РЕЕСТР ПРОФЕССИОНАЛЬНЫХ ЗАТРУДНЕНИЙ',
      [
        { title: 'Педагог', width: 4 },
        { title: 'Затруднение', width: 6 },
        { title: 'Поддержка', width: 6 },
        { title: 'Срок', width: 3 },
      ],
      facts.difficulties.map(({ name, difficulty, support, period }) => [
        name,
        difficulty,
        support,
        period,
      ]),
    ),
}
