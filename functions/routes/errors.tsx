import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { ButtonLink } from '../../web/components/button.tsx'
import { device } from '../../web/text/device.ts'
import { textIn } from '../../web/text/index.ts'
import { Problem, type ProblemCode } from '../domain/problem.ts'
import { holdPosted } from './devices/held-form.tsx'
import { isIsland } from './devices/island.ts'
import { logError } from './log.ts'
import { page } from './page.tsx'
import type { AppEnv, RequestContext } from './route.ts'

/** The one place where a thrown error becomes an answer: a page for people, problem+json for programs. */
export const answerError: ErrorHandler<AppEnv> = async (error, c) => {
  const problem = toProblem(error)
  if (problem === null) {
    logError(error, `${c.req.method} ${c.req.routePath}`)
    return isForProgram(c) ? crashJson(c) : crashPage(c, await held(c))
  }
  if (isForProgram(c)) return problemJson(c, problem)
  if (problem.code !== 'notSignedIn') return problemPage(c, problem, await held(c))
  if (c.req.method === 'GET') return toSignIn(c, pathOf(c))
  const back = await held(c)
  return back === null ? problemPage(c, problem, null) : toSignIn(c, back)
}

function isForProgram(c: RequestContext): boolean {
  return c.req.path.startsWith('/api/') || isIsland(c)
}

/** Where a form that was not taken stands filled in again. Not keeping it must not hide why it was not taken. */
async function held(c: RequestContext): Promise<string | null> {
  return holdPosted(c).catch(() => null)
}

function toProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (error instanceof HTTPException) {
    return new Problem(error.status === 403 ? 'notAllowed' : 'unreadableRequest')
  }
  return null
}

function pathOf(c: RequestContext): string {
  const url = new URL(c.req.url)
  return url.pathname + url.search
}

function toSignIn(c: RequestContext, next: string): Response {
  return c.redirect(`/sign-in?next=${encodeURIComponent(next)}`, 303)
}

/** RFC 9457. `type` is stable, `detail` is for a person to read. */
function problemJson(c: RequestContext, problem: Problem): Response {
  const title = textIn('ru').common.problem[problem.code]
  return json(c, problem.status, problem.code, title, problem.details)
}

function crashJson(c: RequestContext): Response {
  return json(c, 500, 'internalError', textIn('ru').common.crashTitle, {})
}

function json(
  c: RequestContext,
  status: number,
  code: ProblemCode | 'internalError',
  title: string,
  details: Record<string, unknown>,
): Response {
  const body = { type: `/problems/${code}`, title, status, detail: title, ...details }
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' }
  if (status === 401) headers['www-authenticate'] = 'Bearer'
  if (typeof details.retryAfter === 'number') headers['retry-after'] = String(details.retryAfter)
  return c.body(JSON.stringify(body), status as 400, headers)
}

function problemPage(c: RequestContext, problem: Problem, back: string | null): Response {
  const { common } = textIn(c.get('language') ?? 'ru')
  const { message } = problem.details
  return page(
    c,
    { title: common.errorTitle },
    <>
      <h1 class="title-l">{common.errorTitle}</h1>
      <p>{typeof message === 'string' ? message : common.problem[problem.code]}</p>
      <BackToForm c={c} back={back} />
      <p>
        <a href={problem.code === 'notSignedIn' ? '/sign-in' : '/'}>
          {problem.code === 'notSignedIn' ? common.signIn : common.home}
        </a>
      </p>
    </>,
    problem.status,
  )
}

/** What was written is not lost with the refusal. */
function BackToForm({ c, back }: { c: RequestContext; back: string | null }) {
  if (back === null) return null
  return (
    <p>
      <ButtonLink href={back}>{device[c.get('language') ?? 'ru'].heldLink}</ButtonLink>
    </p>
  )
}

function crashPage(c: RequestContext, back: string | null): Response {
  const { common } = textIn(c.get('language') ?? 'ru')
  return page(
    c,
    { title: common.crashTitle },
    <>
      <h1 class="title-l">{common.crashTitle}</h1>
      <p>{common.crash}</p>
      <BackToForm c={c} back={back} />
    </>,
    500,
  )
}
