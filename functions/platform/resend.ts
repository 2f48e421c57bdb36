import type { Delivery, Mailer, OutgoingLetter } from './ports.ts'

/** Names of Resend's errors that a later try can cure; every other name is final. */
const passing = new Set([
  'rate_limit_exceeded',
  'daily_quota_exceeded',
  'monthly_quota_exceeded',
  'concurrent_idempotent_requests',
  'internal_server_error',
])

/**
 * Sends through Resend's HTTP API. The letter's id is the idempotency key, so a repeat within 24 hours sends nothing twice.
 * A broken connection leaves the outcome unknown.
 * Source: resend.com/docs/api-reference/emails/send-email.
 */
export function resendMailer(apiKey: string, from: string): Mailer {
  return { name: 'resend', send: letter => sendOne(apiKey, from, letter) }
}

async function sendOne(apiKey: string, from: string, letter: OutgoingLetter): Promise<Delivery> {
  const { to, subject, html, text } = letter
  try {
    const response = await fetch('https://api.resend.com/emails', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${apiKey}`,
        'content-type': 'application/json',
        'idempotency-key': letter.id,
      },
      body: JSON.stringify({ from, to: [to], subject, html, text }),
    })
    return deliveryOf(response.status, (await response.json()) as ResendAnswer)
  } catch {
    return { outcome: 'unknown', reason: 'no answer' }
  }
}

interface ResendAnswer {
  id?: string
  name?: string
}

function deliveryOf(status: number, answer: ResendAnswer): Delivery {
  if (status < 300) return { outcome: 'sent', providerId: answer.id ?? null }
  const reason = answer.name ?? `status ${status}`
  return { outcome: passing.has(reason) || status >= 500 ? 'retry' : 'failed', reason }
}
