import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pictures } from '../../web/text/help.ts'
import { openBrowser } from './support/browser.ts'
import { folder, screen, subjects, take, takenOf, wordsOn } from './support/guide-pictures.ts'
import { startServer, type TestServer } from './support/server.ts'
import { signInAs } from './support/session.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server?.stop())

describe.each(['ru', 'en'])('the guide’s pictures in %s', language => {
  it.each(pictures)('%s shows what the page says, or is taken anew', async picture => {
    const visitor = await openBrowser({ url: server.url, javaScript: false })
    const { page, context } = visitor
    await page.setViewportSize(screen)
    await signInAs(context, server.url, subjects[picture].as)
    await page.goto(`/help?lang=${language}`)
    await subjects[picture].open(page)
    const words = await wordsOn(page)
    const name = `${picture}-${language}`
    if ((await takenOf())[name] !== words) await take(page, name, words)
    expect((await stat(join(folder, `${name}.jpg`))).size).toBeLessThan(40_000)
    await visitor.close()
  })
})
