import { describe, expect, it } from 'vitest'
import { readDocument } from '../../functions/documents/read-document.ts'
import { cell, numbered, numberingPart, paragraph, rawDocx, row, table } from './raw-docx.ts'

function blocksOf(body: string, parts?: Record<string, string>) {
  const result = readDocument(rawDocx(body, parts))
  if (!result.ok) throw new Error(result.problem.code)
  return result.content.blocks.map(block =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map(cells => cells.map(({ text }) => text)),
  )
}

const run = (content: string) => `<w:p><w:r>${content}</w:r></w:p>`

describe('the text of a Word document is what its reader sees', () => {
  it('keeps line breaks, tabs and hyphens', () => {
    const content =
      '<w:t>до</w:t><w:br/><w:t>10</w:t><w:tab/><w:t>июня</w:t><w:noBreakHyphen/><w:t>я</w:t>'
    expect(blocksOf(run(content))).toEqual(['до\n10\tиюня-я'])
  })

  it('does not take a paragraph’s tab stops for tabs', () => {
    const stops = '<w:tabs><w:tab w:val="left" w:pos="700"/></w:tabs>'
    expect(blocksOf(paragraph('Карта', stops))).toEqual(['Карта'])
  })

  it('keeps insertions and drops deletions', () => {
    const body = `<w:p><w:ins><w:r><w:t>новый </w:t></w:r></w:ins><w:del><w:r><w:delText>старый </w:delText></w:r></w:del><w:r><w:t>срок</w:t></w:r></w:p>`
    expect(blocksOf(body)).toEqual(['новый срок'])
  })

  it('drops a deleted row', () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('а')}${cell('б')}</w:tr>`
    expect(blocksOf(table(row(cell('1'), cell('2')), deleted))).toEqual([[['1', '2']]])
  })

  it('reads a text box once, though the file holds it twice', () => {
    const box = `<w:txbxContent>${paragraph('УТВЕРЖДЕНО')}</w:txbxContent>`
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Карта</w:t></w:r></w:p>`
    expect(blocksOf(body)).toEqual(['УТВЕРЖДЕНО', 'Карта'])
  })

  it('reads links and content controls, not field codes and hidden text', () => {
    const body = `<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>сайт</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>тайна</w:t></w:r></w:p></w:sdtContent></w:sdt>`
    expect(blocksOf(body)).toEqual(['сайт'])
  })

  it('writes the numbers Word counts itself, also into empty cells', () => {
    const body = table(
      row(cell(numbered('')), cell('Приказ')),
      row(cell(numbered('')), cell('Совет')),
    )
    const parts = { 'word/numbering.xml': numberingPart('decimal', '%1.') }
    expect(blocksOf(body, parts)).toEqual([
      [
        ['1. ', 'Приказ'],
        ['2. ', 'Совет'],
      ],
    ])
  })

  it('numbers levels within levels and shows bullets as dashes', () => {
    const body =
      numbered('один') +
      numbered('внутри', 1) +
      numbered('внутри', 1) +
      numbered('два') +
      numbered('внутри', 1)
    const parts = { 'word/numbering.xml': numberingPart('decimal', '%1.') }
    expect(blocksOf(body, parts)).toEqual([
      '1. один',
      '1.1. внутри',
      '1.2. внутри',
      '2. два',
      '2.1. внутри',
    ])
    expect(
      blocksOf(numbered('дело'), { 'word/numbering.xml': numberingPart('bullet', 'o') }),
    ).toEqual(['- дело'])
  })

  it('shows Roman numerals and Russian letters', () => {
    const roman = { 'word/numbering.xml': numberingPart('upperRoman', '%1') }
    expect(blocksOf(numbered('а') + numbered('б'), roman)).toEqual(['I а', 'II б'])
    const russian = { 'word/numbering.xml': numberingPart('russianLower', '%1)') }
    expect(blocksOf(numbered('а') + numbered('б'), russian)).toEqual(['а) а', 'б) б'])
  })

  it('understands any namespace prefix', () => {
    const parts = {
      'word/document.xml':
        '<ns0:document xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><ns0:p><ns0:r><ns0:t>Карта</ns0:t></ns0:r></ns0:p></ns0:document>',
    }
    expect(blocksOf('', parts)).toEqual(['Карта'])
  })
})

describe('a table of a Word document', () => {
  it('spreads merged cells over the positions they cover', () => {
    const body = table(
      row(cell('раздел', '<w:gridSpan w:val="3"/>')),
      row(cell('этап', '<w:vMerge w:val="restart"/>'), cell('а'), cell('б')),
      row(cell('', '<w:vMerge/>'), cell('в'), cell('г')),
    )
    expect(blocksOf(body)).toEqual([
      [
        ['раздел', 'раздел', 'раздел'],
        ['этап', 'а', 'б'],
        ['этап', 'в', 'г'],
      ],
    ])
  })

  it('fills short rows and columns left out before the first cell', () => {
    const short = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('в')}</w:tr>`
    expect(blocksOf(table(row(cell('а'), cell('б'), cell('г')), short))).toEqual([
      [
        ['а', 'б', 'г'],
        ['', 'в', ''],
      ],
    ])
  })

  it('reads a table inside a cell as a table and as the text of the cell', () => {
    const inner = table(row(cell('х'), cell('у')))
    expect(blocksOf(table(row(cell(paragraph('над') + inner), cell('рядом'))))).toEqual([
      'над',
      [['х', 'у']],
      [['над\nх у', 'рядом']],
    ])
  })
})
