import { drizzle } from 'drizzle-orm/d1'
import { callLimit } from './call-limit.ts'
import type { Clock, Files, Mailer, Platform } from './ports.ts'
import { postHook } from './post-hook.ts'
import { resendMailer } from './resend.ts'

/** The bindings and secrets of `wrangler.toml`. */
export interface Env {
  DB: D1Database
  FILES: R2Bucket
  ORIGIN?: string
  RESEND_API_KEY?: string
  MAIL_FROM?: string
  /** Cloudflare's own counter; without it each instance of the Worker counts for itself. */
  API_CALLS?: RateLimit
}

const clock: Clock = { now: () => Date.now() }

/** The platform of one request or tick on Cloudflare. `own` replaces parts of it (the demo's clock and mailbox). */
export function cloudflare(
  env: Env,
  execution: Pick<ExecutionContext, 'waitUntil'>,
  own: Partial<Platform> = {},
): Platform {
  return {
    db: drizzle(env.DB),
    files: r2Files(env.FILES),
    mailer: mailerOf(env),
    clock,
    random: { bytes: length => crypto.getRandomValues(new Uint8Array(length)) },
    defer: work => execution.waitUntil(work),
    clientAddress: request => request.headers.get('cf-connecting-ip') ?? 'unknown',
    limitCalls: callLimit(env.API_CALLS, clock),
    callHook: postHook,
    origin: env.ORIGIN ?? '',
    isDemo: false,
    ...own,
  }
}

function r2Files(bucket: R2Bucket): Files {
  return {
    async put(key, body, mediaType) {
      await bucket.put(key, body, { httpMetadata: { contentType: mediaType } })
    },
    async get(key) {
      const object = await bucket.get(key)
      return object === null ? null : { body: object.body, size: object.size }
    },
    async delete(key) {
      await bucket.delete(key)
    },
  }
}

/** Without a key letters stay in the outbox, and the officer sees that they do. */
function mailerOf({ RESEND_API_KEY, MAIL_FROM }: Env): Mailer {
  if (RESEND_API_KEY !== undefined && MAIL_FROM !== undefined) {
    return resendMailer(RESEND_API_KEY, MAIL_FROM)
  }
  return {
    name: 'none',
    send: async () => ({ outcome: 'retry', reason: 'no mail service set up' }),
  }
}
