import { getCookie } from 'hono/cookie'
import { signInCode } from '../../emails/sign-in-code.tsx'
import { CodePage, LinkPage, SignInPage } from '../../web/pages/sign-in.tsx'
import type { Context } from '../context.ts'
import { compose } from '../mail/compose.ts'
import { deliverNow } from '../mail/deliver.ts'
import { isWithin } from '../store/rate.ts'
import { letter } from '../store/schema.ts'
import {
  codeMinutes,
  findPerson,
  newSignIn,
  openSession,
  spendCode,
  spendLink,
} from '../store/sign-ins.ts'
import { cookieNames, dropCookie, keepCookie } from './cookies.ts'
import { deviceOf } from './device.ts'
import { field, ownPath, readForm } from './forms.ts'
import { page, seeOther, textOf } from './page.tsx'
import { type RequestContext, route } from './route.ts'

const minute = 60_000
/** Counted per address and network together, so that nobody's flood keeps the owner of an address out. */
const lettersToAddress = { name: 'sign-in-letter', most: 5, windowMs: 10 * minute }
/** Whoever tries many addresses from one network; a browser that has signed in before is not counted. */
const requestsFromNetwork = { name: 'sign-in-network', most: 60, windowMs: 60 * minute }
/** Guesses at codes from one network. */
const guessesFromNetwork = { name: 'sign-in-guess', most: 120, windowMs: 60 * minute }

export const signInRoutes = [
  route('GET /sign-in', c => showSignIn(c, { email: '', next: c.req.query('next') ?? '' })),
  route('POST /sign-in', requestCode),
  route('GET /sign-in/code', c => showCode(c, { email: '', next: '' })),
  route('POST /sign-in/code', enterCode),
  route('GET /sign-in/link', c => showLink(c, c.req.query())),
  route('POST /sign-in/link', followLink),
]

type Asked = { email: string; next: string }

function showSignIn(c: RequestContext, asked: Asked, error?: string): Response {
  const t = textOf(c)
  const content = <SignInPage t={t} {...asked} error={error} />
  return page(c, { title: t.signIn.title }, content, error ? 422 : 200)
}

function showCode(c: RequestContext, asked: Asked, error?: string, isWaiting = false): Response {
  const t = textOf(c)
  const content = <CodePage t={t} {...asked} isWaiting={isWaiting} error={error} />
  return page(c, { title: t.signIn.codeTitle }, content, error ? 422 : 200)
}

function showLink(c: RequestContext, asked: Record<string, string>, isSpent = false): Response {
  const t = textOf(c)
  const { id = '', key = '', next = '' } = asked
  const content = <LinkPage t={t} id={id} secret={key} next={next} isSpent={isSpent} />
  return page(c, { title: t.signIn.linkTitle }, content, isSpent ? 410 : 200)
}

async function requestCode(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const asked = { email: field(form, 'email').toLowerCase(), next: field(form, 'next') }
  const { signIn } = textOf(c)
  if (asked.email === '') return showSignIn(c, asked, signIn.emailMissing)
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(asked.email))
    return showSignIn(c, asked, signIn.emailWrong)
  if (!(await mayAsk(c, asked.email))) return showCode(c, asked, undefined, true)
  await sendCode(c, asked)
  return showCode(c, asked)
}

/** The answer is the same for an address nobody has, and so is the work, but for the letter. */
async function sendCode(c: RequestContext, { email, next }: Asked): Promise<void> {
  const ctx = c.get('ctx')
  const person = await findPerson(ctx, email)
  const { secrets, insert } = await newSignIn(ctx, person?.id ?? null)
  const seconds = codeMinutes * 60
  keepCookie(c, cookieNames(c).signIn, `${secrets.id}.${secrets.browserSecret}`, seconds)
  if (person === undefined) {
    await insert
    return
  }
  const props = {
    code: secrets.code,
    link: linkOf(ctx, secrets.id, secrets.linkSecret, next),
    minutes: codeMinutes,
  }
  const envelope = {
    key: `sign-in:${secrets.id}`,
    to: person.email,
    personId: person.id,
    language: c.get('language'),
  }
  const row = compose(ctx, signInCode, props, envelope)
  await ctx.db.batch([insert, ctx.db.insert(letter).values(row)])
  ctx.defer(deliverNow(ctx, [row.id]))
}

function linkOf(ctx: Context, id: string, secret: string, next: string): string {
  const query = new URLSearchParams({ id, key: secret, ...(next ? { next } : {}) })
  return `${ctx.origin}/sign-in/link?${query}`
}

async function mayAsk(c: RequestContext, email: string): Promise<boolean> {
  const ctx = c.get('ctx')
  const network = ctx.clientAddress(c.req.raw)
  const isKnown = getCookie(c, cookieNames(c).device) !== undefined
  if (!isKnown && !(await isWithin(ctx, requestsFromNetwork, network))) return false
  return isWithin(ctx, lettersToAddress, `${email} ${network}`)
}

async function enterCode(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const asked = { email: field(form, 'email'), next: field(form, 'next') }
  const code = field(form, 'code').replace(/\D/g, '')
  const { signIn } = textOf(c)
  if (code.length !== 8) return showCode(c, asked, signIn.codeMissing)
  const ctx = c.get('ctx')
  const [id = '', browserSecret = ''] = (getCookie(c, cookieNames(c).signIn) ?? '').split('.')
  const mayGuess = await isWithin(ctx, guessesFromNetwork, ctx.clientAddress(c.req.raw))
  const personId = mayGuess ? await spendCode(ctx, id, browserSecret, code) : null
  return personId === null ? showCode(c, asked, signIn.codeWrong) : enter(c, personId, asked.next)
}

async function followLink(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const personId = await spendLink(c.get('ctx'), field(form, 'id'), field(form, 'key'))
  return personId === null ? showLink(c, {}, true) : enter(c, personId, field(form, 'next'))
}

/** A new session, whatever was before; the device is remembered as one that has signed in. */
async function enter(c: RequestContext, personId: string, next: string): Promise<Response> {
  const ctx = c.get('ctx')
  const names = cookieNames(c)
  const { cookie, seconds } = await openSession(ctx, personId, deviceOf(c.req.header('user-agent')))
  keepCookie(c, names.session, cookie, seconds)
  keepCookie(c, names.device, ctx.newSecret(), 365 * 86_400)
  dropCookie(c, names.signIn)
  return seeOther(c, ownPath(next, '/home'))
}
