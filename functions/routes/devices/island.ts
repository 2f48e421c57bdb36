import type { MiddlewareHandler } from 'hono'
import type { AppEnv, RequestContext } from '../route.ts'

/** Whether our own script asks and not a form of the browser: it says so, and can read JSON. */
export function isIsland(c: RequestContext): boolean {
  return c.req.header('x-island') === '1'
}

/** A script is told where a form leads; a browser is led there. */
export const tellIslands: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  const location = c.res.status === 303 ? c.res.headers.get('location') : null
  if (location !== null && isIsland(c)) c.res = Response.json({ location })
}
