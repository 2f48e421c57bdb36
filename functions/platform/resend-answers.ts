import type { ErrorResponse } from 'resend'
import type { Delivery } from './ports.ts'

/** What Resend answers an error with. */
export interface ResendError {
  name?: string
  message?: string
}

/** What an error means for the letter, by its name. */
type Meaning =
  /** Asked too quickly: the request may be made again in a moment. */
  | 'slower'
  /** Nothing of ours is taken now: a quota is spent, or the service is set up wrongly. */
  | 'wait'
  /** This letter is not what the service takes. */
  | 'failed'
  /** The service may have taken it; the same request under the same key finds out. */
  | 'unknown'
  /** Something has already left under this key, and it was not this. A person has to look. */
  | 'conflict'

/** Every error name of Resend, as its SDK lists them. Source: resend.com/docs/api-reference/errors. */
export const resendErrors = {
  rate_limit_exceeded: 'slower',
  daily_quota_exceeded: 'wait',
  monthly_quota_exceeded: 'wait',
  missing_api_key: 'wait',
  invalid_api_key: 'wait',
  restricted_api_key: 'wait',
  invalid_access: 'wait',
  invalid_from_address: 'wait',
  invalid_region: 'wait',
  not_found: 'wait',
  method_not_allowed: 'wait',
  validation_error: 'failed',
  missing_required_field: 'failed',
  invalid_parameter: 'failed',
  invalid_attachment: 'failed',
  invalid_idempotency_key: 'failed',
  security_error: 'failed',
  concurrent_idempotent_requests: 'unknown',
  application_error: 'unknown',
  internal_server_error: 'unknown',
  invalid_idempotent_request: 'conflict',
} as const satisfies Record<ErrorResponse['name'], Meaning>

/** What an error answer means. A name not known is judged by its status: 5xx leaves the outcome open. */
export function meaningOf(status: number, { name = '' }: ResendError): Meaning {
  // A sender whose domain is not verified is a validation error too, with its own status: no letter is at fault.
  if (name === 'validation_error' && (status === 401 || status === 403)) return 'wait'
  const known: Meaning | undefined = (resendErrors as Record<string, Meaning>)[name]
  if (known !== undefined) return known
  if (status === 429) return 'slower'
  return status >= 500 ? 'unknown' : 'failed'
}

/** What becomes of the letter. */
export function deliveryOf(status: number, error: ResendError): Delivery {
  const reason = reasonOf(status, error)
  switch (meaningOf(status, error)) {
    case 'slower':
    case 'wait':
      return { outcome: 'wait', reason }
    case 'failed':
      return { outcome: 'failed', reason }
    case 'unknown':
      return { outcome: 'unknown', reason }
    case 'conflict':
      return { outcome: 'unknown', reason, isFinal: true }
  }
}

/** The name, and the service's words without the addresses in them. */
function reasonOf(status: number, { name, message }: ResendError): string {
  const words = (message ?? '').replace(/\S+@\S+/g, '…').slice(0, 200)
  return [name ?? `status ${status}`, words].filter(Boolean).join(': ')
}
