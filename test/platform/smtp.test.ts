import { describe, expect, inject, test } from 'vitest'
import type { OutgoingLetter } from '../../functions/platform/ports.ts'
import { type SmtpSettings, smtpMailer } from '../../functions/platform/smtp.ts'
import type { TakenMessage } from '../support/smtp-server.ts'

const { port, taken } = inject('smtp')

const settings: SmtpSettings = {
  host: '127.0.0.1',
  port,
  user: 'mail@nastavnik.test',
  password: 'пароль',
  from: '«Наставник», письма <mail@nastavnik.test>',
  isPlain: true,
}

const letter: OutgoingLetter = {
  id: 'one',
  to: 'gromova@school.test',
  subject: 'Через неделю срок: отчёт о реализации программы наставничества за первое полугодие',
  html: '<p>Здравствуйте, Людмила Петровна.</p>',
  text: 'Здравствуйте, Людмила Петровна.\n.\nЭто письмо о сроке.\n',
  unsubscribe: 'https://nastavnik.test/unsubscribe/secret',
}

/** What the server took for an address, the newest. */
async function takenFor(to: string): Promise<TakenMessage | undefined> {
  const all = (await (await fetch(taken)).json()) as TakenMessage[]
  return all.filter(message => message.to.includes(to)).at(-1)
}

/** A header as it stands in the message, its folded lines joined. */
function header(source: string, name: string): string {
  const head = source.slice(0, source.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
  return new RegExp(`^${name}: (.*)$`, 'mi').exec(head)?.[1] ?? ''
}

/** RFC 2047: `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=` in words. */
function decoded(text: string): string {
  const words = text.replace(/\?=\s+=\?/g, '?==?')
  return words.replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
    decodeURIComponent(
      kind.toUpperCase() === 'B'
        ? [...atob(word)].map(percent).join('')
        : word.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/gi, '%$1'),
    ),
  )
}

const percent = (letter: string) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`

describe('a letter over SMTP', () => {
  test('is taken by a real server, from a user who has signed in', async () => {
    expect(await smtpMailer(settings).send(letter)).toEqual({ outcome: 'sent', providerId: null })
    expect(await takenFor(letter.to)).toMatchObject({
      from: 'mail@nastavnik.test',
      to: [letter.to],
      user: 'mail@nastavnik.test',
    })
  })

  test('keeps its subject and its sender in Russian, in lines as short as mail asks', async () => {
    await smtpMailer(settings).send(letter)
    const { source = '' } = (await takenFor(letter.to)) ?? {}
    expect(decoded(header(source, 'Subject'))).toBe(letter.subject)
    expect(decoded(header(source, 'From'))).toContain('«Наставник», письма')
    expect(header(source, 'From')).toContain('<mail@nastavnik.test>')
    expect(source.split('\r\n').filter(line => line.length > 78)).toEqual([])
    expect(source).toMatch(/^[\t\r\n -~]*$/)
  })

  test('has both parts, and the click that stops it', async () => {
    await smtpMailer(settings).send(letter)
    const { source = '' } = (await takenFor(letter.to)) ?? {}
    expect(header(source, 'Content-Type')).toMatch(/^multipart\/alternative/)
    expect(source).toMatch(/Content-Type: text\/plain; charset=utf-8/i)
    expect(source).toMatch(/Content-Type: text\/html; charset=utf-8/i)
    expect(header(source, 'List-Unsubscribe')).toBe(`<${letter.unsubscribe}>`)
    expect(header(source, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    expect(header(source, 'Auto-Submitted')).toBe('auto-generated')
    expect(header(source, 'Message-ID')).toBe('<one@nastavnik.test>')
  })

  test('has one part for whoever reads plain text only, and no click where it may not be stopped', async () => {
    await smtpMailer(settings).send({ ...letter, html: '', unsubscribe: null })
    const { source = '' } = (await takenFor(letter.to)) ?? {}
    expect(header(source, 'Content-Type')).toMatch(/^text\/plain/)
    expect(source).not.toMatch(/text\/html|List-Unsubscribe/)
  })

  test('a hundred go over one connection, and one that is refused keeps none of the others', async () => {
    const letters = ['a', 'full', 'nobody', 'b'].map(name => {
      return { ...letter, id: name, to: `${name}@school.test` }
    })
    const deliveries = await smtpMailer(settings).sendBatch?.(letters, 'key')
    expect(deliveries?.map(({ outcome }) => outcome)).toEqual(['sent', 'retry', 'failed', 'sent'])
    expect(JSON.stringify(deliveries)).not.toContain('@school.test')
  })

  test('that the server may have taken is unknown, and those after it go over a new connection', async () => {
    const letters = ['cut', 'after'].map(name => {
      return { ...letter, id: name, to: `${name}@school.test` }
    })
    const deliveries = await smtpMailer(settings).sendBatch?.(letters, 'key')
    expect(deliveries?.map(({ outcome }) => outcome)).toEqual(['unknown', 'sent'])
  })
})

describe('nothing is sent, and everything waits', () => {
  test('when the server does not take the password', async () => {
    const delivery = await smtpMailer({ ...settings, password: 'другой' }).send(letter)
    expect(delivery.outcome).toBe('wait')
    expect(JSON.stringify(delivery)).not.toContain('другой')
  })

  test('when the server offers no encryption: the password stays here', async () => {
    const delivery = await smtpMailer({ ...settings, isPlain: false }).send(letter)
    expect(delivery.outcome).toBe('wait')
  })

  test('when nobody answers there', async () => {
    const delivery = await smtpMailer({ ...settings, port: 1 }).send(letter)
    expect(delivery.outcome).toBe('wait')
  })
})
