import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../functions/documents/read-document.ts'
import { writeWord } from '../../../functions/documents/word/write-word.ts'
import type { DocumentBlock } from '../../../functions/domain/document/document-block.ts'

const write = (blocks: DocumentBlock[], orientation?: 'landscape') =>
  writeWord({
    title: 'Приказ о парах',
    language: 'ru',
    blocks,
    ...(orientation && { orientation }),
  })

/** What our own reader of Word files finds in it. */
async function readBack(blocks: DocumentBlock[]) {
  const result = readDocument(await write(blocks))
  if (!result.ok) throw new Error(result.problem.code)
  return result.content.blocks.map(block =>
    block.kind === 'paragraph' ? block.text : block.rows.map(row => row.map(({ text }) => text)),
  )
}

/** The markup of one part of the file. */
async function part(name: string, blocks: DocumentBlock[], orientation?: 'landscape') {
  const bytes = unzipSync(await write(blocks, orientation))[name]
  if (!bytes) throw new Error(`the file has no part ${name}`)
  return new TextDecoder().decode(bytes)
}

async function asHtml(blocks: DocumentBlock[]) {
  const { value, messages } = await mammoth.convertToHtml({
    buffer: Buffer.from(await write(blocks)),
  })
  expect(messages).toEqual([])
  return value
}

/** One black pixel. */
const png = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  ),
  character => character.charCodeAt(0),
)

describe('a Word file holds what was to be written', () => {
  it('is read back word for word: title, headings, text, table', async () => {
    const found = await readBack([
      { kind: 'title', text: 'ПРИКАЗ' },
      { kind: 'heading', level: 1, text: 'Раздел' },
      { kind: 'paragraph', text: 'В целях «развития» наставничества <и> & не только' },
      {
        kind: 'table',
        columns: [{ title: '№' }, { title: 'Наставник', width: 4 }],
        rows: [['1', 'Соколова Т. В.'], ['2']],
      },
    ])
    expect(found).toEqual([
      'ПРИКАЗ',
      'Раздел',
      'В целях «развития» наставничества <и> & не только',
      [
        ['№', 'Наставник'],
        ['1', 'Соколова Т. В.'],
        ['2', ''],
      ],
    ])
  })

  it('begins a new line where the text does', async () => {
    expect(await readBack([{ kind: 'paragraph', text: 'первая\r\nвторая' }])).toEqual([
      'первая\nвторая',
    ])
  })

  it('leaves out what no Word file can hold, so that it opens', async () => {
    const text = 'до\u0000\u000b\ufffeпосле \ud800'
    expect(await readBack([{ kind: 'paragraph', text }])).toEqual(['допосле \ufffd'])
  })

  it('counts every numbered list from one', async () => {
    const list = (...items: string[]): DocumentBlock => ({ kind: 'list', items, isNumbered: true })
    const found = await readBack([list('а', 'б'), { kind: 'paragraph', text: '—' }, list('в')])
    expect(found).toEqual(['1. а', '2. б', '—', '1. в'])
  })

  it('writes other lists with dashes, which another reader shows as a list', async () => {
    const html = await asHtml([{ kind: 'list', items: ['одно', 'другое'] }])
    expect(html).toBe('<ul><li>одно</li><li>другое</li></ul>')
  })

  it('gives headings their level and the head of a table its place', async () => {
    const html = await asHtml([
      { kind: 'heading', level: 2, text: 'Часть' },
      { kind: 'table', columns: [{ title: 'Срок' }], rows: [['май']] },
    ])
    expect(html).toContain('<h2>Часть</h2>')
    expect(html).toMatch(/<thead>.*Срок.*<\/thead><tbody>.*май.*<\/tbody>/)
  })

  it('holds the picture with what it shows in words', async () => {
    const html = await asHtml([
      { kind: 'picture', png, width: 40, height: 40, alt: 'Доля школ по уровням' },
    ])
    expect(html).toMatch(/<img alt="Доля школ по уровням" src="data:image\/png;base64,/)
  })

  it('puts the post, the line for the signature and the name in one line', async () => {
    const [signature] = await readBack([
      { kind: 'signature', post: 'Директор', name: 'И. И. Иванов' },
    ])
    expect(signature).toMatch(/^Директор\t.*_{8,}.*И\. И\. Иванов$/)
  })

  it('says beneath an empty line what is to be written there by hand', async () => {
    const found = await readBack([{ kind: 'blank', before: 'Я,', caption: 'ФИО' }])
    expect(found).toEqual(['Я,', '(ФИО)'])
  })
})

describe('a Word file has the form of an official document', () => {
  it('is an A4 sheet with margins of 30, 15, 20 and 20 mm', async () => {
    const body = await part('word/document.xml', [{ kind: 'title', text: 'ПРИКАЗ' }])
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/)
    expect(body).toMatch(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/)
  })

  it('lies on its side where it is asked to', async () => {
    const body = await part('word/document.xml', [{ kind: 'title', text: 'ПЕРЕЧЕНЬ' }], 'landscape')
    expect(body).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
  })

  it('is written in Times New Roman 14, tables in 12', async () => {
    const styles = await part('word/styles.xml', [])
    expect(styles).toMatch(
      /<w:docDefaults>.*Times New Roman.*<w:sz w:val="28"\/>.*<\/w:docDefaults>/,
    )
    const body = await part('word/document.xml', [
      { kind: 'table', columns: [{ title: 'Срок' }], rows: [['май']] },
    ])
    expect(body).toMatch(/<w:sz w:val="24"\/>.*май/)
  })

  it('repeats the head of a table on each page and breaks no row', async () => {
    const body = await part('word/document.xml', [
      { kind: 'table', columns: [{ title: 'Срок' }], rows: [['май'], ['июнь']] },
    ])
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(3)
  })

  it('keeps a signature with the text before it, and only that', async () => {
    const body = await part('word/document.xml', [
      { kind: 'paragraph', text: 'первый' },
      { kind: 'paragraph', text: 'последний' },
      { kind: 'signature', post: 'Директор', name: 'И. И. Иванов' },
    ])
    expect(body).toMatch(/<w:keepNext\/>(?:(?!<w:p>).)*последний/)
    expect(body).not.toMatch(/<w:keepNext\/>(?:(?!<w:p>).)*первый/)
  })

  it('shows the number of a page from the second one on', async () => {
    const body = await part('word/document.xml', [{ kind: 'title', text: 'ПРИКАЗ' }])
    expect(body).toContain('<w:titlePg/>')
    const headers = await Promise.all(
      ['word/header1.xml', 'word/header2.xml'].map(name => part(name, [])),
    )
    expect(headers.filter(header => header.includes('PAGE'))).toHaveLength(1)
  })

  it('makes a picture wider than the text smaller, in proportion', async () => {
    const body = await part('word/document.xml', [
      { kind: 'picture', png, width: 2000, height: 1000, alt: 'ход' },
    ])
    const [, across, down] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(body) ?? []
    expect(Number(across)).toBeLessThanOrEqual(165 * 36_000)
    expect(Number(across) / Number(down)).toBeCloseTo(2, 1)
  })
})
