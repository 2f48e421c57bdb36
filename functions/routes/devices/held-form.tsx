import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { renderToString } from 'preact-render-to-string'
import { HeldNotice } from '../../../web/pages/held-notice.tsx'
import {
  answersOf,
  type FormFields,
  lengthOf,
  markField,
  mostHeldCharacters,
} from '../../domain/form/form-fields.ts'
import { fillForm } from '../../domain/form/form-markup.ts'
import { heldFormOf, heldMs, holdForm, pastOwnerOf } from '../../store/devices/held-forms.ts'
import { isWithin } from '../../store/rate.ts'
import { cookieNames, keepCookie } from '../cookies.ts'
import { field, readForm } from '../forms.ts'
import { textOf } from '../page.tsx'
import type { AppEnv, RequestContext } from '../route.ts'
import { pageOfForm } from './form-page.ts'
import { afterMain, changeHtml, isPage } from './page-markup.ts'

const holdsFromNetwork = { name: 'held-form', most: 120, windowMs: 3_600_000 }

/** Their fields are secrets, or nothing a person wrote. */
const neverHeld = /^\/(sign-in|sign-out|api|uploads)(\/|$)/

/**
 * Keeps a form that cannot be taken now, for this browser: gives the address where it stands filled in again,
 * `null` where there is nothing to keep. Files are not kept.
 */
export async function holdPosted(c: RequestContext): Promise<string | null> {
  if (!isForm(c) || neverHeld.test(c.req.path)) return null
  const ctx = c.get('ctx')
  const form = await readForm(c).catch(() => null)
  const fields = form === null ? [] : answersOf(form.entries())
  if (form === null || fields.length === 0 || lengthOf(fields) > mostHeldCharacters) return null
  if (!(await isWithin(ctx, holdsFromNetwork, ctx.clientAddress(c.req.raw)))) return null
  const hadFile = [...form.values()].some(value => typeof value !== 'string' && value.size > 0)
  const personId = c.get('actor')?.personId ?? (await ownerOf(c))
  const mark = field(form, markField)
  const kept: FormFields = mark === '' ? fields : [...fields, [markField, mark]]
  const held = await holdForm(ctx, { path: c.req.path, fields: kept, hadFile, personId })
  keepCookie(c, cookieNames(c).held, `${held.id}.${held.secret}`, heldMs / 1000)
  const page = pageOfForm(c)
  return `${page}${page.includes('?') ? '&' : '?'}held=${held.id}`
}

function isForm(c: RequestContext): boolean {
  const type = c.req.header('content-type') ?? ''
  return c.req.method === 'POST' && /^(multipart\/form-data|application\/x-www-form)/.test(type)
}

async function ownerOf(c: RequestContext): Promise<string | null> {
  const cookie = getCookie(c, cookieNames(c).session)
  return cookie === undefined ? null : pastOwnerOf(c.get('ctx'), cookie)
}

/** Fills a page asked for with `?held=` as it was when its form could not be taken, and says so. */
export const giveBack: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  if (c.req.method !== 'GET') return
  const id = c.req.query('held')
  if (id === undefined || !isPage(c.res)) return
  const personId = c.get('actor')?.personId
  const [heldId, secret = ''] = (getCookie(c, cookieNames(c).held) ?? '').split('.')
  if (personId === undefined || heldId !== id) return
  const held = await heldFormOf(c.get('ctx'), id, secret, personId)
  if (held === undefined) return
  c.res = await changeHtml(c.res, html => {
    const filled = fillForm(html, held.path, held.fields)
    const notice = (
      <HeldNotice
        t={textOf(c)}
        hadFile={held.hadFile}
        fields={filled === null ? held.fields : []}
      />
    )
    return afterMain(filled ?? html, renderToString(notice))
  })
}
