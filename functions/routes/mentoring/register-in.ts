import { type Register, registers } from '../../domain/mentorship/signed-order.ts'
import { Problem } from '../../domain/problem.ts'
import { pathParam, type RequestContext } from '../route.ts'

/** The register of the path. Throws `notFound`. */
export function registerIn(c: RequestContext): Register {
  const found = registers.find(one => one === pathParam(c, 'register'))
  if (found === undefined) throw new Problem('notFound')
  return found
}
