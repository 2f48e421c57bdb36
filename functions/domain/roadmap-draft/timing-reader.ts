import type { AuthoritySettings } from '../authority/settings.ts'
import { readTiming } from '../timing/read-timing.ts'
import type { ReadTiming } from './roadmap-draft.ts'

/** Reads deadlines the way an authority has set: whether «до 10 июня» includes 10 June. */
export function timingReader(settings: Pick<AuthoritySettings, 'isDueDayInclusive'>): ReadTiming {
  return (text, period) => readTiming(text, period, { byIsInclusive: settings.isDueDayInclusive })
}
