import { drawDigits, fill, widthOf } from './digits.ts'
import { blankPicture, type GreyPicture, writePng } from './write-png.ts'

/** A bar of the chart: percent, 0 to 100; `null` where it does not apply. */
export interface Bar {
  share: number | null
  /** The same of the period before, `null` or left out where there is none. */
  before?: number | null
}

const scale = 2
const digitHeight = 7 * scale
const barHeight = 18
const rowHeight = 46
const left = 50
const barWidth = 500
const right = 80
const top = 12
const grid = 210
const ink = 70

/**
 * Numbered horizontal bars as a PNG in greys: a full bar is now, an outlined one below it the period before.
 * The names of the rows stand in the table beside the picture, under the same numbers. `width` and `height` in pixels.
 */
export function drawBarChart(bars: readonly Bar[]): {
  png: Uint8Array
  width: number
  height: number
} {
  const width = left + barWidth + right
  const height = top + bars.length * rowHeight + digitHeight + 12
  const picture = blankPicture(width, height)
  drawGrid(picture, top + bars.length * rowHeight)
  bars.forEach((bar, index) => {
    drawRow(picture, bar, index)
  })
  return { png: writePng(picture), width, height }
}

/** Lines at every quarter, with their percent below. */
function drawGrid(picture: GreyPicture, bottom: number): void {
  for (const percent of [0, 25, 50, 75, 100]) {
    const x = left + lengthOf(percent)
    fill(picture, x, top, 1, bottom - top, percent === 0 ? 0 : grid)
    const text = `${percent}%`
    drawDigits(picture, text, { x: x - Math.floor(widthOf(text, scale) / 2), y: bottom + 6, scale })
  }
}

function drawRow(picture: GreyPicture, { share, before = null }: Bar, index: number): void {
  const y = top + index * rowHeight + 6
  const number = String(index + 1)
  drawDigits(picture, number, { x: left - 10 - widthOf(number, scale), y: y + 2, scale })
  const words = share === null ? '–' : `${Math.round(share)}%`
  fill(picture, left, y, lengthOf(share ?? 0), barHeight, ink)
  drawDigits(picture, words, { x: left + lengthOf(share ?? 0) + 8, y: y + 2, scale })
  if (before !== null) outline(picture, left, y + barHeight + 3, lengthOf(before), 9)
}

function outline(picture: GreyPicture, x: number, y: number, wide: number, high: number): void {
  fill(picture, x, y, wide, high, ink)
  fill(picture, x + 1, y + 1, wide - 2, high - 2, 255)
}

function lengthOf(percent: number): number {
  return Math.round((Math.min(100, Math.max(0, percent)) / 100) * barWidth)
}
