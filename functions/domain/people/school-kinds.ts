/** Kinds of institutions that take part (DOMAIN 3.1); kindergartens and supplementary education are under the same monitoring. */
export const schoolKinds = [
  'school',
  'gymnasium',
  'lyceum',
  'basic-school',
  'primary-school',
  'kindergarten',
  'supplementary',
  'vocational',
  'special-school',
  'boarding-school',
  'other',
] as const

export type ListedKind = (typeof schoolKinds)[number]

/** With the one institution that stands for the municipality itself: it has its own tasks and is in no list of schools. */
export type SchoolKind = ListedKind | 'authority'
