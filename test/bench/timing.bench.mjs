import * as chrono from 'chrono-node'
import { readTiming } from '../../functions/domain/timing/read-timing.ts'
import { isAsked, isExact, readCells } from '../domain/timing/cells.ts'

export const title = 'reading «Сроки» cells, against chrono-node (ru)'

const rounds = 3

/** Phrases a second and accuracy on the table of cells, against chrono-node (Russian), in one run. */
export function run() {
  const cells = readCells()
  const ours = measure(cells, ({ text, period }) => readTiming(text, period))
  const theirs = measure(cells, readWithChrono)
  return [
    `timing: ${cells.length} cells, ${ours.perSecond} a second, ${percent(ours.exact, cells)} exact, ${ours.silent} wrong without asking`,
    `chrono-node (ru): ${theirs.perSecond} a second, ${percent(theirs.exact, cells)} exact, ${theirs.silent} wrong without asking`,
    `ratios: exact ×${(ours.exact / theirs.exact).toFixed(2)}, speed ×${(ours.perSecond / theirs.perSecond).toFixed(2)}`,
  ]
}

function measure(cells, read) {
  const readings = cells.map(read)
  const started = performance.now()
  for (let round = 0; round < rounds; round += 1) for (const cell of cells) read(cell)
  const seconds = (performance.now() - started) / 1000
  const exact = cells.filter((cell, index) => isExact(cell, readings[index])).length
  const silent = cells.filter(
    (cell, index) => !isExact(cell, readings[index]) && !isAsked(readings[index]),
  )
  return { exact, silent: silent.length, perSecond: Math.round((cells.length * rounds) / seconds) }
}

/** The kindest reading of what chrono finds: month and year stretches widened, «до» as a deadline. */
function readWithChrono({ text, period }) {
  const reference = new Date(`${period?.from ?? '2023-09-01'}T12:00:00Z`)
  const found = chrono.ru.parse(text, reference, { forwardDate: true })
  const windows = found.map(result =>
    windowOf(result, /(^|\s)(до|не позднее|к)\s*$/iu.test(text.slice(0, result.index))),
  )
  return { windows, recurs: null, standing: false, unread: [], warnings: [] }
}

function windowOf({ start, end }, isDeadline) {
  const last = end ?? start
  const to = last.isCertain('day') ? dayOf(last) : monthEnd(last)
  const from = start.isCertain('day') ? dayOf(start) : `${dayOf(start).slice(0, 8)}01`
  return isDeadline ? { from: null, to } : { from, to }
}

function dayOf(components) {
  const two = part => String(components.get(part)).padStart(2, '0')
  return `${components.get('year')}-${two('month')}-${two('day')}`
}

function monthEnd(components) {
  const days = new Date(Date.UTC(components.get('year'), components.get('month'), 0)).getUTCDate()
  return `${dayOf(components).slice(0, 8)}${days}`
}

function percent(count, { length }) {
  return `${((count / length) * 100).toFixed(1)} %`
}

if (process.argv[1] === import.meta.filename) for (const line of run()) console.log(line)
