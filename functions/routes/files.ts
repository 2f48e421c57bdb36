import { isAuthorityRole } from '../domain/people/roles.ts'
import { Problem } from '../domain/problem.ts'
import { fileRow } from '../store/files.ts'
import { pathParam, placeOf, type RequestContext, route } from './route.ts'

export const fileRoutes = [route('GET /files/:file', sendFile)]

/** A kept file, always to be saved and never shown by the browser as a page of ours. */
async function sendFile(c: RequestContext): Promise<Response> {
  const ctx = c.get('ctx')
  const id = pathParam(c, 'file')
  const [row, kept] = await Promise.all([fileRow(ctx, id), ctx.files.get(id)])
  if (row === undefined || (row.isInternal && isAboveSchool(c))) throw new Problem('notFound')
  if (kept === null) throw new Error('a kept file is missing from the file store')
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

/** Whoever has no role in the school itself. */
function isAboveSchool(c: RequestContext): boolean {
  return placeOf(c).roles.every(isAuthorityRole)
}

/** RFC 8187: percent-encoded, with the four characters `encodeURIComponent` leaves. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
