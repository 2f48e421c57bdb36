import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'
import type { TestProject } from 'vitest/node'

/** A message as the server took it. */
export interface TakenMessage {
  from: string
  to: string[]
  user: string
  source: string
}

declare module 'vitest' {
  interface ProvidedContext {
    smtp: { port: number; taken: string }
  }
}

/**
 * A real SMTP server beside the Worker's tests, and a page that tells what it took. It knows one user; what it does with
 * a letter stands in the address: `full`, `nobody`, and `cut` for one that takes the letter and says nothing more.
 */
export default async function startSmtpServers(project: TestProject) {
  const taken: TakenMessage[] = []
  const open = serverOf(taken, { disabledCommands: ['STARTTLS'], allowInsecureAuth: true })
  const page = createServer((_request, answer) => answer.end(JSON.stringify(taken)))
  await new Promise<void>(ready => open.listen(0, '127.0.0.1', ready))
  await new Promise<void>(ready => page.listen(0, '127.0.0.1', ready))
  project.provide('smtp', {
    port: portOf(open.server.address()),
    taken: `http://127.0.0.1:${portOf(page.address())}`,
  })
  return () => {
    open.close()
    page.close()
  }
}

function portOf(address: string | AddressInfo | null): number {
  return (address as AddressInfo).port
}

function serverOf(taken: TakenMessage[], options: SMTPServerOptions): SMTPServer {
  const server = new SMTPServer({
    ...options,
    authOptional: false,
    onAuth: ({ username = '', password }, _session, done) =>
      username === 'mail@nastavnik.test' && password === 'пароль'
        ? done(null, { user: username })
        : done(new Error('Invalid username or password')),
    onRcptTo: ({ address }, _session, done) => done(refusalOf(address)),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const message = messageOf(session, Buffer.concat(chunks))
        taken.push(message)
        if (message.to.includes('cut@school.test')) server.connections.forEach(hangUp)
        else done(null)
      })
    },
  })
  server.on('error', () => undefined)
  return server
}

function messageOf(session: SMTPServerSession, source: Buffer): TakenMessage {
  const { mailFrom, rcptTo } = session.envelope
  return {
    from: mailFrom === false ? '' : mailFrom.address,
    to: rcptTo.map(({ address }) => address),
    user: String(session.user),
    source: source.toString('utf8'),
  }
}

function hangUp(connection: { close(): void }) {
  connection.close()
}

function refusalOf(address: string): Error | null {
  const code = { 'full@school.test': 452, 'nobody@school.test': 550 }[address]
  return code === undefined ? null : Object.assign(new Error('refused'), { responseCode: code })
}
