import type { AuthoritySettings } from '../authority/settings.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { ObligationState } from '../obligation/state.ts'
import type { Day } from '../timing/reading.ts'

/** An obligation as the checks see it. */
export interface Chased
  extends Pick<ObligationState, 'phase' | 'windowFrom' | 'due' | 'isWaiverAsked'> {
  /** Since when the school knows of its present due day: opened, moved, or a waiver declined. */
  knownOn: Day
  /** The day it was last returned, null where it never was. */
  returnedOn: Day | null
  /** A duty that goes on and is confirmed from time to time. */
  isStanding: boolean
  /** Asked for by the authority's collection, not by a roadmap. */
  isCollected: boolean
}

export interface CheckRules {
  settings: Pick<AuthoritySettings, 'reminderDays' | 'directorAfterDays' | 'authorityAfterDays'>
  calendar: WorkingCalendar
}

/** `holder` is the deputy it is assigned to, or the curator; `authority` reads it in its digest. */
export type Audience = 'holder' | 'director' | 'authority'

/** One time that somebody is told something of an obligation. */
export interface Step {
  /** Unique within a check: `due-soon-7`. */
  name: string
  /** The day it comes up; before it nothing is said. */
  on: Day
  /** The last day it still makes sense. */
  until: Day | null
  tells: readonly Audience[]
}

export type ObligationCheckKind =
  | 'window-opens'
  | 'due-soon'
  | 'overdue'
  | 'standing-silent'
  | 'collection-missed'
  | 'returned'

/** A check that follows one obligation: whom it tells, and when. */
export interface ObligationCheck {
  kind: ObligationCheckKind
  /** The steps in order; none where it has nothing to say of this obligation. */
  steps(one: Chased, rules: CheckRules): Step[]
  examples: readonly CheckExample[]
}

/** What a check does on a day: the name of the step that stands then, or null where it is quiet. */
export interface CheckExample {
  it: string
  given: Partial<Chased>
  day: Day
  says: string | null
  tells?: readonly Audience[]
}

/** What is found by its name rather than followed: it stands in the weekly digest for as long as it is there. */
export interface NamedRow {
  schoolId: string
  /** What it is: the kind of a document. `''` where it is a person: letters name nobody, the page behind the link does. */
  subject: string
  /** The day that decides: since when it is missing, or until when it holds. Null where it never was. */
  day: Day | null
  /** Where it is put right, from the root: `/schools/…`. */
  href: string
}

export type RowCheckKind =
  | 'published-without-consent'
  | 'consent-gap'
  | 'programme-past'
  | 'programme-ending'
  | 'unpaired-mentee'
  | 'pair-papers-missing'
  | 'missing-document'
  | 'evidence-link-dead'
  | 'register-stale'

/** A check over named rows. */
export interface RowCheck {
  kind: RowCheckKind
  /** How often it is said again: what does not change from week to week is said once a month. */
  every: 'week' | 'month'
  tells: readonly ('curator' | 'director')[]
  fires(row: Pick<NamedRow, 'day'>, day: Day): boolean
  examples: readonly { it: string; given: Day | null; day: Day; fires: boolean }[]
}
