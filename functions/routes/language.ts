import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { keepCookie } from './cookies.ts'
import type { AppEnv } from './route.ts'

/** In which language to answer: `?lang=` chooses and is remembered; without either it is Russian. */
export const chooseLanguage: MiddlewareHandler<AppEnv> = async (c, next) => {
  const asked = c.req.query('lang')
  if (asked === 'ru' || asked === 'en') {
    keepCookie(c, 'language', asked, 365 * 86_400)
    c.set('language', asked)
  } else {
    c.set('language', getCookie(c, 'language') === 'en' ? 'en' : 'ru')
  }
  await next()
}
