import type { QuestionnaireUse } from '../questionnaire.ts'

/** What a note is made of, in the order it stands in the document (DOMAIN 7.1). */
export const noteParts = [
  'annotation',
  'figures',
  'documents',
  'programmes',
  'sites',
  'difficulties',
  'diagnostic',
  'problems',
  'decisions',
  'recommendations',
  'tasks',
] as const

export type NotePart = (typeof noteParts)[number]

interface NoteKindValue {
  of: 'school' | 'municipality'
  /** After «Аналитическая справка». */
  about: string
  /** After «Цель справки –». */
  aim: string
  /** What it covers up to the day it is drawn up, and what its figures are compared with. */
  spans: 'school-year' | 'half-year'
  /** The questionnaires it rests on. */
  uses: readonly QuestionnaireUse[]
  parts: readonly NotePart[]
}

const ofSchools: readonly QuestionnaireUse[] = ['self-diagnostic', 'monitoring']

/** Every kind of analytical note, and what it must contain. */
export const noteKindCatalogue = {
  'roadmap-result': {
    of: 'school',
    about: 'о результатах реализации дорожной карты наставничества',
    aim: 'подвести итоги реализации дорожной карты, назвать проблемы и задачи на следующий период',
    spans: 'school-year',
    uses: ofSchools,
    parts: [
      'annotation',
      'figures',
      'documents',
      'programmes',
      'diagnostic',
      'problems',
      'recommendations',
      'tasks',
    ],
  },
  'local-acts': {
    of: 'school',
    about: 'о наличии и действенности локальных актов по наставничеству',
    aim: 'показать, какие локальные акты по наставничеству действуют и каких не хватает',
    spans: 'school-year',
    uses: ofSchools,
    parts: ['annotation', 'documents', 'problems', 'recommendations'],
  },
  'programme-self-diagnostic': {
    of: 'school',
    about: 'по итогам самодиагностики персонализированных программ наставничества',
    aim: 'показать ход и результаты персонализированных программ и определить зоны риска',
    spans: 'school-year',
    uses: ['self-diagnostic'],
    parts: [
      'annotation',
      'figures',
      'programmes',
      'diagnostic',
      'problems',
      'recommendations',
      'tasks',
    ],
  },
  effectiveness: {
    of: 'school',
    about: 'об эффективности программ наставничества',
    aim: 'оценить результаты программ наставничества и дать адресные рекомендации',
    spans: 'school-year',
    uses: ofSchools,
    parts: [
      'annotation',
      'figures',
      'documents',
      'programmes',
      'diagnostic',
      'problems',
      'recommendations',
      'tasks',
    ],
  },
  'management-decisions': {
    of: 'school',
    about: 'об эффективности принятых мер и управленческих решений',
    aim: 'показать, что изменилось после принятых мер и управленческих решений',
    spans: 'school-year',
    uses: ofSchools,
    parts: ['annotation', 'decisions', 'figures', 'problems', 'recommendations', 'tasks'],
  },
  'half-yearly': {
    of: 'school',
    about: 'по итогам полугодового мониторинга наставничества',
    aim: 'показать вовлечённость в наставничество, ход программ и их результаты за полугодие',
    spans: 'half-year',
    uses: ['monitoring'],
    parts: ['annotation', 'figures', 'programmes', 'diagnostic', 'problems', 'recommendations'],
  },
  difficulties: {
    of: 'school',
    about: 'о профессиональных затруднениях педагогов',
    aim: 'обобщить профессиональные затруднения педагогов и наметить меры поддержки',
    spans: 'school-year',
    uses: ofSchools,
    parts: ['annotation', 'difficulties', 'problems', 'recommendations', 'tasks'],
  },
  'site-review': {
    of: 'municipality',
    about: 'по итогам мониторинга официальных сайтов образовательных организаций',
    aim: 'показать состояние разделов «Наставничество» на сайтах и дать рекомендации',
    spans: 'half-year',
    uses: ['site-review'],
    parts: ['annotation', 'sites', 'diagnostic', 'problems', 'recommendations'],
  },
  municipal: {
    of: 'municipality',
    about: 'о реализации наставничества в муниципалитете',
    aim: 'показать исполнение дорожной карты и состояние наставничества в образовательных организациях',
    spans: 'school-year',
    uses: ['self-diagnostic', 'monitoring', 'site-review'],
    parts: [
      'annotation',
      'figures',
      'documents',
      'programmes',
      'diagnostic',
      'problems',
      'recommendations',
      'tasks',
    ],
  },
} as const satisfies Record<string, NoteKindValue>

export type NoteKind = keyof typeof noteKindCatalogue

export const noteKinds = Object.keys(noteKindCatalogue) as NoteKind[]

/** What a kind of note is made of. */
export function noteKindOf(kind: NoteKind): NoteKindValue {
  return noteKindCatalogue[kind]
}
