import { noCounts, statuses } from '../domain/obligation/status.ts'
import type { ObligationsFilter } from '../store/obligation-list.ts'
import type { CountKey } from '../store/standing.ts'
import { asOfIn } from './as-of.ts'
import type { RequestContext } from './route.ts'

/** Which obligations are asked for: the same words in the address of a list, of a file and of a saved view. */
export function obligationFilterIn(c: RequestContext): ObligationsFilter {
  return {
    asOf: asOfIn(c),
    schoolId: c.req.query('school') || undefined,
    requirementId: c.req.query('requirement') || undefined,
    status: oneOf(statuses, c.req.query('status')),
    counted: oneOf(Object.keys(noCounts) as CountKey[], c.req.query('counted')),
    text: (c.req.query('text') ?? '').trim().slice(0, 100) || undefined,
    year: yearIn(c),
  }
}

function oneOf<T extends string>(known: readonly T[], asked: string | undefined): T | undefined {
  return known.find(one => one === asked)
}

function yearIn(c: RequestContext): number | undefined {
  const asked = c.req.query('year') ?? ''
  return /^20\d\d$/.test(asked) ? Number(asked) : undefined
}
