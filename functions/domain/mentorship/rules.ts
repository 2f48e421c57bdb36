import type { Day } from '../timing/reading.ts'
import { compareGaps, type Gap } from './gap.ts'
import { beginning } from './rules/beginning.ts'
import { c1 } from './rules/c1.ts'
import { c2 } from './rules/c2.ts'
import { c3 } from './rules/c3.ts'
import { c4 } from './rules/c4.ts'
import { c5 } from './rules/c5.ts'
import { c6 } from './rules/c6.ts'
import { c7 } from './rules/c7.ts'
import { c8 } from './rules/c8.ts'
import { c9 } from './rules/c9.ts'
import { c10 } from './rules/c10.ts'
import { c11 } from './rules/c11.ts'
import { c12 } from './rules/c12.ts'
import { c13 } from './rules/c13.ts'
import { c14 } from './rules/c14.ts'
import { c16 } from './rules/c16.ts'
import { c17 } from './rules/c17.ts'
import { c18 } from './rules/c18.ts'
import type { Rule, RuleStrength } from './rules/rule.ts'
import type { SchoolMentoring } from './school-mentoring.ts'

/**
 * The rules of mentoring (DOMAIN 3.8) and what comes before them. C15, that teaching must not suffer, cannot be
 * read from what is kept here and is no rule.
 */
export const mentoringRules: readonly Rule[] = [
  beginning,
  c1,
  c2,
  c3,
  c4,
  c5,
  c6,
  c7,
  c8,
  c9,
  c10,
  c11,
  c12,
  c13,
  c14,
  c16,
  c17,
  c18,
]

/** A gap with the rule that found it. */
export interface FoundGap extends Gap {
  rule: string
  strength: RuleStrength
}

/** Everything a school is missing on a day, in the order of mending. */
export function findGaps(school: SchoolMentoring, day: Day): FoundGap[] {
  return mentoringRules
    .flatMap(({ code, strength, find }) =>
      find(school, day).map(gap => ({ ...gap, rule: code, strength })),
    )
    .sort(compareGaps)
}
