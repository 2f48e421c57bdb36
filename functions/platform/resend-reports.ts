import type { ReportKind } from '../domain/notice/after-report.ts'
import type { DeliveryReport, DeliveryReports } from './ports.ts'

/** Older or newer than this, a report is not believed: it may be a copy. */
const toleranceMs = 5 * 60_000

const kinds: Record<string, ReportKind> = {
  'email.sent': 'accepted',
  'email.delivered': 'delivered',
  'email.delivery_delayed': 'delayed',
  'email.bounced': 'bounced',
  'email.complained': 'complained',
  'email.failed': 'failed',
  'email.suppressed': 'suppressed',
}

/**
 * Reads Resend's webhooks, signed as Svix does: HMAC SHA-256 over `id.timestamp.body`. `secret` is what Resend shows
 * for the webhook, `whsec_…`. Source: docs.svix.com/receiving/verifying-payloads/how-manual; resend.com/docs/webhooks.
 */
export function resendReports(secret: string): DeliveryReports {
  return {
    async read(headers, body, now) {
      const id = headers.get('svix-id') ?? ''
      const timestamp = headers.get('svix-timestamp') ?? ''
      const isFresh = Math.abs(Number(timestamp) * 1000 - now) <= toleranceMs
      if (id === '' || timestamp === '' || !isFresh) return 'forged'
      const signatures = (headers.get('svix-signature') ?? '').split(' ')
      const isOurs = await isSigned(secret, `${id}.${timestamp}.${body}`, signatures)
      return isOurs ? (reportIn(id, body, now) ?? 'other') : 'forged'
    },
  }
}

/** Several signatures stand side by side while a secret is being changed. */
async function isSigned(secret: string, text: string, signatures: readonly string[]) {
  const bytes = bytesOf(secret.replace(/^whsec_/, ''))
  if (bytes === null) return false
  const key = await crypto.subtle.importKey(
    'raw',
    bytes,
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  )
  const message = new TextEncoder().encode(text)
  for (const one of signatures) {
    const [version, base64 = ''] = one.split(',')
    const signature = version === 'v1' ? bytesOf(base64) : null
    // Web Crypto compares in constant time.
    if (signature && (await crypto.subtle.verify('HMAC', key, signature, message))) return true
  }
  return false
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
  } catch {
    return null
  }
}

interface Posted {
  type?: string
  created_at?: string
  data?: {
    email_id?: string
    tags?: Record<string, string> | { name: string; value: string }[]
    bounce?: { type?: string; subType?: string; message?: string }
    failed?: { reason?: string }
    suppressed?: { type?: string; message?: string }
  }
}

function reportIn(id: string, body: string, now: number): DeliveryReport | null {
  const { type = '', created_at = '', data = {} } = parse(body)
  const kind = kinds[type]
  if (kind === undefined) return null
  const at = Date.parse(created_at)
  return {
    id,
    providerId: data.email_id ?? null,
    letterId: letterIn(data.tags),
    kind: kind === 'bounced' && !isForGood(data.bounce?.type) ? 'bounced-once' : kind,
    at: Number.isNaN(at) ? now : at,
    detail: detailOf(data),
  }
}

function parse(body: string): Posted {
  try {
    return (JSON.parse(body) as Posted | null) ?? {}
  } catch {
    return {}
  }
}

/** `Permanent`, as against `Transient` and `Undetermined`. */
function isForGood(type: string | undefined): boolean {
  return type === 'Permanent'
}

function letterIn(tags: NonNullable<Posted['data']>['tags']): string | null {
  if (tags === undefined) return null
  const found = Array.isArray(tags)
    ? tags.find(({ name }) => name === 'letter')?.value
    : tags.letter
  return found ?? null
}

function detailOf({ bounce, failed, suppressed }: NonNullable<Posted['data']>): string {
  const words = bounce
    ? [bounce.type, bounce.subType, bounce.message]
    : [failed?.reason, suppressed?.type, suppressed?.message]
  return words
    .filter(Boolean)
    .join(', ')
    .replace(/\S+@\S+/g, '…')
    .slice(0, 300)
}
