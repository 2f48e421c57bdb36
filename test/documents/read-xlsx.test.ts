import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/universal'
import { readDocument } from '../../functions/documents/read-document.ts'
import { readRoadmapFile } from '../../functions/documents/read-roadmap-file.ts'
import { plainTiming } from '../domain/roadmap/plain-timing.ts'
import { rawXlsx } from './raw-xlsx.ts'

function rowsOf(file: Uint8Array): string[][] {
  const result = readDocument(file)
  if (!result.ok) throw new Error(result.problem.code)
  const [block] = result.content.blocks
  return block?.kind === 'table' ? block.rows.map(cells => cells.map(({ text }) => text)) : []
}

const sheet = (cells: string, more = '') =>
  `<sheetData><row r="1">${cells}</row></sheetData>${more}`

describe('an Excel sheet', () => {
  it('reads shared and inline strings, with rich text joined', () => {
    const cells =
      '<c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><t>а</t></r><r><t>б</t></r></is></c>'
    expect(rowsOf(rawXlsx(sheet(cells), { strings: ['нет', 'да'] }))).toEqual([['да', 'аб']])
  })

  it('shows serial numbers as the dates and months they are', () => {
    const formats =
      '<numFmts><numFmt numFmtId="164" formatCode="mmmm\\ yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>'
    const cells =
      '<c r="A1" s="1"><v>46280</v></c><c r="B1" s="2"><v>46266</v></c><c r="C1"><v>4.0999999999999996</v></c>'
    expect(rowsOf(rawXlsx(sheet(cells), { formats }))).toEqual([
      ['15.09.2026', 'Сентябрь 2026', '4.1'],
    ])
  })

  it('counts from 1904 where the workbook says so', () => {
    const formats = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    const file = rawXlsx(sheet('<c r="A1" s="0"><v>44818</v></c>'), {
      formats,
      workbook: '<workbookPr date1904="1"/>',
    })
    expect(rowsOf(file)).toEqual([['15.09.2026']])
  })

  it('spreads merged cells', () => {
    const cells = '<c r="A1" t="str"><v>раздел</v></c><c r="B1"/><c r="C1" t="str"><v>срок</v></c>'
    const merges = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'
    expect(rowsOf(rawXlsx(sheet(cells, merges)))).toEqual([['раздел', 'раздел', 'срок']])
  })

  it('is read as a roadmap, its title and stamps above the table', async () => {
    const text = (value: string, columnSpan = 1) => ({ value, type: String, columnSpan })
    const day = (value: string) => ({
      value: new Date(`${value}T00:00:00Z`),
      type: Date,
      format: 'dd.mm.yyyy',
    })
    const blob = await writeXlsxFile([
      [text('УТВЕРЖДЕНО приказом от 28.08.2026 № 63', 4)],
      [text('Дорожная карта наставничества МБОУ «СОШ № 7» на 2026-2027 учебный год', 4)],
      ['№', 'Мероприятия', 'Дата', 'Ответственные'].map(value => text(value)),
      [text('1. Подготовка', 4)],
      [text('1.1'), text('Приказ о наставничестве'), day('2026-09-15'), text('Директор')],
      [text('1.2'), text('Совет'), text('октябрь'), text('Куратор')],
    ]).toBlob()
    const result = readRoadmapFile(new Uint8Array(await blob.arrayBuffer()), {
      readTiming: plainTiming,
    })
    expect(result).toMatchObject({
      ok: true,
      reading: {
        title: 'Дорожная карта наставничества МБОУ «СОШ № 7» на 2026-2027 учебный год',
        order: { number: '63', date: '2026-08-28' },
        activities: [
          { number: '1.1', section: '1. Подготовка', timing: { text: '15.09.2026' } },
          { number: '1.2', section: '1. Подготовка', timing: { text: 'октябрь' } },
        ],
      },
    })
  })
})
