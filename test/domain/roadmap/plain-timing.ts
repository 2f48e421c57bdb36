import type { ReadTiming } from '../../../functions/domain/roadmap/read-timing-cell.ts'

/** A stand-in for the timing reader: keeps the cell and splits off the party after the date. */
export const plainTiming: ReadTiming = text => ({
  text,
  kind: text === '' ? 'none' : 'unread',
  windows: [],
  recurs: null,
  standing: false,
  unread: [],
  warnings: [],
  responsible: /^До [\d.]+\s?г\.\s?\/?\s*(\S.*)$/.exec(text)?.[1] ?? null,
  trace: [],
})
