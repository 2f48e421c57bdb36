import { drizzle } from 'drizzle-orm/d1'
import { callLimit } from './call-limit.ts'
import { openPage } from './open-page.ts'
import {
  type Clock,
  type Files,
  type Queue as LetterQueue,
  type Mailer,
  mostInBatch,
  type Platform,
} from './ports.ts'
import { postHook } from './post-hook.ts'
import { resendMailer } from './resend.ts'
import { resendReports } from './resend-reports.ts'
import { signerWith } from './signer.ts'
import { smtpMailer } from './smtp.ts'

/** The bindings and secrets of `wrangler.toml`. */
export interface Env {
  DB: D1Database
  FILES: R2Bucket
  /** Where letters are told to leave in a run of their own. */
  LETTERS?: Queue<LetterMessage>
  ORIGIN?: string
  MAIL_FROM?: string
  /** What addresses are signed with that stop letters by one click. */
  LINK_SECRET?: string
  RESEND_API_KEY?: string
  /** `whsec_…`: what Resend signs its reports with. */
  RESEND_WEBHOOK_SECRET?: string
  SMTP_HOST?: string
  SMTP_PORT?: string
  SMTP_USER?: string
  SMTP_PASSWORD?: string
  /** `off` for a relay in a closed network. */
  SMTP_TLS?: string
  /** Cloudflare's own counter; without it each instance of the Worker counts for itself. */
  API_CALLS?: RateLimit
}

/** All that a message carries: the letter itself stays in the database. */
export interface LetterMessage {
  letter: string
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
    queue: env.LETTERS === undefined ? null : letterQueue(env.LETTERS),
    reports: env.RESEND_WEBHOOK_SECRET ? resendReports(env.RESEND_WEBHOOK_SECRET) : null,
    clock,
    random: { bytes: length => crypto.getRandomValues(new Uint8Array(length)) },
    defer: work => execution.waitUntil(work),
    clientAddress: request => request.headers.get('cf-connecting-ip') ?? 'unknown',
    limitCalls: callLimit(env.API_CALLS, clock),
    callHook: postHook,
    openPage,
    sign: signerWith(env.LINK_SECRET),
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

function letterQueue(queue: Queue<LetterMessage>): LetterQueue {
  return {
    async send(letterIds) {
      const messages = letterIds.map(letter => ({ body: { letter } }))
      for (let start = 0; start < messages.length; start += mostInBatch) {
        await queue.sendBatch(messages.slice(start, start + mostInBatch))
      }
    },
  }
}

/** A mail server of one's own goes before Resend. Without either letters stay in the outbox, and the officer sees that they do. */
function mailerOf(env: Env): Mailer {
  const { MAIL_FROM: from, RESEND_API_KEY: apiKey, SMTP_HOST: host } = env
  if (from && host) {
    return smtpMailer({
      host,
      from,
      port: Number(env.SMTP_PORT ?? 465),
      user: env.SMTP_USER ?? '',
      password: env.SMTP_PASSWORD ?? '',
      isPlain: env.SMTP_TLS === 'off',
    })
  }
  if (from && apiKey) return resendMailer({ apiKey, from })
  return {
    name: 'none',
    send: async () => ({ outcome: 'wait', reason: 'no mail service set up' }),
  }
}
