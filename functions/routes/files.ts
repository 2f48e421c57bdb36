import { keptFile } from './kept-file.ts'
import { type RequestContext, route } from './route.ts'

export const fileRoutes = [route('GET /files/:file', sendFile)]

/** A kept file, always to be saved and never shown by the browser as a page of ours. */
async function sendFile(c: RequestContext): Promise<Response> {
  const { row, kept } = await keptFile(c)
  return c.body(kept.body, 200, {
    'content-type': row.mediaType,
    'content-length': String(kept.size),
    'content-disposition': `attachment; filename*=UTF-8''${encodeName(row.name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': 'sandbox',
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
