import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  type SheetColumn,
  type WorkbookSheet,
  writeWorkbook,
} from '../../../functions/documents/excel/write-workbook.ts'
import { readDocument } from '../../../functions/documents/read-document.ts'

const school: SheetColumn = { title: 'Учреждение', width: 30, type: 'text' }
const due: SheetColumn = { title: 'Срок', width: 12, type: 'date' }
const overdue: SheetColumn = { title: 'Дней просрочки', width: 10, type: 'number' }
const share: SheetColumn = { title: 'Полнота', width: 10, type: 'share' }

const sheet = (part: Partial<WorkbookSheet>): WorkbookSheet => ({
  name: 'Просрочено',
  note: [],
  columns: [school],
  rows: [],
  ...part,
})

/** The tables that our own reader of Excel finds in the file, a list of rows each. */
function tablesOf(file: Uint8Array): string[][][] {
  const result = readDocument(file)
  if (!result.ok) throw new Error(result.problem.code)
  return result.content.blocks.flatMap(block =>
    block.kind === 'table' ? [block.rows.map(cells => cells.map(({ text }) => text))] : [],
  )
}

function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  )
}

describe('an Excel workbook', () => {
  it('has a sheet for each question, with its note, its head and its rows', async () => {
    const file = await writeWorkbook({
      sheets: [
        sheet({
          note: ['Просрочено', 'По состоянию на 23.11.2026'],
          columns: [school, due, overdue, share],
          rows: [
            ['МБОУ «СОШ № 7»', '2026-11-13', 10, 0.75],
            ['МБОУ «СОШ № 12»', null, null, null],
          ],
        }),
        sheet({ name: 'Нет документов', rows: [['МБОУ «Лицей № 1»']] }),
      ],
    })
    expect(tablesOf(file)).toEqual([
      [
        ['Просрочено', '', '', ''],
        ['По состоянию на 23.11.2026', '', '', ''],
        ['Учреждение', 'Срок', 'Дней просрочки', 'Полнота'],
        ['МБОУ «СОШ № 7»', '13.11.2026', '10', '0.75'],
        ['МБОУ «СОШ № 12»', '', '', ''],
      ],
      [['Учреждение'], ['МБОУ «Лицей № 1»']],
    ])
    expect(partsOf(file)['xl/workbook.xml']).toContain('name="Нет документов"')
  })

  it('keeps its heads in sight, filters every column and prints the head on each page', async () => {
    const file = await writeWorkbook({
      sheets: [sheet({ note: ['Просрочено'], columns: [school, due], rows: [['СОШ № 7', null]] })],
    })
    const parts = partsOf(file)
    const markup = parts['xl/worksheets/sheet1.xml'] ?? ''
    expect(markup).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/)
    expect(markup).toContain('</sheetData><autoFilter ref="A3:B4"/>')
    expect(markup).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>.*<sheetViews>/)
    expect(markup).toContain('</sheetViews><sheetFormatPr defaultRowHeight="15"/>')
    expect(parts['xl/workbook.xml']).toContain(`'Просрочено'!$3:$3`)
    expect(parts['xl/workbook.xml']).toContain(`'Просрочено'!$A$3:$B$4`)
  })

  it('writes days as days: Excel counts them, and no time zone moves them', async () => {
    const file = await writeWorkbook({
      sheets: [sheet({ columns: [due], rows: [['2026-03-01'], ['2026-02-30'], ['бессрочно']] })],
    })
    expect(partsOf(file)['xl/worksheets/sheet1.xml']).toMatch(/<v>46082<\/v>/)
    expect(tablesOf(file)).toEqual([[['Срок'], ['01.03.2026'], ['2026-02-30'], ['бессрочно']]])
  })

  it('has no formulas, whatever a school has written', async () => {
    const rows = ['=1+1', '+7 900 000-00-00', '-5', '@SUM(A1)', '=HYPERLINK("http://x")'].map(
      text => [text],
    )
    const file = await writeWorkbook({ sheets: [sheet({ rows })] })
    const parts = partsOf(file)
    expect(tablesOf(file)).toEqual([[['Учреждение'], ...rows]])
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>')
    const styles = parts['xl/worksheets/sheet1.xml']?.match(/ s="(\d+)" t="s"/g) ?? []
    expect(new Set(styles.slice(1)).size).toBe(1)
    expect(parts['xl/styles.xml']).toContain('formatCode="@"')
  })

  it('keeps signs of markup, takes out what XML forbids and cuts what a cell cannot hold', async () => {
    const long = 'а'.repeat(40_000)
    const file = await writeWorkbook({
      sheets: [sheet({ rows: [['<b>«А» & "Б"</b>'], ['до\u0001после'], [long]] })],
    })
    const [, first, second, third] = tablesOf(file)[0] ?? []
    expect(first).toEqual(['<b>«А» & "Б"</b>'])
    expect(second).toEqual(['допосле'])
    expect(third?.[0]).toHaveLength(32_767)
  })

  it('leaves out a number that is none', async () => {
    const file = await writeWorkbook({
      sheets: [sheet({ columns: [school, share], rows: [['СОШ № 7', 0 / 0]] })],
    })
    expect(tablesOf(file)).toEqual([
      [
        ['Учреждение', 'Полнота'],
        ['СОШ № 7', ''],
      ],
    ])
  })

  it('opens with a head alone where there are no rows', async () => {
    const file = await writeWorkbook({ sheets: [sheet({ note: ['Никто ничего не должен'] })] })
    expect(tablesOf(file)).toEqual([[['Никто ничего не должен'], ['Учреждение']]])
    expect(partsOf(file)['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A3:A4"/>')
  })

  it('names its tabs as Excel allows: short, without forbidden signs, each once', async () => {
    const file = await writeWorkbook({
      sheets: [
        sheet({ name: 'Школы/ДОО: [все]?' }),
        sheet({ name: 'школы доо все' }),
        sheet({ name: "'История'" }),
        sheet({ name: 'Соблюдение сроков по всем учреждениям округа' }),
        sheet({ name: '***' }),
      ],
    })
    const names = [
      ...(partsOf(file)['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g),
    ]
    expect(names.map(([, name]) => name)).toEqual([
      'Школы ДОО все',
      'школы доо все (2)',
      'История',
      'Соблюдение сроков по всем учреж',
      'Лист',
    ])
  })

  it('is not written without a sheet, nor with more cells than columns', async () => {
    await expect(writeWorkbook({ sheets: [] })).rejects.toThrow('at least one sheet')
    await expect(
      writeWorkbook({ sheets: [sheet({ rows: [['СОШ № 7', 'лишнее']] })] }),
    ).rejects.toThrow('more cells than there are columns')
  })
})
