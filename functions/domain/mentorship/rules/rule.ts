import type { Day } from '../../timing/reading.ts'
import type { Gap, GapKind } from '../gap.ts'
import type { SchoolMentoring } from '../school-mentoring.ts'

/** Hard: not allowed to stand. Soft: to be looked at. Missing: a document or an act that is owed. Overdue: a day has passed. */
export type RuleStrength = 'hard' | 'soft' | 'missing' | 'overdue'

/** One case of a rule: a school, a day, and what the rule finds there. */
export interface RuleExample {
  name: string
  school: SchoolMentoring
  day: Day
  finds: GapKind[]
}

/** A rule of mentoring (DOMAIN 3.8). Its examples are its tests. */
export interface Rule {
  code: string
  strength: RuleStrength
  /** Where it comes from: law, regulation, sample. */
  source: string
  find(school: SchoolMentoring, day: Day): Gap[]
  examples: {
    /** It acts. */
    fires: RuleExample
    /** It does not take for mended what only looks so. */
    refuses: RuleExample
    /** It is silent where all is well. */
    quiet: RuleExample
    /** What else it finds, where it finds several kinds. */
    more?: readonly RuleExample[]
  }
}
