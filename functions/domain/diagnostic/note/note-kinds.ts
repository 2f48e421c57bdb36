/** What a note is made of, in the order it stands in the document (DOMAIN 7.1). */
export const noteParts = [
  'annotation',
  'figures',
  'documents',
  'programmes',
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
  parts: readonly NotePart[]
}

const whole = noteParts.filter(part => part !== 'decisions')

/** Every kind of analytical note, and what it must contain. */
export const noteKindCatalogue = {
  'roadmap-result': {
    of: 'school',
    about: 'о результатах реализации дорожной карты наставничества',
    parts: whole,
  },
  'local-acts': {
    of: 'school',
    about: 'о наличии и действенности локальных актов по наставничеству',
    parts: ['annotation', 'documents', 'problems', 'recommendations'],
  },
  'programme-self-diagnostic': {
    of: 'school',
    about: 'по итогам самодиагностики персонализированных программ наставничества',
    parts: whole,
  },
  effectiveness: {
    of: 'school',
    about: 'об эффективности программ наставничества',
    parts: whole,
  },
  'management-decisions': {
    of: 'school',
    about: 'об эффективности принятых мер и управленческих решений',
    parts: ['annotation', 'figures', 'decisions', 'problems', 'recommendations', 'tasks'],
  },
  'half-yearly': {
    of: 'school',
    about: 'по итогам полугодового мониторинга наставничества',
    parts: ['annotation', 'figures', 'programmes', 'diagnostic', 'problems', 'recommendations'],
  },
  difficulties: {
    of: 'school',
    about: 'о профессиональных затруднениях педагогов',
    parts: ['annotation', 'figures', 'problems', 'recommendations', 'tasks'],
  },
  'site-review': {
    of: 'municipality',
    about: 'по итогам мониторинга официальных сайтов',
    parts: ['annotation', 'figures', 'problems', 'recommendations'],
  },
  municipal: {
    of: 'municipality',
    about: 'о реализации наставничества в муниципалитете',
    parts: [
      'annotation',
      'figures',
      'documents',
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
