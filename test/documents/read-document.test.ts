import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { DocumentProblemCode } from '../../functions/documents/document-problem.ts'
import { readRoadmapFile, readRoadmapPaste } from '../../functions/documents/read-roadmap-file.ts'
import { documentProblems } from '../../web/text/document-problems.ts'
import { plainTiming } from '../domain/roadmap/plain-timing.ts'
import { buildDocx } from '../fixtures/roadmaps/build-docx.ts'
import { gymnasiumRoadmap } from '../fixtures/roadmaps/gymnasium.ts'
import { longRoadmap } from '../fixtures/roadmaps/long-roadmap.ts'
import { cell, paragraph, rawDocx, row, table } from './raw-docx.ts'
import { emptyRowsSheet, rawXlsx } from './raw-xlsx.ts'

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const compoundFile = (stream: string) =>
  Uint8Array.from([
    ...COMPOUND,
    ...new Array(600).fill(0),
    ...[...stream].flatMap(letter => [letter.charCodeAt(0), 0]),
  ])
const latin = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))
const zipOf = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

function withLyingSize(): Uint8Array {
  const bomb = rawDocx('<w:p/>'.repeat(6_000_000))
  const view = new DataView(bomb.buffer, bomb.byteOffset)
  for (let at = 0; at < bomb.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true)
  }
  return bomb
}

function encryptedEntry(): Uint8Array {
  const file = rawDocx(paragraph('текст'))
  const view = new DataView(file.buffer, file.byteOffset)
  for (let at = 0; at < file.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
  }
  return file
}

/** The bytes of the main part are spoiled, its place in the directory is not. */
function spoiled(): Uint8Array {
  const text = Array.from({ length: 3000 }, (_, index) => (index * 7919).toString(36)).join(' ')
  const file = rawDocx(paragraph(text))
  return file.map((byte, at) => (at > 1000 && at < 3000 ? byte ^ 0x5a : byte))
}

const oneColumn = [['Сроки'], ['май'], ['июнь']]
const noTiming = [
  ['№', 'Мероприятие', 'Ответственный'],
  ['1', 'Приказ', 'Директор'],
  ['2', 'Совет', 'Завуч'],
]

/** What was sent, and what is said about it. */
const REFUSED: ReadonlyArray<
  readonly [string, DocumentProblemCode, () => Uint8Array | Promise<Uint8Array>]
> = [
  ['an empty file', 'empty', () => new Uint8Array()],
  ['a file of 21 MB', 'too-big', () => new Uint8Array(21 * 1024 * 1024)],
  ['words in a text file', 'not-word', () => strToU8('Дорожная карта')],
  ['a .doc of Word 97', 'old-doc', () => compoundFile('WordDocument')],
  ['an .xls of Excel 97', 'old-xls', () => compoundFile('Workbook')],
  ['a file with a password', 'encrypted', () => compoundFile('EncryptedPackage')],
  ['a zip with a password', 'encrypted', encryptedEntry],
  ['a .pdf', 'pdf', () => latin('%PDF-1.7\n1 0 obj')],
  ['an .rtf named .docx', 'rtf', () => latin('{\\rtf1\\ansi \\trowd')],
  [
    'an .odt named .docx',
    'open-document',
    () => zipOf({ mimetype: 'application/vnd.oasis', 'content.xml': '<a/>' }),
  ],
  ['a .jpg named .docx', 'picture', () => latin('\xFF\xD8\xFF\xE0 JFIF')],
  [
    'a web page named .docx',
    'web-page',
    () => strToU8('<!DOCTYPE html><html><table></table></html>'),
  ],
  ['a .png named .docx', 'picture', () => latin('\x89PNG\r\n\x1A\n')],
  [
    'a presentation',
    'presentation',
    () => zipOf({ '[Content_Types].xml': '<a/>', 'ppt/slide.xml': '<a/>' }),
  ],
  ['an archive of documents', 'archive', () => zipOf({ 'карта.docx': 'PK' })],
  ['a .rar', 'archive', () => latin('Rar!\x1A\x07')],
  ['half a file', 'damaged', async () => (await gymnasiumRoadmap()).slice(0, 4000)],
  ['a file with spoiled bytes', 'damaged', spoiled],
  [
    'a document cut inside its XML',
    'damaged',
    () => zipOf({ 'word/document.xml': '<w:document><w:body><w:p>' }),
  ],
  [
    'a document with entity declarations',
    'doctype',
    () => zipOf({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
  ],
  ['a zip bomb with a lying size', 'zip-bomb', withLyingSize],
  [
    'a text of 200 pages',
    'too-long',
    () => rawDocx(paragraph('Наставничество в школе. '.repeat(70)).repeat(220)),
  ],
  [
    '200 page breaks',
    'too-long',
    () => rawDocx('<w:p><w:r><w:br w:type="page"/><w:t>x</w:t></w:r></w:p>'.repeat(200)),
  ],
  [
    'a table of 1001 rows',
    'too-long',
    () => rawDocx(table(...new Array(1001).fill(row(cell('a'), cell('b'))))),
  ],
  ['a document without a table', 'no-table', () => rawDocx(paragraph('Дорожная карта'))],
  ['a table of one column', 'no-table', () => buildDocx([oneColumn])],
  ['a table without deadlines', 'no-timing-column', () => buildDocx([noTiming])],
  ['a million empty rows', 'no-table', () => rawXlsx(emptyRowsSheet(1_000_000))],
]

describe('a file that cannot be read gets one sentence', () => {
  it.each(REFUSED)('%s: %s', async (_, code, build) => {
    const result = readRoadmapFile(await build(), { readTiming: plainTiming })
    expect(result).toEqual({ ok: false, problem: { code } })
  })

  const sentences = Object.values(documentProblems).flatMap(Object.values)
  it.each(sentences)('is one sentence: %s', message => {
    expect(message).toMatch(/^[А-ЯЁA-Z][^!?]*\.$/)
    expect(message.length).toBeLessThan(170)
  })

  it('says that an empty paste is empty, and that words are no table', () => {
    expect(readRoadmapPaste('  \n', { readTiming: plainTiming })).toMatchObject({
      problem: { code: 'empty-paste' },
    })
    expect(readRoadmapPaste('просто слова', { readTiming: plainTiming })).toMatchObject({
      problem: { code: 'no-table' },
    })
  })
})

describe('a file that looks strange but can be read is read', () => {
  it('a roadmap below a million empty rows', () => {
    const result = readRoadmapFile(rawXlsx(emptyRowsSheet(1_000_000, true)), {
      readTiming: plainTiming,
    })
    expect(result).toMatchObject({ ok: true, reading: { activities: [{ text: 'Приказ' }] } })
  }, 20_000)

  it('a hundred rows', async () => {
    const result = readRoadmapFile(await longRoadmap(100), { readTiming: plainTiming })
    expect(result.ok && result.reading.activities.length).toBe(100)
  })

  it('text that looks like an entity trick but declares nothing', () => {
    const body = table(
      row(cell('Мероприятие'), cell('Сроки')),
      row(cell('Приказ &amp; совет &#8212; &bomb;'), cell('май')),
    )
    const result = readRoadmapFile(rawDocx(body), { readTiming: plainTiming })
    expect(result).toMatchObject({ reading: { activities: [{ text: 'Приказ & совет — &bomb;' }] } })
  })
})
