import type { Day } from '../timing/reading.ts'
import { DAY_SOURCE, readDay } from './read-day.ts'

export interface ApprovingOrder {
  number: string
  date: Day | null
}

const NUMBER = '№\\s*([А-ЯA-Z]?-?\\d[\\dА-Яа-яёA-Za-z/.]*(?:\\s?[-–/]\\s?[\\dА-Яа-яA-Za-z/.]+)*)'
const DATE_THEN_NUMBER = new RegExp(
  `(?:от\\s*)?(${DAY_SOURCE})\\s*(?:г\\.?(?:ода)?|года)?\\s*,?\\s*${NUMBER}`,
  'i',
)
const NUMBER_THEN_DATE = new RegExp(`${NUMBER}\\s*(?:от\\s*)?(${DAY_SOURCE})`, 'i')
const NUMBER_ALONE = new RegExp(NUMBER, 'i')

const ORDER = /приказ|распоряжени|постановлени/i
const STAMP = /^\s*(?:утвержд|утверждён|введен|согласован|рассмотрен|принят|приложени)/i
const PROTOCOL = /протокол/i
const LINES_OF_STAMP = 7
const LONGEST_STAMP_LINE = 160

/**
 * The order that approves the roadmap, from the stamps and headings around it, first the likeliest,
 * without repeats. More than one means that the stamps disagree.
 */
export function readOrders(lines: readonly string[]): ApprovingOrder[] {
  const found: ApprovingOrder[] = []
  for (const [index, line] of lines.entries()) {
    if (!isStamp(line) && !isOrderTitle(line)) continue
    const order = readOrder(stampAt(lines, index))
    if (order !== null && !found.some(known => isSame(known, order))) found.push(order)
  }
  return found.filter(order => order.date !== null || found.every(other => other.date === null))
}

function isStamp(line: string): boolean {
  return STAMP.test(line) && line.length <= LONGEST_STAMP_LINE
}

/** «ПРИКАЗ» as a line of its own, however it is spaced: the document itself is the order. */
function isOrderTitle(line: string): boolean {
  return /^(?:приказ|распоряжение|постановление)(?:от|№|\d|$)/i.test(line.replace(/\s+/g, ''))
}

/** The lines of one stamp: up to its number, the next stamp, or a sentence of the text. */
function stampAt(lines: readonly string[], start: number): string {
  const stamp = [lines[start] ?? '']
  for (const line of lines.slice(start + 1, start + LINES_OF_STAMP)) {
    if (isStamp(line) || line.length > LONGEST_STAMP_LINE || /^\d+\.\s/.test(line)) break
    if (NUMBER_ALONE.test(stamp.join(' ')) && readOrder(stamp.join(' '))?.date) break
    stamp.push(line)
  }
  return stamp.join(' ')
}

function readOrder(stamp: string): ApprovingOrder | null {
  const at = stamp.search(ORDER)
  if (at < 0 && !isOrderTitle(stamp)) return null
  const text = stamp.slice(Math.max(0, at)).split(PROTOCOL)[0] ?? ''
  const dated = DATE_THEN_NUMBER.exec(text)
  if (dated !== null) return { number: tidy(dated[2]), date: readDay(dated[1] ?? '') }
  const numbered = NUMBER_THEN_DATE.exec(text)
  if (numbered !== null) return { number: tidy(numbered[1]), date: readDay(numbered[2] ?? '') }
  const alone = NUMBER_ALONE.exec(text)
  const day = new RegExp(DAY_SOURCE, 'i').exec(text)
  return alone === null
    ? null
    : { number: tidy(alone[1]), date: day === null ? null : readDay(day[0]) }
}

/** «90 -од.» → «90-од» */
function tidy(number = ''): string {
  return number.replace(/\s*([-–/])\s*/g, '$1').replace(/[.,]+$/, '')
}

function isSame(one: ApprovingOrder, other: ApprovingOrder): boolean {
  return one.number.toLowerCase() === other.number.toLowerCase() && one.date === other.date
}
