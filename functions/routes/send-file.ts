import type { WorkbookSheet } from '../documents/excel/write-workbook.ts'
import type { WrittenDocument } from '../domain/document/document-block.ts'
import type { RequestContext } from './route.ts'

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Answers with an Excel workbook. The writer is loaded only when somebody asks for one. */
export async function sendWorkbook(
  c: RequestContext,
  name: string,
  sheets: readonly WorkbookSheet[],
): Promise<Response> {
  const { writeWorkbook } = await import('../documents/excel/write-workbook.ts')
  return send(c, name, excel, await writeWorkbook({ sheets }))
}

/** Answers with a Word document. */
export async function sendWord(
  c: RequestContext,
  name: string,
  document: WrittenDocument,
): Promise<Response> {
  const { wordMediaType, writeWord } = await import('../documents/word/write-word.ts')
  return send(c, name, wordMediaType, await writeWord(document))
}

function send(c: RequestContext, name: string, mediaType: string, bytes: Uint8Array): Response {
  c.header('content-type', mediaType)
  c.header('content-disposition', `attachment; filename="${name}"`)
  c.header('cache-control', 'private, no-store')
  return c.body(bytes.slice().buffer)
}
