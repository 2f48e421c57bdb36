import { readTiming, type TimingOptions } from '../timing/read-timing.ts'
import type { Period, Reading } from '../timing/reading.ts'

/** The one function that understands timing cells, `domain/timing`. */
export type ReadTiming = (text: string, period: Period | null, options: TimingOptions) => Reading

/** A longer cell holds something else than a deadline; a person looks at it. */
const LONGEST_TIMING = 600

/** Reads the timing cells of one plan, each wording once: most rows of a plan share a few. */
export function createTimingReader(
  period: Period | null,
  options: TimingOptions,
  read: ReadTiming = readTiming,
): (cell: string) => Reading {
  const known = new Map<string, Reading>()
  return cell => {
    const reading =
      known.get(cell) ?? (cell.length > LONGEST_TIMING ? unread(cell) : read(cell, period, options))
    known.set(cell, reading)
    return reading
  }
}

function unread(text: string): Reading {
  return {
    text,
    kind: 'unread',
    windows: [],
    recurs: null,
    standing: false,
    unread: [text],
    warnings: [],
    responsible: null,
    trace: [],
  }
}
