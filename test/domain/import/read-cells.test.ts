import { expect, test } from 'vitest'
import { decodeText } from '../../../functions/domain/import/decode-text.ts'
import { readCells } from '../../../functions/domain/import/read-cells.ts'

test.each([
  ['semicolons', 'а;б\nв;г'],
  ['commas', 'а,б\r\nв,г\r\n'],
  ['tabs, as pasted from Excel', 'а\tб\nв\tг\n\n'],
  ['a mark at the start', '\uFEFFа;б\nв;г'],
  ['quotes', '"а";"б"\n"в";г'],
])('cells are split by %s', (_, text) => {
  expect(readCells(text)).toEqual([
    ['а', 'б'],
    ['в', 'г'],
  ])
})

test('a quoted cell may hold the separator, quotes and a line end', () => {
  expect(readCells('"МБОУ ""Школа; № 1""";"две\nстроки"')).toEqual([
    ['МБОУ "Школа; № 1"', 'две\nстроки'],
  ])
})

test('empty rows inside stay, so that rows keep their numbers', () => {
  expect(readCells('а;б\n\nв;г')).toEqual([['а', 'б'], [''], ['в', 'г']])
})

test('a quote that never closes loses nothing', () => {
  expect(readCells('а;"б\nв')).toEqual([['а', 'б\nв']])
})

test('Windows-1251, UTF-8 and UTF-16 give the same text', () => {
  const school = 'Школа № 1 «Ёлочка»'
  const windows = new Uint8Array([
    0xd8, 0xea, 0xee, 0xeb, 0xe0, 0x20, 0xb9, 0x20, 0x31, 0x20, 0xab, 0xa8, 0xeb, 0xee, 0xf7, 0xea,
    0xe0, 0xbb,
  ])
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(school, letter => letter.charCodeAt(0)).buffer),
  ])
  expect(decodeText(windows)).toBe(school)
  expect(decodeText(new TextEncoder().encode(school))).toBe(school)
  expect(decodeText(utf16)).toBe(school)
})
