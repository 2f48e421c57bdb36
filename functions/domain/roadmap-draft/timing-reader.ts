import { readTiming, type TimingOptions } from '../timing/read-timing.ts'
import type { ReadTiming, RoadmapDraft } from './roadmap-draft.ts'

/** Reads deadlines by an authority's rules; «в течение 3 месяцев» is counted from the day of the roadmap's order. */
export function timingReader(
  options: TimingOptions,
  order: RoadmapDraft['order'] = null,
): ReadTiming {
  const documentDate = order?.date ?? undefined
  const all = documentDate === undefined ? options : { ...options, documentDate }
  return (text, period) => readTiming(text, period, all)
}
