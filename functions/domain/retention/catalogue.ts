import type { Day } from '../timing/reading.ts'
import type { DueErasure, KeptRecord, KeptRecords, RetentionRule } from './retention-rule.ts'
import type { RetentionSettings } from './retention-settings.ts'
import { consents } from './rules/consents.ts'
import { difficulties } from './rules/difficulties.ts'
import { programmes } from './rules/programmes.ts'
import { rankings } from './rules/rankings.ts'
import { registerDetails } from './rules/register-details.ts'
import { registerNames } from './rules/register-names.ts'

/**
 * Every kind of record that is erased on its day, in the order they are erased: what rests on another comes first.
 * Orders and amendments of contracts are kept as the archive law asks and are never erased here.
 */
export const retentionRules: readonly RetentionRule[] = [
  difficulties,
  registerDetails,
  rankings,
  programmes,
  consents,
  registerNames,
]

/** Records whose term is over on a day and which nothing holds. */
export function findDueErasures(
  kept: KeptRecords,
  settings: RetentionSettings,
  day: Day,
): DueErasure[] {
  return retentionRules.flatMap(rule =>
    rule
      .find(kept, settings)
      .filter(({ due, holds }) => due <= day && holds.length === 0)
      .map(record => ({ ...record, rule })),
  )
}

/** What is to be erased later or is held, the first due first: what an institution sees coming. */
export function findComingErasures(
  kept: KeptRecords,
  settings: RetentionSettings,
  day: Day,
): { rule: RetentionRule; record: KeptRecord; isHeld: boolean }[] {
  return retentionRules
    .flatMap(rule => rule.find(kept, settings).map(record => ({ rule, record })))
    .map(one => ({ ...one, isHeld: one.record.due <= day && one.record.holds.length > 0 }))
    .filter(({ record, isHeld }) => record.due > day || isHeld)
    .sort((a, b) => a.record.due.localeCompare(b.record.due))
}
