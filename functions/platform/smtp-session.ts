import { connect as connectPlain, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { connect as connectSecure } from 'node:tls'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { headersOf } from './letter-headers.ts'
import type { Delivery, OutgoingLetter } from './ports.ts'
import type { SmtpSettings } from './smtp.ts'

const connectMs = 20_000
const silenceMs = 60_000

/** Sends letters over one connection, and over another when it breaks. Answers in their order; never throws. */
export async function sendOverSmtp(
  settings: SmtpSettings,
  letters: readonly OutgoingLetter[],
): Promise<Delivery[]> {
  const deliveries: Delivery[] = []
  let session: SMTPConnection | null = null
  for (const letter of letters) {
    try {
      session ??= await openSession(settings)
    } catch (error) {
      // Nobody to talk to: that is so for all that is left.
      const wait: Delivery = { outcome: 'wait', reason: reasonOf(error) }
      return [...deliveries, ...letters.slice(deliveries.length).map(() => wait)]
    }
    const { delivery, isBroken } = await sendOne(session, settings, letter)
    deliveries.push(delivery)
    if (isBroken || (delivery.outcome !== 'sent' && !(await isReset(session)))) {
      session.close()
      session = null
    }
  }
  session?.quit()
  return deliveries
}

/** Connects, encrypts and signs in; the password is never sent over an open line unless that is set. */
async function openSession(settings: SmtpSettings): Promise<SMTPConnection> {
  const { host, port, user, password, isPlain = false } = settings
  const isSecure = port === 465 && !isPlain
  const session = new SMTPConnection({
    host,
    port,
    name: domainOf(settings.from),
    connection: await openSocket(host, port, isSecure),
    secure: isSecure,
    secured: isSecure,
    requireTLS: !isSecure && !isPlain,
    ignoreTLS: isPlain,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
  })
  await new Promise<void>((done, failed) => {
    session.once('error', failed)
    session.once('end', () => failed(new Error('the server closed the connection')))
    session.connect(() =>
      session.login({ user, pass: password }, error => (error ? failed(error) : done())),
    )
  })
  // What happens later is told to whoever is sending then.
  session.on('error', () => undefined)
  return session
}

/** The platform looks the name up itself, so no other service learns where letters go. */
function openSocket(host: string, port: number, isSecure: boolean): Promise<Socket> {
  return new Promise((done, failed) => {
    const socket = isSecure
      ? connectSecure({ host, port, servername: host }, () => done(socket))
      : connectPlain({ host, port }, () => done(socket))
    socket.once('error', failed)
    socket.setTimeout(connectMs, () => failed(new Error('the server does not answer')))
  })
}

interface Told {
  delivery: Delivery
  isBroken: boolean
}

async function sendOne(
  session: SMTPConnection,
  settings: SmtpSettings,
  letter: OutgoingLetter,
): Promise<Told> {
  const mail = new MailComposer({
    from: settings.from,
    to: letter.to,
    subject: letter.subject,
    text: letter.text,
    ...(letter.html === '' ? {} : { html: letter.html }),
    headers: headersOf(letter),
    messageId: `<${letter.id}@${domainOf(settings.from)}>`,
  }).compile()
  const source = await mail.build()
  let isBegun = false
  const body = Readable.from(
    (function* () {
      isBegun = true
      yield source
    })(),
  )
  return new Promise(told => {
    session.send(mail.getEnvelope(), body, error =>
      told(
        error === null || error === undefined
          ? { delivery: { outcome: 'sent', providerId: null }, isBroken: false }
          : afterError(error, isBegun),
      ),
    )
  })
}

/** A refused letter is taken back before the next one begins. */
function isReset(session: SMTPConnection): Promise<boolean> {
  return new Promise(done => session.reset(error => done(!error)))
}

/** A reply code is the server's word that it has not taken the letter: 4xx for now, 5xx for good. Without one it is not known. */
function afterError(error: Error, isBegun: boolean): Told {
  const code = codeOf(error)
  const reason = reasonOf(error)
  if (code >= 500) return { delivery: { outcome: 'failed', reason }, isBroken: false }
  if (code >= 400) return { delivery: { outcome: 'retry', reason }, isBroken: code === 421 }
  const outcome = isBegun ? 'unknown' : 'retry'
  return { delivery: { outcome, reason }, isBroken: true }
}

function codeOf(error: unknown): number {
  const code = (error as { responseCode?: unknown } | null)?.responseCode
  return typeof code === 'number' ? code : 0
}

/** The server's words, without addresses. */
function reasonOf(error: unknown): string {
  const words = error instanceof Error ? error.message : 'no answer'
  return words.replace(/\S+@\S+/g, '…').slice(0, 200)
}

function domainOf(from: string): string {
  return /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost'
}
