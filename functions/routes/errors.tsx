import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { textIn } from '../../web/text/index.ts'
import { Problem, type ProblemCode } from '../domain/problem.ts'
import { logError } from './log.ts'
import { page } from './page.tsx'
import type { AppEnv, RequestContext } from './route.ts'

/** The one place where a thrown error becomes an answer: a page for people, problem+json for programs. */
export const answerError: ErrorHandler<AppEnv> = (error, c) => {
  const problem = toProblem(error)
  if (problem === null) {
    logError(error, `${c.req.method} ${c.req.routePath}`)
    return c.req.path.startsWith('/api/') ? crashJson(c) : crashPage(c)
  }
  if (c.req.path.startsWith('/api/')) return problemJson(c, problem)
  if (problem.code === 'notSignedIn' && c.req.method === 'GET') return toSignIn(c)
  return problemPage(c, problem)
}

function toProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (error instanceof HTTPException) {
    return new Problem(error.status === 403 ? 'notAllowed' : 'unreadableRequest')
  }
  return null
}

function toSignIn(c: RequestContext): Response {
  const url = new URL(c.req.url)
  return c.redirect(`/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`, 303)
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

function problemPage(c: RequestContext, problem: Problem): Response {
  const { common } = textIn(c.get('language') ?? 'ru')
  const { message } = problem.details
  return page(
    c,
    { title: common.errorTitle },
    <>
      <h1 class="title-l">{common.errorTitle}</h1>
      <p>{typeof message === 'string' ? message : common.problem[problem.code]}</p>
      <p>
        <a href={problem.code === 'notSignedIn' ? '/sign-in' : '/'}>
          {problem.code === 'notSignedIn' ? common.signIn : common.home}
        </a>
      </p>
    </>,
    problem.status,
  )
}

function crashPage(c: RequestContext): Response {
  const { common } = textIn(c.get('language') ?? 'ru')
  return page(
    c,
    { title: common.crashTitle },
    <>
      <h1 class="title-l">{common.crashTitle}</h1>
      <p>{common.crash}</p>
    </>,
    500,
  )
}
