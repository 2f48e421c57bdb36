import type { ColumnKind } from './column-kinds.ts'
import type { Cell } from './document-content.ts'
import type { Column } from './find-headings.ts'
import { foldLine } from './fold-text.ts'

const MONTH = 'январ|феврал|март|апрел|ма[йяе](?![а-я])|июн|июл|август|сентябр|октябр|ноябр|декабр'
const TIMING = new RegExp(
  `\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|20\\d\\d|${MONTH}|ежегодн|ежемесячн|еженедельн|ежеквартальн|постоянно|в течени[ие]|квартал|полугоди|четверт|по мере|до \\d|весь период|весь год`,
  'i',
)
const ROLE =
  /директор|куратор|учител|педагог|психолог|наставник|администраци|руководител|методист|завуч|зам\.|рабоч[а-я]+ групп|(?:^|\s)(?:оо|уо|моу|имц)(?:$|[\s,])/
const NAME = /[А-ЯЁ][а-яё]+ [А-ЯЁ]\. ?[А-ЯЁ]/
const NUMBER = /^(?:[IVXХ]+|\d{1,2}(?:\.\d{1,2}){0,3})[.)]{0,2}$/

/** True where the words look like a deadline: a hint for finding the column, never a reading. */
export function looksLikeTiming(text: string): boolean {
  return text.length <= 160 && TIMING.test(text)
}

export function looksLikeNumber(text: string): boolean {
  return NUMBER.test(text)
}

interface ColumnStatistics {
  index: number
  number: number
  timing: number
  responsible: number
  length: number
}

/** Finds by their contents those of `wanted` kinds that the headings did not name. */
export function nameColumnsByContents(
  rows: readonly Cell[][],
  columns: readonly Column[],
): Column[] {
  const named = columns.map(column => ({ ...column }))
  const isFree = (column: Column) => column.kind === null
  const statistics = new Map(named.map(column => [column, measure(rows, column.indexes[0] ?? 0)]))
  const share = (column: Column, of: 'number' | 'timing' | 'responsible') =>
    statistics.get(column)?.[of] ?? 0

  const take = (kind: ColumnKind, isFit: (column: Column) => number): void => {
    if (named.some(column => column.kind === kind)) return
    const free = named.filter(isFree).filter(column => isFit(column) > 0)
    const best = free.sort((one, other) => isFit(other) - isFit(one))[0]
    if (best !== undefined) best.kind = kind
  }

  take('number', column => atLeast(share(column, 'number'), 0.5))
  if (!named.some(column => column.kind === 'when-and-who')) {
    take('timing', column => atLeast(share(column, 'timing'), 0.4))
    take('responsible', column => atLeast(share(column, 'responsible'), 0.5))
  }
  if (!named.some(column => column.kind === 'activity' || column.kind === 'content')) {
    take('content', column => statistics.get(column)?.length ?? 0)
  }
  return named
}

function atLeast(share: number, least: number): number {
  return share >= least ? share : 0
}

function measure(rows: readonly Cell[][], index: number): ColumnStatistics {
  const texts = rows
    .filter(row => new Set(row).size > 1)
    .map(row => foldLine(row[index]?.text ?? ''))
    .filter(text => text !== '')
  const shareOf = (isLike: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(isLike).length / texts.length
  return {
    index,
    number: shareOf(looksLikeNumber),
    timing: shareOf(looksLikeTiming),
    responsible: shareOf(
      text => text.length <= 160 && (ROLE.test(text.toLowerCase()) || NAME.test(text)),
    ),
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
  }
}
