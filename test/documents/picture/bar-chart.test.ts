import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { drawBarChart } from '../../../functions/documents/picture/bar-chart.ts'

/** Reads a PNG of ours back with another implementation of its compression. */
function read(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset)
  const parts: Record<string, Uint8Array> = {}
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8))
    parts[name] = png.subarray(at + 8, at + 8 + length)
    at += length + 12
  }
  const header = parts.IHDR ?? new Uint8Array(13)
  const width = new DataView(header.buffer, header.byteOffset).getUint32(0)
  const rows = inflateSync(parts.IDAT ?? new Uint8Array(0))
  /** How many pixels of a row are inked. */
  const inked = (y: number) =>
    [...rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1))].filter(grey => grey < 100).length
  return { width, height: rows.length / (width + 1), inked }
}

describe('a chart of bars', () => {
  test('is a picture as large as it says', () => {
    const { png, width, height } = drawBarChart([{ share: 50 }, { share: 100 }])
    expect([...png.subarray(1, 4)]).toEqual([...'PNG'].map(letter => letter.charCodeAt(0)))
    expect(read(png)).toMatchObject({ width, height })
  })

  test('has bars as long as their shares', () => {
    const row = (share: number | null) => read(drawBarChart([{ share }]).png).inked(68)
    expect(row(100) - row(50)).toBe(500)
    // The line of the axis is there without a bar too.
    expect(row(50) - row(0)).toBe(500 - 2)
    expect(row(null)).toBe(row(0))
  })

  test('shows the period before below, outlined', () => {
    const without = read(drawBarChart([{ share: 10 }]).png)
    const before = read(drawBarChart([{ share: 10, before: 80 }]).png)
    expect(before.inked(79) - without.inked(79)).toBe(800 - 2)
    expect(before.inked(85) - without.inked(85)).toBe(2)
  })

  test('keeps what is out of bounds within the picture', () => {
    const row = (share: number) => read(drawBarChart([{ share }]).png).inked(68)
    expect(row(140)).toBe(row(100))
    expect(row(-5)).toBe(row(0))
  })
})
