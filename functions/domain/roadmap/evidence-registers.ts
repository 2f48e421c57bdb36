import { type EvidenceKind, MENTORS, of, REGISTER } from './evidence-kind.ts'

/** Registers, programmes and plans a school keeps. */
export const EVIDENCE_REGISTERS: readonly EvidenceKind[] = [
  {
    code: 'mentor_register',
    ru: 'База наставников',
    en: 'Mentor register',
    pattern: of(`${REGISTER}\\s+(?:данных\\s+)?${MENTORS}`),
  },
  {
    code: 'mentee_register',
    ru: 'База наставляемых',
    en: 'Mentee register',
    pattern: of(`${REGISTER}\\s+(?:данных\\s+)?(?:наставников\\s+и\\s+)?наставляемых`),
  },
  {
    code: 'personalised_programme',
    ru: 'Персонализированная программа наставничества',
    en: 'Personalised mentoring programme',
    pattern: of(
      '(?<!реестр[а-яё]*\\s+|реализаци[а-яё]*\\s+|эффективности\\s+|конкретной\\s+|оценка\\s+|мониторинга?\\s+)(?:персонализированн|персонифицированн)[а-яё]+\\s+программ[аыу]?(?=\\s*(?:наставн|$|[.,;]))',
    ),
  },
  {
    code: 'programme_register',
    ru: 'Реестр (банк) программ наставничества',
    en: 'Register of mentoring programmes',
    pattern: of('(?:реестр|банк)[а-яё]*\\s+(?:персонализированн[а-яё]+\\s+)?программ'),
  },
  {
    code: 'difficulty_register',
    ru: 'Реестр профессиональных затруднений',
    en: 'Register of professional difficulties',
    pattern: of('реестр[а-яё]*\\s+(?:профессиональн[а-яё]+\\s+)?(?:затруднени|дефицит)'),
  },
  {
    code: 'individual_route',
    ru: 'Индивидуальный маршрут (план развития)',
    en: 'Individual route or development plan',
    pattern: of(
      'индивидуальн[а-яё]+\\s+(?:образовательн[а-яё]+\\s+)?(?:маршрут|траектори)',
      'план[а-яё]*\\s+индивидуального\\s+развития',
    ),
  },
]
