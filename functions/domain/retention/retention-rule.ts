import type { RankingRound } from '../matching/ranking-round.ts'
import type { SchoolMentoring } from '../mentorship/school-mentoring.ts'
import type { Day } from '../timing/reading.ts'
import type { RetentionSettings } from './retention-settings.ts'

/** What is kept of one school, as the rules of retention look at it. */
export interface KeptRecords {
  mentoring: SchoolMentoring
  rounds: readonly RankingRound[]
}

/** Why a record stays though its term is over. The sentences are in `web/text`. */
export type Hold = 'open-mentorship' | 'consent-kept' | 'amendment-kept' | 'still-published'

/** A record whose term is known. */
export interface KeptRecord {
  id: string
  /** The day its purpose was reached. */
  since: Day
  /** The day on which it is erased, unless something holds it. */
  due: Day
  holds: Hold[]
}

/** What each rule is known by, in the log of what was erased. */
export type RetentionRuleId =
  | 'difficulties'
  | 'register-details'
  | 'rankings'
  | 'programmes'
  | 'consents'
  | 'register-names'

/** How long one kind of record is kept and what becomes of it: one value in one file. */
export interface RetentionRule {
  id: RetentionRuleId
  /** As acts of destruction name it. */
  ru: string
  en: string
  /** What is erased of it, as the act says. */
  contents: string
  way: 'erased' | 'anonymised'
  source: string
  /** Records whose purpose is reached and that still hold what the rule erases. */
  find: (kept: KeptRecords, settings: RetentionSettings) => KeptRecord[]
}

/** A record to erase today. */
export interface DueErasure extends KeptRecord {
  rule: RetentionRule
}
