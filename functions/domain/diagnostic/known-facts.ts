import type { Day } from '../timing/reading.ts'

/** A document that stands in the product as evidence. */
export interface KnownDocument {
  /** A code of `evidence-kinds.ts`. */
  kind: string
  title: string
  number: string
  date: Day | null
  /** Where it is to be read: an address, a file of ours, or what is kept in the product; `''` for a record. */
  href: string
  /** The day it was sent. */
  sentOn: Day
}

/** Obligations of the school year up to a day. */
export interface KnownObligations {
  /** Due by then, or sent before. */
  expected: number
  done: number
  onTime: number
  overdue: number
}

/** What the registers, pairs and programmes of a school add up to. */
export interface MentoringCounts {
  /** Employees who teach, `null` where the school has not said how many. */
  teachers: number | null
  youngTeachers: number | null
  youngCovered: number
  teacherMentors: number
  teacherMentees: number
  pairs: number
  groups: number
  mentors: number
  mentees: number
  menteesPaired: number
  participants: number
  programmesApproved: number
  programmesEnded: number
  programmesCompleted: number
  programmesPublished: number
  /** Active pairs and groups that met in the last 60 days. */
  metLately: number
  consentsNeeded: number
  consentsValid: number
  consentGaps: number
}

/** Everything the product knows of a school on a day that a questionnaire may ask for. */
export interface KnownFacts {
  schoolId: string
  /** Its short name. */
  schoolName: string
  siteUrl: string
  /** Employees who teach, `null` where the school has not said how many. */
  teachers: number | null
  /** The latest of each kind. */
  documents: Readonly<Record<string, KnownDocument>>
  /** Kinds of documents asked for in the school year, and whether they were sent. */
  required: Readonly<Record<string, boolean>>
  obligations: KnownObligations
  /** Events recorded in the last half-year. */
  events: number
  /** The last site review: rows found, of those that apply; null where there was none. */
  site: { found: number; applicable: number } | null
  /** Marks of the exit questionnaires of the school year. */
  satisfaction: Record<'mentor' | 'mentee', { people: number; mean: number | null }>
  /** Null where the school keeps no registers or pairs in the product. */
  mentoring: MentoringCounts | null
}

/** Where a known value comes from: the sentence is in `web/text/diagnostic.ts`. */
export type KnownSource =
  | { from: 'document'; document: KnownDocument }
  | { from: 'site'; href: string }
  | { from: 'obligations' | 'required' | 'events'; schoolId: string }
  | { from: 'mentoring'; schoolId: string }
