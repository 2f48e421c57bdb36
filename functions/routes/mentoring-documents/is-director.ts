import { placeOf, type RequestContext } from '../route.ts'

/** Whether the person is the head of the request's school: only then the list of who looked is theirs. */
export function isDirectorHere(c: RequestContext): boolean {
  return placeOf(c).roles.includes('director')
}
