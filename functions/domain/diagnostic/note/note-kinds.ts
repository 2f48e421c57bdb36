/** What an analytical note is about (DOMAIN 3.7). */
export const noteKinds = [
  'roadmap-result',
  'local-acts',
  'programme-self-diagnostic',
  'effectiveness',
  'management-decisions',
  'half-yearly',
  'difficulties',
  'site-review',
  'municipal',
] as const

export type NoteKind = (typeof noteKinds)[number]
