import { Problem } from '../../domain/problem.ts'
import { answerTo, claimForm, releaseForm, settleForm } from '../../store/devices/form-answers.ts'
import { sha256 } from '../../store/secrets.ts'
import { field, readForm } from '../forms.ts'
import { seeOther } from '../page.tsx'
import type { Handler, RequestContext } from '../route.ts'

const waits = 40
const waitMs = 150

/**
 * A form sent twice is worked on once, and both answers lead to the same place: by the key its page gave it
 * and what it says. Forms without a key are not looked at.
 */
export function once(handler: Handler): Handler {
  return async c => {
    const mark = await markOf(c)
    if (mark === null) return handler(c)
    if (!(await claimForm(c.get('ctx'), mark))) {
      const location = await awaitAnswer(c, mark)
      if (location !== undefined) return seeOther(c, location)
    }
    return workOn(c, mark, handler)
  }
}

/** Only where it led is remembered: a form that was refused may be sent again as it is. */
async function workOn(c: RequestContext, mark: string, handler: Handler): Promise<Response> {
  const ctx = c.get('ctx')
  let location: string | null = null
  try {
    const response = await handler(c)
    if (response.status === 303) location = response.headers.get('location')
    return response
  } finally {
    await (location === null ? releaseForm(ctx, mark) : settleForm(ctx, mark, location))
  }
}

async function markOf(c: RequestContext): Promise<string | null> {
  const isForm = /^(multipart\/form-data|application\/x-www-form)/.test(
    c.req.header('content-type') ?? '',
  )
  const actor = c.get('actor')
  if (c.req.method !== 'POST' || !isForm || actor === null) return null
  const form = await readForm(c)
  const key = field(form, 'formKey')
  if (key === '' || field(form, 'save') !== '') return null
  const content = await Promise.all([...form.entries()].map(contentOf))
  return sha256(JSON.stringify([key, actor.personId, c.req.path, content]))
}

async function contentOf([name, value]: [string, File | string]): Promise<[string, string]> {
  if (typeof value === 'string') return [name, value]
  return [name, await sha256(new Uint8Array(await value.arrayBuffer()))]
}

/** Where the same form led that came first; `undefined` where it was given up and this one may go on. */
async function awaitAnswer(c: RequestContext, mark: string): Promise<string | undefined> {
  for (let waited = 0; waited < waits; waited++) {
    const location = await answerTo(c.get('ctx'), mark)
    if (location !== null) return location
    await new Promise(again => setTimeout(again, waitMs))
  }
  throw new Problem('changedMeanwhile')
}
