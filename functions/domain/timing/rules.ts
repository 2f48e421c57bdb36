import type { Rule } from './pieces.ts'
import { asideRules } from './rules/asides.ts'
import { eventRules } from './rules/events.ts'
import { remarkRules } from './rules/remarks.ts'
import { responsibleRules } from './rules/responsible.ts'
import { timeRules } from './tail.ts'

/** Every rule. At each place the one that reads most wins; where two read as much, the earlier one. */
export const rules: readonly Rule[] = [
  ...timeRules,
  ...eventRules,
  ...asideRules,
  ...remarkRules,
  ...responsibleRules,
]
