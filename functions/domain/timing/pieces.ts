import type { Parser } from './parser.ts'
import type { Recurrence } from './reading.ts'
import type { Unit } from './units.ts'

/** Years a phrase names: «2023», «2023-2025 гг.», «2023/24 учебный год». */
export interface YearSpec {
  years: number[]
  isSchool: boolean
  /** Written as a range: «2021-2024». */
  isRange: boolean
  /** With «год», «г.» or the like. */
  hasWord: boolean
  /** «2023/2024 гг.»: a school year by the slash, calendar years by the word. */
  isUnsure?: boolean
}

export interface Dated {
  unit: Unit
  years: YearSpec | null
}

/** A stretch of the calendar, a deadline, or a beginning. */
export type When =
  | { is: 'span'; from: Dated; to: Dated; doubt?: string }
  | { is: 'by'; to: Dated; canExclude: boolean; doubt?: string }
  | { is: 'since'; from: Dated; doubt?: string }

/** A length of time that is counted from something: «в течение 10 рабочих дней». */
export interface Count {
  amount: number
  unit: 'day' | 'working-day' | 'week' | 'month' | 'year'
}

/** A day of every month: «до 5 числа каждого месяца». */
export interface MonthDay {
  is: 'month-day'
  /** Each from a day (`null`: a deadline) to a day; several in «5, 15 и 25 числа». */
  days: { from: number | null; to: number }[]
  /** «следующего за отчётным»: of the month after the one, or the quarter, it is about. */
  isAfter: boolean
  /** «каждого месяца» stands beside it. */
  isEveryMonth: boolean
  /** «последнего месяца квартала» */
  isQuarterEnd: boolean
}

/** «последний рабочий день месяца» */
export interface EdgeDay {
  is: 'edge-day'
  isLast: boolean
  isWorking: boolean
  isBy: boolean
  /** `null` where another word of the phrase says it: «ежемесячно, последний день». */
  of: 'monthly' | 'quarterly' | null
}

/** What a rule reads. */
export type Piece =
  | { is: 'when'; whens: When[]; isDuring?: boolean }
  | { is: 'years'; years: YearSpec; isDuring?: boolean }
  | { is: 'every'; recurs: Recurrence | 'term' | 'unclear'; times: number; atLeast?: boolean }
  | MonthDay
  | { is: 'weekday'; days: number[] }
  | { is: 'nth-weekday'; nth: number[]; weekday: number; isOfMonth: boolean }
  | { is: 'nth-week'; nth: number[]; part: 'week' | 'decade' | 'half' }
  | EdgeDay
  | {
      is: 'term'
      kind: 'quarter' | 'trimester' | 'holiday'
      numbers: number[]
      name: string
      by: boolean
    }
  | { is: 'standing'; scope: 'period' | 'year' | 'school-year' }
  | { is: 'counted'; count: Count }
  | { is: 'event' }
  | { is: 'then' }
  | { is: 'aside' }
  | { is: 'reference' }
  | { is: 'responsible'; text: string }

export type PieceKind = Piece['is']

/** A value of the catalogue: what it reads, by name, with examples that are its tests. */
export interface Rule {
  name: string
  examples: string[]
  read: Parser<Piece>
}
