import { expect, test } from 'vitest'
import { writePdf } from '../../../web/islands/device/write-pdf.ts'

const photo = (mark: number, width: number, height: number) => ({
  bytes: new Uint8Array([0xff, 0xd8, mark, 0xff, 0xd9]),
  width,
  height,
})

const pdf = writePdf([photo(1, 1240, 1754), photo(2, 1754, 1240)])
const text = new TextDecoder('latin1').decode(pdf)

test('two photographs make two A4 pages, each upright or lying as its photograph', () => {
  expect(text.startsWith('%PDF-1.4')).toBe(true)
  expect(text).toContain('/Count 2')
  expect(text.match(/\/MediaBox \[[^\]]+\]/g)).toEqual([
    '/MediaBox [0 0 595 842]',
    '/MediaBox [0 0 842 595]',
  ])
})

test('every object lies where the table at the end says', () => {
  const table = Number(/startxref\n(\d+)/.exec(text)?.[1])
  expect(text.slice(table, table + 4)).toBe('xref')
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n /gm)].map(one => Number(one[1]))
  expect(offsets).toHaveLength(8)
  offsets.forEach((offset, index) => {
    expect(text.slice(offset).startsWith(`${index + 1} 0 obj`)).toBe(true)
  })
})

test('the photographs are in it byte for byte', () => {
  expect(text).toContain('\xff\xd8\x01\xff\xd9')
  expect(text).toContain('\xff\xd8\x02\xff\xd9')
})
