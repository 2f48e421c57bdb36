import type { DocumentContent } from '../domain/roadmap/document-content.ts'
import { localNames, SHEET_NAMESPACE } from './local-names.ts'
import type { OfficePackage } from './read-package.ts'
import { attribute } from './scan-markup.ts'
import { createTextBudget } from './text-budget.ts'
import { readDateFormats } from './xlsx-dates.ts'
import { createSheetHandler, type WorkbookValues } from './xlsx-sheet.ts'

/**
 * Every visible sheet of a workbook as a table, in the order of its tabs; titles and stamps above
 * the roadmap are rows of that table.
 *
 * @throws {DocumentRefusal} `too-long`, or what the package refuses.
 */
export function readXlsx(file: OfficePackage): DocumentContent {
  const { sheets, is1904 } = readWorkbook(file)
  const workbook: WorkbookValues = {
    strings: readSharedStrings(file),
    formats: readDateFormats(file),
    is1904,
  }
  const content: DocumentContent = { blocks: [] }
  for (const part of sheets) {
    const sheet = createSheetHandler(workbook)
    file.scan(part, localNames(SHEET_NAMESPACE, sheet))
    const rows = sheet.rows()
    if (rows.length > 0) content.blocks.push({ kind: 'table', rows })
  }
  return content
}

function readWorkbook(file: OfficePackage): { sheets: string[]; is1904: boolean } {
  const targets = readTargets(file)
  const sheets: string[] = []
  let is1904 = false
  const open = (name: string, attributes: string): void => {
    if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '')
    if (name !== 'sheet' || /idden/.test(attribute(attributes, 'state') ?? '')) return
    const part = targets.get(attribute(attributes, 'r:id') ?? attribute(attributes, 'id') ?? '')
    if (part !== undefined) sheets.push(part)
  }
  file.scan(
    'xl/workbook.xml',
    localNames(SHEET_NAMESPACE, { open, close: () => {}, text: () => {} }),
  )
  if (sheets.length > 0) return { sheets, is1904 }
  return { sheets: file.names.filter(name => /^xl\/worksheets\/[^/]+\.xml$/.test(name)), is1904 }
}

function readTargets(file: OfficePackage): Map<string, string> {
  const targets = new Map<string, string>()
  const open = (name: string, attributes: string): void => {
    const target = attribute(attributes, 'Target')
    if (name !== 'Relationship' || target === null) return
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    targets.set(attribute(attributes, 'Id') ?? '', part)
  }
  file.scan('xl/_rels/workbook.xml.rels', { open, close: () => {}, text: () => {} })
  return targets
}

function readSharedStrings(file: OfficePackage): string[] {
  const strings: string[] = []
  const budget = createTextBudget()
  let text = ''
  let isText = false
  let isPhonetic = false
  const open = (name: string): void => {
    if (name === 'si') text = ''
    else if (name === 'rPh') isPhonetic = true
    else if (name === 't') isText = true
  }
  const close = (name: string): void => {
    if (name === 'si') strings.push(text)
    else if (name === 'rPh') isPhonetic = false
    else if (name === 't') isText = false
  }
  const write = (piece: string): void => {
    if (!isText || isPhonetic) return
    budget.spend(piece.length)
    text += piece
  }
  file.scan('xl/sharedStrings.xml', localNames(SHEET_NAMESPACE, { open, close, text: write }))
  return strings
}
