import { localNames, WORD_NAMESPACE } from './local-names.ts'
import type { OfficePackage } from './read-package.ts'
import { attribute, numericAttribute } from './scan-markup.ts'

interface Level {
  format: string
  /** «%1.%2.» */
  text: string
  start: number
}

type Levels = Map<number, Level>

/** What `numbering.xml` says: which list a number belongs to and how its levels look. */
export interface NumberingDefinitions {
  lists: Map<string, { list: string; levels: Levels; restarts: Map<number, number> }>
}

const NO_LEVEL: Level = { format: 'decimal', text: '', start: 1 }

/** Reads the list definitions; a document without lists has none. */
export function readNumbering(file: OfficePackage): NumberingDefinitions {
  const abstracts = new Map<string, Levels>()
  const definitions: NumberingDefinitions = { lists: new Map() }
  let levels: Levels = new Map()
  let level = { ...NO_LEVEL }
  let restarts = new Map<number, number>()
  let overridden = 0
  let numberId = ''

  const open: Record<string, (attributes: string) => void> = {
    abstractNum(attributes) {
      levels = new Map()
      abstracts.set(attribute(attributes, 'abstractNumId') ?? '', levels)
    },
    lvl(attributes) {
      level = { ...NO_LEVEL }
      levels.set(numericAttribute(attributes, 'ilvl', 0), level)
    },
    start(attributes) {
      level.start = numericAttribute(attributes, 'val', 1)
    },
    numFmt(attributes) {
      level.format = attribute(attributes, 'val') ?? 'decimal'
    },
    lvlText(attributes) {
      level.text = attribute(attributes, 'val') ?? ''
    },
    num(attributes) {
      numberId = attribute(attributes, 'numId') ?? ''
      restarts = new Map()
      levels = new Map()
    },
    abstractNumId(attributes) {
      const list = attribute(attributes, 'val') ?? ''
      levels = new Map(abstracts.get(list))
      definitions.lists.set(numberId, { list, levels, restarts })
    },
    lvlOverride(attributes) {
      overridden = numericAttribute(attributes, 'ilvl', 0)
    },
    startOverride(attributes) {
      restarts.set(overridden, numericAttribute(attributes, 'val', 1))
    },
  }
  file.scan(
    'word/numbering.xml',
    localNames(WORD_NAMESPACE, {
      open: (name, attributes) => open[name]?.(attributes),
      close: () => {},
      text: () => {},
    }),
  )
  return definitions
}

/** Counts the lists of one document as Word does when it draws them. */
export interface ListCounter {
  /** «2.1.» or «-» for the next paragraph of a list, `''` where Word shows nothing. */
  next(numberId: string, level: number): string
}

export function createListCounter(definitions: NumberingDefinitions): ListCounter {
  const counts = new Map<string, number[]>()
  const restarted = new Set<string>()
  return {
    next(numberId, depth) {
      const found = definitions.lists.get(numberId)
      const level = found?.levels.get(depth)
      if (found === undefined || level === undefined) return ''
      const count = counts.get(found.list) ?? []
      counts.set(found.list, count)
      const restart = found.restarts.get(depth)
      if (restart !== undefined && !restarted.has(`${numberId} ${depth}`)) {
        restarted.add(`${numberId} ${depth}`)
        delete count[depth]
        count[depth] = restart - 1
      }
      count[depth] = (count[depth] ?? level.start - 1) + 1
      count.length = depth + 1
      return labelOf(level, found.levels, count)
    },
  }
}

function labelOf(level: Level, levels: Levels, count: readonly number[]): string {
  if (level.format === 'none') return ''
  if (level.format === 'bullet') return '-'
  return level.text.replace(/%(\d)/g, (_, digit: string) => {
    const depth = Number(digit) - 1
    const of = levels.get(depth) ?? NO_LEVEL
    return formatCount(count[depth] ?? of.start, of.format)
  })
}

const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function formatCount(count: number, format: string): string {
  if (/roman/i.test(format)) return inCase(roman(count), format)
  if (/russian/i.test(format)) return inCase(letter(RUSSIAN, count), format)
  if (/letter/i.test(format)) return inCase(letter(LATIN, count), format)
  return format === 'decimalZero' && count < 10 ? `0${count}` : String(count)
}

function inCase(text: string, format: string): string {
  return /lower/i.test(format) ? text.toLowerCase() : text.toUpperCase()
}

function letter(alphabet: string, count: number): string {
  const index = (count - 1) % alphabet.length
  return (alphabet[index] ?? '').repeat(Math.min(9, Math.ceil(count / alphabet.length)))
}

function roman(count: number): string {
  let rest = Math.min(count, 399)
  let text = ''
  for (const [value, digits] of ROMAN) {
    text += digits.repeat(Math.floor(rest / value))
    rest %= value
  }
  return text
}
