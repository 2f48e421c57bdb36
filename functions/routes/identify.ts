import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { Problem } from '../domain/problem.ts'
import { actorOfSession, actorOfToken } from '../store/actors.ts'
import { cookieNames, keepCookie } from './cookies.ts'
import type { AppEnv, RequestContext } from './route.ts'

/** Finds out who asks, by the session cookie or, under `/api/`, by the bearer token, and in which language to answer. */
export const identify: MiddlewareHandler<AppEnv> = async (c, next) => {
  const ctx = c.get('ctx')
  const isApi = c.req.path.startsWith('/api/')
  const token = isApi ? bearerToken(c.req.header('authorization')) : undefined
  const cookie = isApi ? undefined : getCookie(c, cookieNames(c).session)
  c.set('actor', null)
  c.set('language', chooseLanguage(c))
  if (token !== undefined) {
    const actor = await actorOfToken(ctx, token)
    if (actor === null) throw new Problem('badToken')
    c.set('actor', actor)
  } else if (cookie !== undefined) {
    c.set('actor', await actorOfSession(ctx, cookie))
  }
  await next()
}

function bearerToken(header: string | undefined): string | undefined {
  return header?.match(/^Bearer\s+(\S+)$/i)?.[1]
}

/** `?lang=` chooses and is remembered; without either it is Russian. */
function chooseLanguage(c: RequestContext): 'ru' | 'en' {
  const asked = c.req.query('lang')
  if (asked === 'ru' || asked === 'en') {
    keepCookie(c, 'language', asked, 365 * 86_400)
    return asked
  }
  return getCookie(c, 'language') === 'en' ? 'en' : 'ru'
}
