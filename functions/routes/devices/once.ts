import type { MiddlewareHandler } from 'hono'
import { Problem } from '../../domain/problem.ts'
import { answerTo, claimForm, releaseForm, settleForm } from '../../store/devices/form-answers.ts'
import { sha256 } from '../../store/secrets.ts'
import { field, readForm } from '../forms.ts'
import { seeOther } from '../page.tsx'
import type { AppEnv, RequestContext } from '../route.ts'

const waits = 40
const waitMs = 150

/**
 * A form sent twice is worked on once, and both answers lead to the same place: by the key its page gave it
 * and what it says. Forms without a key are not looked at.
 */
export const once: MiddlewareHandler<AppEnv> = async (c, next) => {
  const mark = await markOf(c)
  if (mark === null) return next()
  const ctx = c.get('ctx')
  if (!(await claimForm(ctx, mark))) {
    const location = await awaitAnswer(c, mark)
    if (location !== undefined) return seeOther(c, location)
  }
  await next()
  const location = c.res.status === 303 ? c.res.headers.get('location') : null
  await (location === null ? releaseForm(ctx, mark) : settleForm(ctx, mark, location))
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
