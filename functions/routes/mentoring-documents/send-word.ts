import { wordMediaType, writeWord } from '../../documents/word/write-word.ts'
import type { WrittenDocument } from '../../domain/document/document-block.ts'
import type { RequestContext } from '../route.ts'

/** Answers with a Word file, to be saved under the document's own name. */
export async function sendWord(c: RequestContext, document: WrittenDocument): Promise<Response> {
  const bytes = await writeWord(document)
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': wordMediaType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeName(`${document.title}.docx`)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    vary: 'Cookie',
  })
}

/** RFC 8187: percent-encoded, with the four characters `encodeURIComponent` leaves. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
