import type { Day, Period, Reading } from '../timing/reading.ts'
import type { SchoolAudience } from './audience.ts'

/** Who must do it: the schools, the municipality, or both. */
export type Level = 'school' | 'municipality' | 'both'

export interface Responsible {
  /** As written in the document. */
  text: string
  /** The role the words name, `null` where they name none we know. */
  role: ResponsibleRole | null
}

export type ResponsibleRole =
  | 'director'
  | 'deputy-director'
  | 'curator'
  | 'coordinator'
  | 'working-group'
  | 'mentor-council'
  | 'mentor'
  | 'mentee'
  | 'class-teacher'
  | 'subject-teacher'
  | 'school-psychologist'
  | 'system-administrator'
  | 'administration'
  | 'school'
  | 'authority'
  | 'methodological-centre'

/** One row of a roadmap, or one item of a row whose items have deadlines of their own. */
export interface Activity {
  /** As written («4.3..»); neither unique nor always there. */
  number: string
  /** The section row above it, `''` where there is none. */
  section: string
  /** The «этап» cell of its row, `''` where the table has no such column. */
  stage: string
  /** The «мероприятие» cell where the table has a separate column of content, otherwise `''`. */
  activity: string
  /** What is to be done, with its line breaks. */
  text: string
  /** The numbered or dashed items inside `text`, without their marks; `[]` where it is one. */
  items: string[]
  /** The timing cell, verbatim, is `timing.text`. */
  timing: Reading
  responsible: Responsible[]
  /** The responsible cell, verbatim. */
  responsibleText: string
  level: Level
  recipients: string[]
  /** «Ожидаемый результат», verbatim, `''` where the table has no such column. */
  result: string
  /** Codes of the catalogue `evidence-kinds.ts`: suggestions. */
  evidence: string[]
  /** Of a row of a municipal roadmap: the schools somebody chose; all of them where left out. */
  audience?: SchoolAudience | undefined
}

export interface RoadmapWarning {
  code: string
  /** One Russian sentence. */
  message: string
  /** Index into `activities`, where it is about one. */
  activity?: number
}

/** What was understood of a roadmap document. Nothing of it is stored before a person confirms. */
export interface RoadmapReading {
  title: string
  level: Level
  period: Period | null
  order: { number: string; date: Day | null } | null
  activities: Activity[]
  warnings: RoadmapWarning[]
}
