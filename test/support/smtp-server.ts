import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { TestProject } from 'vitest/node'

/** A message as the server took it. */
export interface TakenMessage {
  from: string
  to: string[]
  user: string
  isSecure: boolean
  source: string
}

declare module 'vitest' {
  interface ProvidedContext {
    smtp: { port: number; taken: string }
  }
}

/**
 * A real SMTP server beside the Worker's tests, and a page that tells what it took. It knows one user; the address a letter
 * goes to says what it does with it.
 */
export default async function startSmtpServer(project: TestProject) {
  const taken: TakenMessage[] = []
  const smtp = new SMTPServer({
    authOptional: false,
    onAuth: ({ username = '', password }, _session, done) =>
      username === 'mail@nastavnik.test' && password === 'пароль'
        ? done(null, { user: username })
        : done(new Error('Invalid username or password')),
    onRcptTo: ({ address }, _session, done) => done(refusalOf(address)),
    onData(stream, session, done) {
      const { mailFrom, rcptTo } = session.envelope
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        taken.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          user: String(session.user),
          isSecure: session.secure,
          source: Buffer.concat(chunks).toString('utf8'),
        })
        done(null)
      })
    },
  })
  smtp.on('error', () => undefined)
  await new Promise<void>(ready => smtp.listen(0, '127.0.0.1', ready))
  const page = createServer((_request, answer) => answer.end(JSON.stringify(taken)))
  await new Promise<void>(ready => page.listen(0, '127.0.0.1', ready))
  project.provide('smtp', {
    port: (smtp.server.address() as AddressInfo).port,
    taken: `http://127.0.0.1:${(page.address() as AddressInfo).port}`,
  })
  return () => {
    smtp.close()
    page.close()
  }
}

function refusalOf(address: string): Error | null {
  const code = { 'full@school.test': 452, 'nobody@school.test': 550 }[address]
  return code === undefined ? null : Object.assign(new Error('refused'), { responseCode: code })
}
