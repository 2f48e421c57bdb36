import type { Context as HonoContext } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
// Its router is a fifth of the others in bytes, and as quick with our hundred routes.
import { Hono } from 'hono/tiny'
import { createContext } from './context.ts'
import { Problem } from './domain/problem.ts'
import type { Platform } from './platform/ports.ts'
import { giveBack } from './routes/devices/held-form.tsx'
import { tellIslands } from './routes/devices/island.ts'
import { once } from './routes/devices/once.ts'
import { answerError } from './routes/errors.tsx'
import { guarded } from './routes/guard.ts'
import { chooseLanguage } from './routes/language.ts'
import type { AppEnv, Route } from './routes/route.ts'
import { tellOthers } from './routes/tell-others.ts'

const mostBytes = 21 * 1024 * 1024

/** The whole product as one fetch handler: context, who asks, policy, route, one place for errors. */
export function createApp(
  routes: readonly Route[],
  platform: (c: HonoContext) => Platform,
): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.onError(answerError)
  app.notFound(c => answerError(new Problem('notFound'), c))
  app.use(safeHeaders)
  app.use(async (c, next) => {
    const own = platform(c)
    c.set('ctx', createContext({ ...own, origin: own.origin || new URL(c.req.url).origin }))
    c.set('actor', null)
    c.set('place', null)
    await next()
  })
  app.use(bodyLimit({ maxSize: mostBytes, onError: refuseTooLarge }))
  const sameOrigin = csrf()
  app.use((c, next) => (isForOthers(c.req.path) ? next() : sameOrigin(c, next)))
  app.use(chooseLanguage)
  app.use(giveBack)
  app.use(tellIslands)
  app.use(tellOthers)
  for (const { key, handler } of routes) {
    const [method = '', path = ''] = key.split(' ')
    app.on(method, path, guarded(key, once(handler)))
  }
  return app
}

/**
 * What other programs post to, without cookies: the API and the mail service prove themselves in the request, and a mail
 * program that stops letters by one click by the secret in the address.
 */
function isForOthers(path: string): boolean {
  return /^\/(api|webhooks|unsubscribe)\//.test(path)
}

/** The rest is read and dropped: a browser still sending does not read our answer. */
async function refuseTooLarge(c: HonoContext): Promise<never> {
  await c.req.raw.body?.pipeTo(new WritableStream()).catch(() => undefined)
  throw new Problem('requestTooLarge')
}

const safeHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    frameSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    objectSrc: ["'none'"],
  },
  strictTransportSecurity: 'max-age=31536000; includeSubDomains',
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  // A handler may be stricter: a file is served into a sandbox.
  overwrite: false,
})
