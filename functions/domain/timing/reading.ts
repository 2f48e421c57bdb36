/** A calendar day as an ISO string, `2027-06-10`. */
export type Day = string

/** Calendar days, both inclusive. */
export interface Period {
  from: Day
  to: Day
}

/** Days inside which something is to be done, both inclusive. `from: null` is «до …»: any time up to `to`, the day it is due. */
export interface Window {
  from: Day | null
  to: Day
}

export type Recurrence = 'yearly' | 'half-yearly' | 'quarterly' | 'monthly' | 'weekly' | 'daily'

/**
 * What kind of phrase was read. `event` is tied to something that is not a date («по мере необходимости»);
 * `none` is an empty cell; `unread` is a cell of which no part gave a deadline.
 */
export type TimingKind =
  | 'date'
  | 'range'
  | 'recurring'
  | 'continuous'
  | 'compound'
  | 'event'
  | 'none'
  | 'unread'

/** Something a person has to look at: the reading stands, but another may be meant. */
export interface TimingWarning {
  /** A stable kebab-case code, one of the catalogue in `warnings.ts`. */
  code: string
  /** One Russian sentence that says what was seen and what was assumed. */
  message: string
  /** `ask` has something for a person to decide; `note` only says what was seen. */
  severity?: 'ask' | 'note'
  /** The other possible readings, where there are any. */
  alternatives?: Window[][]
}

/** Which rule read which part of the text. */
export interface TraceStep {
  /** The rule's name in the catalogue `rules.ts`. */
  rule: string
  text: string
  /** Where `text` begins in the cell, in UTF-16 units. */
  at?: number
}

/** What a «Сроки» cell means. */
export interface Reading {
  /** The cell, verbatim. */
  text: string
  kind: TimingKind
  /** In the order of their `to` within each phrase, without repeats. */
  windows: Window[]
  recurs: Recurrence | null
  /** True where the duty goes on over its window («постоянно», «в течение года»). */
  standing: boolean
  /** The parts that no rule understood, verbatim. */
  unread: string[]
  warnings: TimingWarning[]
  /** The responsible party, where the cell named it beside the date. */
  responsible: string | null
  trace: TraceStep[]
}
