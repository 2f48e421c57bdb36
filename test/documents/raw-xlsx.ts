import { strToU8, zipSync } from 'fflate'

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

export interface XlsxParts {
  strings?: string[]
  formats?: string
  workbook?: string
}

/** An Excel file of one hand-written sheet. */
export function rawXlsx(
  sheet: string,
  { strings = [], formats = '', workbook = '' }: XlsxParts = {},
): Uint8Array {
  const items = strings.map(text => `<si><t>${text}</t></si>`).join('')
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook ${MAIN} ${RELATIONS}>${workbook}<sheets><sheet name="План" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet ${MAIN}>${sheet}</worksheet>`),
    'xl/sharedStrings.xml': strToU8(`<sst ${MAIN}>${items}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet ${MAIN}>${formats}</styleSheet>`),
  })
}

const text = (reference: string, value: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`

/** A sheet whose rows are empty, with a roadmap at the very end where asked for. */
export function emptyRowsSheet(rows: number, withRoadmap = false): string {
  const empty: string[] = []
  for (let number = 1; number <= rows; number += 1) empty.push(`<row r="${number}" spans="1:3"/>`)
  const heading = `<row r="${rows + 1}">${text(`A${rows + 1}`, 'Мероприятие')}${text(`B${rows + 1}`, 'Сроки')}</row>`
  const only = `<row r="${rows + 2}">${text(`A${rows + 2}`, 'Приказ')}${text(`B${rows + 2}`, 'май')}</row>`
  return `<sheetData>${empty.join('')}${withRoadmap ? heading + only : ''}</sheetData>`
}
