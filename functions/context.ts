import type { Scope } from './domain/access/scopes.ts'
import { dayOf } from './domain/calendar/zones.ts'
import type { Membership } from './domain/people/roles.ts'
import type { Day } from './domain/timing/reading.ts'
import type { Platform } from './platform/ports.ts'

/** What a request or a tick works with, built once. */
export interface Context extends Omit<Platform, 'clock' | 'random'> {
  /** The instant, epoch milliseconds: one and the same through the whole request. */
  now: number
  /** Today's day in a time zone. */
  today(timeZone: string): Day
  /** A new id: sorts by the time it was made, and cannot be guessed. */
  newId(): string
  /** A secret of 256 bits, in URL-safe letters. */
  newSecret(): string
  /** A sign-in code of eight digits. */
  newCode(): string
}

/** Who acts: a person signed in with a session, or with an API token. */
export interface Actor {
  personId: string
  name: string
  email: string
  language: 'ru' | 'en'
  /** Null for an API token. */
  sessionId: string | null
  /** Null where one signed in oneself. */
  token: { id: string; scopes: Scope[] | null } | null
  memberships: Membership[]
  /** Of whom is known from a moment ago: what a write must find still true. Null of whom was just looked up. */
  witness: Witness | null
}

/** An API token and the role it acts in: a write made on memory verifies both. */
export interface Witness {
  tokenId: string
  membershipId: string
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Builds the context of one request. */
export function createContext(platform: Platform): Context {
  const { clock, random, ...rest } = platform
  const now = clock.now()
  const days = new Map<string, Day>()
  return {
    ...rest,
    now,
    today: timeZone => {
      const known = days.get(timeZone) ?? dayOf(now, timeZone)
      days.set(timeZone, known)
      return known
    },
    newId: () => encodeTime(now) + encodeBytes(random.bytes(16)),
    newSecret: () => encodeBytes(random.bytes(52)),
    newCode: () => codeOf(random.bytes(8)),
  }
}

/** 48 bits of time in ten letters, so that ids sort by when they were made. */
function encodeTime(now: number): string {
  let rest = now
  let text = ''
  for (let i = 0; i < 10; i++) {
    text = alphabet[rest % 32] + text
    rest = Math.floor(rest / 32)
  }
  return text
}

/** Five bits of every byte. */
function encodeBytes(bytes: Uint8Array): string {
  return [...bytes].map(byte => alphabet[byte & 31]).join('')
}

function codeOf(bytes: Uint8Array): string {
  const value = bytes.reduce((sum, byte) => (sum * 256 + byte) % 100_000_000_000, 0)
  return String(value % 100_000_000).padStart(8, '0')
}
