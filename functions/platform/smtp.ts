import type { Delivery, Mailer, OutgoingLetter } from './ports.ts'

export interface SmtpSettings {
  host: string
  /** 465 is encrypted from the start; on any other the server has to offer STARTTLS. Port 25 is closed to Workers. */
  port: number
  user: string
  password: string
  /** «Наставник <letters@…>». */
  from: string
  /** Only for a relay on the same machine or in a closed network: the password goes unencrypted. */
  isPlain?: boolean
}

/**
 * Sends over SMTP, a hundred letters over one connection. A server remembers no keys, so what it may have taken is never
 * told again by itself. The code is loaded with the first letter.
 */
export function smtpMailer(settings: SmtpSettings): Mailer {
  return {
    name: 'smtp',
    send: async letter => (await deliver(settings, [letter]))[0] ?? nothingSaid,
    sendBatch: letters => deliver(settings, letters),
  }
}

const nothingSaid: Delivery = { outcome: 'unknown', reason: 'no answer' }

async function deliver(
  settings: SmtpSettings,
  letters: readonly OutgoingLetter[],
): Promise<Delivery[]> {
  const { sendOverSmtp } = await import('./smtp-session.ts')
  return sendOverSmtp(settings, letters)
}
