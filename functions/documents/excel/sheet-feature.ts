import type { Feature } from 'write-excel-file/universal'
import { getCellAddress, sanitizeTextContent } from 'write-excel-file/utility'

/** Where the table of a sheet lies; rows are counted from 1. */
export interface SheetPlace {
  name: string
  head: number
  last: number
  columns: number
}

/**
 * What the writer lacks: filters on the heads, the head on every printed page, a page as wide as the table, and the height
 * of a row without which LibreOffice gives none a height of its own (ECMA-376, part 1, 18.2.5, 18.3.1).
 */
export function sheetFeature(places: readonly SheetPlace[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) => withFilter(content, places[sheetIndex]),
        },
        'xl/workbook.xml': {
          transform: content => content.replace('<definedNames/>', () => definedNames(places)),
        },
      },
    },
  }
}

function withFilter(content: string, place: SheetPlace | undefined): string {
  if (place === undefined || place.columns === 0) return content
  const range = `${address(place.head, 1)}:${address(place.last, place.columns)}`
  return content
    .replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`)
    .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('</sheetViews>', '</sheetViews><sheetFormatPr defaultRowHeight="15"/>')
    .replace('<pageSetup ', '<pageSetup fitToHeight="0" ')
}

function definedNames(places: readonly SheetPlace[]): string {
  const names = places.flatMap((place, index) => {
    if (place.columns === 0) return []
    const sheet = `'${sanitizeTextContent(place.name).replaceAll("'", "''")}'`
    const range = `${absolute(place.head, 1)}:${absolute(place.last, place.columns)}`
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}!${range}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$${place.head}:$${place.head}</definedName>`,
    ]
  })
  return `<definedNames>${names.join('')}</definedNames>`
}

function address(row: number, column: number): string {
  return getCellAddress(row - 1, column - 1)
}

function absolute(row: number, column: number): string {
  return address(row, column).replace(/^([A-Z]+)/, '$$$1$$')
}
