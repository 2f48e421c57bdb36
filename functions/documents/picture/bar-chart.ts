import { drawDigits, fill, widthOf } from './digits.ts'
import { blankPicture, type GreyPicture, writePng } from './write-png.ts'

/** A bar of the chart: percent, 0 to 100; `null` where it does not apply. */
export interface Bar {
  /** What it is called in the table; its place, from one, where it is not said. */
  number?: number
  share: number | null
  /** The same of the period before, `null` or left out where there is none. */
  before?: number | null
}

/** Twice as many pixels as a page shows, so that print is sharp. */
const scale = 4
const digitHeight = 7 * scale
const barHeight = 36
const beforeHeight = 18
const rowHeight = 92
const left = 100
const barWidth = 1_000
const right = 160
const top = 24
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
  const height = top + bars.length * rowHeight + digitHeight + 24
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
    fill(picture, x, top, 2, bottom - top, percent === 0 ? 0 : grid)
    const text = `${percent}%`
    drawDigits(picture, text, {
      x: x - Math.floor(widthOf(text, scale) / 2),
      y: bottom + 12,
      scale,
    })
  }
}

function drawRow(picture: GreyPicture, bar: Bar, index: number): void {
  const { share, before = null } = bar
  const y = top + index * rowHeight + 12
  const number = String(bar.number ?? index + 1)
  drawDigits(picture, number, { x: left - 20 - widthOf(number, scale), y: y + 4, scale })
  const words = share === null ? '–' : `${Math.round(share)}%`
  fill(picture, left, y, lengthOf(share ?? 0), barHeight, ink)
  drawDigits(picture, words, { x: left + lengthOf(share ?? 0) + 16, y: y + 4, scale })
  if (before !== null) outline(picture, left, y + barHeight + 6, lengthOf(before), beforeHeight)
}

function outline(picture: GreyPicture, x: number, y: number, wide: number, high: number): void {
  fill(picture, x, y, wide, high, ink)
  fill(picture, x + 2, y + 2, wide - 4, high - 4, 255)
}

function lengthOf(percent: number): number {
  return Math.round((Math.min(100, Math.max(0, percent)) / 100) * barWidth)
}
