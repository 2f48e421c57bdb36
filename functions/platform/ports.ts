import type { DrizzleD1Database } from 'drizzle-orm/d1'
import type { ReportKind } from '../domain/notice/after-report.ts'

/** The database, through Drizzle. Writes are `db.batch([...])`: all or nothing. */
export type Db = DrizzleD1Database & { $client: D1Database }

/** Where files are kept. Keys are ours and never derived from a person's words. */
export interface Files {
  put(
    key: string,
    body: ReadableStream | ArrayBuffer | Uint8Array,
    mediaType: string,
  ): Promise<void>
  /** `null` where there is no such file. */
  get(key: string): Promise<{ body: ReadableStream; size: number } | null>
  delete(key: string): Promise<void>
}

/** A rendered letter, ready to leave. */
export interface OutgoingLetter {
  id: string
  to: string
  subject: string
  /** Empty for whoever reads plain text only. */
  html: string
  text: string
  /** The address that stops letters of its kind with one POST. Null where they may not be stopped. */
  unsubscribe: string | null
}

/** What became of a letter handed over. */
export type Delivery =
  | { outcome: 'sent'; providerId: string | null }
  /** Not taken, and may be tried again later. */
  | { outcome: 'retry'; reason: string }
  /** Not taken, for a reason that is none of the letter's: nothing else would be taken now either. */
  | { outcome: 'wait'; reason: string }
  /** Not taken, and never will be. */
  | { outcome: 'failed'; reason: string }
  /** May have left. Tried again only with the same key while the service remembers it; never when `isFinal`. */
  | { outcome: 'unknown'; reason: string; isFinal?: boolean }

export interface Mailer {
  name: string
  /** Hands one letter over. Its id is its key. Never throws. */
  send(letter: OutgoingLetter): Promise<Delivery>
  /** Hands up to `mostInBatch` letters over at once, under one key; answers in their order. Never throws. */
  sendBatch?(letters: readonly OutgoingLetter[], key: string): Promise<Delivery[]>
  /** For how long the same letters under the same key are surely not sent twice, in milliseconds. Left out: not at all. */
  remembersKeysFor?: number
}

/** Letters in one batch. */
export const mostInBatch = 100

/** Wakes somebody who sends letters soon, in another run. What it loses, the next tick finds in the outbox. */
export interface Queue {
  /** A message for each letter, which carries its id and nothing else. */
  send(letterIds: readonly string[]): Promise<void>
}

/** What the mail service says became of a letter. */
export interface DeliveryReport {
  /** The service's id of this report: told again, it is the same. */
  id: string
  providerId: string | null
  /** The letter's own id, where the service gives it back. */
  letterId: string | null
  kind: ReportKind
  at: number
  /** In the service's words; without the address. */
  detail: string
}

/** Reads what the mail service posts to us. */
export interface DeliveryReports {
  /** `forged` where the signature is not the service's or too old; `other` for what we do not follow. */
  read(headers: Headers, body: string, now: number): Promise<DeliveryReport | 'forged' | 'other'>
}

export interface Clock {
  /** The instant, epoch milliseconds. */
  now(): number
}

/** Unguessable values. */
export interface Random {
  /** `length` random bytes. */
  bytes(length: number): Uint8Array
}

/** Lets work go on after the answer is sent. */
export type Defer = (work: Promise<unknown>) => void

/** Whether one more call is within the limit of a minute; `retryAfter` says in how many seconds it will be. */
export interface CallLimit {
  isWithin: boolean
  retryAfter: number
}

/** What became of a message to another system's address. `status` is null where nobody answered. */
export interface HookAnswer {
  status: number | null
  error: string
}

/** What a web server said of a page. `status` is null where nobody answered; `location` where a redirect leads. */
export interface PageAnswer {
  status: number | null
  location: string | null
}

/** Everything the product asks of the place it runs on. Cloudflare is one such place. */
export interface Platform {
  db: Db
  files: Files
  mailer: Mailer
  /** Null where there is no queue: letters leave at once or with the next tick. */
  queue: Queue | null
  /** Null where the mail service reports nothing. */
  reports: DeliveryReports | null
  clock: Clock
  random: Random
  defer: Defer
  /** The caller's network address, for rate limits only. Never stored in clear. */
  clientAddress(request: Request): string
  /** Counts one call by a key: cheap, and so counted near the caller and not to the last one. */
  limitCalls(key: string): Promise<CallLimit>
  /** Posts a message to an address of another system. Never throws. */
  callHook(url: string, headers: Record<string, string>, body: string): Promise<HookAnswer>
  /** Asks for a page and reads none of it; a redirect is an answer like another. Never throws. */
  openPage(url: string, method: 'HEAD' | 'GET'): Promise<PageAnswer>
  /** Signs words of ours, so that they are known again when they come back; URL-safe letters. Null where there is no secret to sign with. */
  sign: ((text: string) => Promise<string>) | null
  /** Where links in letters lead: `https://…` without a slash at the end. */
  origin: string
  /** Serves the built browser assets where the platform does not do it before us. */
  isDemo: boolean
}
