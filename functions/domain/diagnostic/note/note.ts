import type { Day } from '../../timing/reading.ts'
import type { Measure } from '../indicators/indicator.ts'
import type { NotePart } from './note-kinds.ts'

/** An indicator as it stood when the note was drawn up, and a period before. */
export interface NoteFigure {
  name: string
  now: Measure | null
  before: Measure | null
}

/** A diagnostic the note rests on. */
export interface NoteDiagnostic {
  title: string
  sentOn: Day
  share: number | null
  level: string | null
  zones: { text: string; share: number; before: number | null; schools: number | null }[]
}

/** A recommendation of the note: what, to whom, by when. */
export interface NoteRecommendation {
  text: string
  to: string
  by: string
}

/** What a note holds: figures as they stood when it was drawn up, and words people edit before it is signed. */
export interface NoteContent {
  asOf: Day
  /** The day the figures are compared with. */
  comparedWith: Day
  figures: NoteFigure[]
  documents: { name: string; isThere: boolean }[]
  diagnostics: NoteDiagnostic[]
  /** Schools of a municipal note: what each has due, done and overdue. */
  schools: { name: string; expected: number; done: number; overdue: number }[]
  texts: Partial<Record<NotePart, string>>
  recommendations: NoteRecommendation[]
}
