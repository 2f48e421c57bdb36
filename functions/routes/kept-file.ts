import { isAuthorityRole } from '../domain/people/roles.ts'
import { Problem } from '../domain/problem.ts'
import { fileRow } from '../store/files.ts'
import { pathParam, placeOf, type RequestContext } from './route.ts'

/** The kept file a path names, with its bytes. Throws `notFound` where it is not for whoever asks. */
export async function keptFile(c: RequestContext) {
  const ctx = c.get('ctx')
  const id = pathParam(c, 'file')
  const [row, kept] = await Promise.all([fileRow(ctx, id), ctx.files.get(id)])
  if (row === undefined || (row.isInternal && isAboveSchool(c))) throw new Problem('notFound')
  if (kept === null) throw new Error('a kept file is missing from the file store')
  return { row, kept }
}

/** Whoever has no role in the school itself. */
function isAboveSchool(c: RequestContext): boolean {
  return placeOf(c).roles.every(isAuthorityRole)
}
