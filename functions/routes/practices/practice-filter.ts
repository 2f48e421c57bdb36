import { practiceForms } from '../../domain/practice/practice-input.ts'
import type { RequestContext } from '../route.ts'

/** The part of the register that the address asks for. */
export function practiceFilterIn(c: RequestContext) {
  return {
    form: practiceForms.find(one => one === c.req.query('form')),
    text: (c.req.query('text') ?? '').trim().slice(0, 100) || undefined,
  }
}
