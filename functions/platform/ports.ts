import type { DrizzleD1Database } from 'drizzle-orm/d1'

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
  html: string
  text: string
}

/** What became of a letter. `unknown` must never be repeated blindly. */
export type Delivery =
  | { outcome: 'sent'; providerId: string | null }
  | { outcome: 'retry'; reason: string }
  | { outcome: 'failed'; reason: string }
  | { outcome: 'unknown'; reason: string }

export interface Mailer {
  name: string
  send(letter: OutgoingLetter): Promise<Delivery>
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

/** Everything the product asks of the place it runs on. Cloudflare is one such place. */
export interface Platform {
  db: Db
  files: Files
  mailer: Mailer
  clock: Clock
  random: Random
  defer: Defer
  /** The caller's network address, for rate limits only. Never stored in clear. */
  clientAddress(request: Request): string
  /** Counts one call by a key: cheap, and so counted near the caller and not to the last one. */
  limitCalls(key: string): Promise<CallLimit>
  /** Posts a message to an address of another system. Never throws. */
  callHook(url: string, headers: Record<string, string>, body: string): Promise<HookAnswer>
  /** Where links in letters lead: `https://…` without a slash at the end. */
  origin: string
  /** Serves the built browser assets where the platform does not do it before us. */
  isDemo: boolean
}
