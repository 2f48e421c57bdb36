import type { Day } from '../../timing/reading.ts'
import type { Measure } from '../indicators/indicator.ts'
import type { NotePart } from './note-kinds.ts'

/** An indicator as it stood when the note was drawn up, and a period before. */
export interface NoteFigure {
  name: string
  now: Measure | null
  before: Measure | null
}

/** A kind of document that was due, and what of it was sent. */
export interface NoteDocument {
  name: string
  /** «№ 41-од от 15.10.2026», `''` where it has none. */
  details: string
  /** `null` where it was not sent. */
  sentOn: Day | null
}

/** A zone of risk of a diagnostic. */
export interface NoteZone {
  text: string
  /** Percent of the most; of a municipality the median. */
  share: number
  before: number | null
  isLow: boolean
  isFalling: boolean
  /** Of a municipality: the institutions where it is one. */
  schools: string[] | null
}

/** A diagnostic the note rests on. */
export interface NoteDiagnostic {
  title: string
  sentOn: Day
  share: number | null
  before: number | null
  level: string | null
  /** Of a municipality: how many institutions answered. */
  answered: number | null
  zones: NoteZone[]
}

/** A recommendation of the note: what, to whom, by when. */
export interface NoteRecommendation {
  text: string
  to: string
  by: string
}

/** An institution of a municipal note. */
export interface NoteSchool {
  name: string
  expected: number
  done: number
  overdue: number
  /** Rows of the last site review. */
  site: { found: number; applicable: number } | null
}

/** What a note holds: figures as they stood when it was drawn up, and words people edit before it is signed. */
export interface NoteContent {
  asOf: Day
  /** The day the figures are compared with. */
  comparedWith: Day
  figures: NoteFigure[]
  documents: NoteDocument[]
  diagnostics: NoteDiagnostic[]
  schools: NoteSchool[]
  /** Professional difficulties of teachers in the registers, and how many name each. */
  difficulties: { text: string; people: number }[]
  texts: Partial<Record<NotePart, string>>
  recommendations: NoteRecommendation[]
}
