import type { TimingOptions } from '../timing/read-timing.ts'
import type { Day, Period, Reading } from '../timing/reading.ts'
import type { DocumentContent } from './document-content.ts'
import { findContradictions, warn } from './find-contradictions.ts'
import { findRoadmapTable, type RoadmapTable } from './find-roadmap-table.ts'
import { foldLine, foldText } from './fold-text.ts'
import { readPlanLevel, readRowLevel } from './read-level.ts'
import { type ApprovingOrder, readOrders } from './read-order.ts'
import {
  type PlanPeriod,
  readPlanPeriod,
  readSchoolYear,
  settlePlural,
} from './read-plan-period.ts'
import { readRecipients } from './read-recipients.ts'
import { readResponsible } from './read-responsible.ts'
import { readRows } from './read-rows.ts'
import { createTimingReader, type ReadTiming } from './read-timing-cell.ts'
import { readTitle } from './read-title.ts'
import type { Activity, Level, RoadmapReading, RoadmapWarning } from './roadmap-reading.ts'
import type { RowDraft } from './row-drafts.ts'
import { readItems, splitRow } from './split-items.ts'
import { suggestEvidence } from './suggest-evidence.ts'

export interface ReadRoadmapOptions {
  /** Stands in for `domain/timing` in tests. */
  readTiming?: ReadTiming
  /** The authority's settings of timing. */
  timing?: TimingOptions
  /** The days the roadmap is for, where a person has said so; wins over what the document says. */
  period?: Period
}

export type RoadmapResult =
  | { ok: true; reading: RoadmapReading }
  | { ok: false; missing: 'no-table' | 'no-timing-column' }

/** Understands a document's roadmap. Whatever is doubtful is kept and comes back as a warning. */
export function readRoadmap(
  content: DocumentContent,
  options: ReadRoadmapOptions = {},
): RoadmapResult {
  const search = findRoadmapTable(content)
  if (search.found === null) return { ok: false, missing: search.missing }
  const surroundings = readSurroundings(content, search.found)
  const rows = readRows(search.found, block =>
    search.found.length > 1 ? sectionBefore(content, block, surroundings.title) : '',
  ).flatMap(splitRow)
  const planned = options.period ?? readPeriod(surroundings, rows)
  const level = readPlanLevel(surroundings.title, surroundings.above)
  const period = planned === null ? null : { from: planned.from, to: planned.to }
  const documentDate = surroundings.orders[0]?.date
  const timingOptions = { ...(documentDate ? { documentDate } : {}), ...options.timing }
  const readCell = createTimingReader(period, timingOptions, options.readTiming)
  const reading = {
    title: surroundings.title,
    level,
    period,
    order: surroundings.orders[0] ?? null,
    activities: rows.map(row => toActivity(row, readCell(row.timing), level)),
  }
  const warnings = [...planWarnings(surroundings, planned, search), ...findContradictions(reading)]
  return { ok: true, reading: { ...reading, warnings } }
}

interface Surroundings {
  title: string
  above: string[]
  orders: ApprovingOrder[]
}

function readSurroundings(content: DocumentContent, tables: readonly RoadmapTable[]): Surroundings {
  const first = tables[0]
  const start = first?.block ?? 0
  const above = [
    ...content.blocks.slice(0, start).flatMap(linesOf),
    ...(first?.above ?? []).flatMap(rowLines),
  ]
  const below = content.blocks.slice((tables.at(-1)?.block ?? start) + 1).flatMap(linesOf)
  const orders = readOrders(above)
  return { title: readTitle(above), above, orders: orders.length > 0 ? orders : readOrders(below) }
}

function linesOf(block: DocumentContent['blocks'][number]): string[] {
  if (block.kind === 'table') return block.rows.flatMap(rowLines)
  return foldText(block.text)
    .split('\n')
    .filter(line => line !== '')
}

/** A row as lines, its cells one after the other: stamps are often drawn as a table without borders. */
function rowLines(row: readonly { text: string }[]): string[] {
  return [...new Set(row)]
    .flatMap(cell => foldText(cell.text).split('\n'))
    .filter(line => line !== '')
}

/** A short line before a table of a roadmap drawn as several is the title of a section. */
function sectionBefore(content: DocumentContent, block: number, title: string): string {
  const before = content.blocks[block - 1]
  const line = before?.kind === 'paragraph' ? foldLine(before.text) : ''
  return line.length <= 250 && !title.includes(line) ? line : ''
}

/** What names the period: the title, else a school year in the lines above, else one that all timings agree on. */
function readPeriod({ title, above }: Surroundings, rows: readonly RowDraft[]): PlanPeriod | null {
  const named = readPlanPeriod(title)
  if (named !== null)
    return settlePlural(
      named,
      rows.flatMap(row => writtenDays(row.timing)),
    )
  for (const line of above.toReversed()) {
    const year = readSchoolYear(line)
    if (year !== null) return year
  }
  const years = rows.flatMap(row => readSchoolYear(row.timing) ?? [])
  const [first] = years
  const isAgreed = years.every(({ from, to }) => from === first?.from && to === first.to)
  return first !== undefined && isAgreed ? first : null
}

function writtenDays(timing: string): Day[] {
  return [...timing.matchAll(/(?<!\d)(\d{1,2})\.(\d{1,2})\.(20\d\d)/g)].map(
    ([, day = '', month = '', year = '']) =>
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  )
}

function toActivity(row: RowDraft, timing: Reading, plan: Level): Activity {
  const responsibleText = row.responsible || (timing.responsible ?? '')
  return {
    number: row.number,
    section: row.section,
    stage: row.stage,
    activity: row.activity,
    text: row.text,
    items: readItems(row.text),
    timing,
    responsible: readResponsible(responsibleText),
    responsibleText,
    level: readRowLevel(responsibleText, plan),
    recipients: readRecipients(row.text, row.result),
    result: row.result,
    evidence: suggestEvidence(row.text, row.result),
  }
}

function planWarnings(
  { title, orders }: Surroundings,
  planned: Period | PlanPeriod | null,
  { found, others }: { found: readonly RoadmapTable[]; others: number },
): RoadmapWarning[] {
  const warnings: RoadmapWarning[] = []
  if (title === '') warnings.push(warn('no-title', ''))
  if (planned === null) warnings.push(warn('no-period', ''))
  else if ('named' in planned && /^(?:school-years|years-alone)$/.test(planned.named)) {
    warnings.push(
      warn('period-assumed', `прочитан как ${showDay(planned.from)} – ${showDay(planned.to)}`),
    )
  }
  if (orders.length > 1) warnings.push(warn('order-conflict', orders.map(showOrder).join('; ')))
  if (found.length > 1) warnings.push(warn('tables-joined', String(found.length)))
  if (others > 0) warnings.push(warn('more-roadmaps', String(others)))
  return warnings
}

function showOrder({ number, date }: ApprovingOrder): string {
  return date === null ? `№ ${number}` : `№ ${number} от ${showDay(date)}`
}

function showDay(day: Day): string {
  return day.split('-').reverse().join('.')
}
