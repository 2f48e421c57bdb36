import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadDemo, startServer } from '../../functions/platform/local/server.mjs'
import { launchChromium } from '../e2e/support/chromium.ts'
import { signInAs } from '../e2e/support/session.ts'

export const title = 'A phone on a line of 40 kbit/s with 800 ms of delay'

const line = {
  offline: false,
  latency: 800,
  downloadThroughput: 40_000 / 8,
  uploadThroughput: 40_000 / 8,
}
const school = '/schools/demo-gimnazia'

/** Seconds until the first page can be read, nothing being on the device, and until a document's address is sent. */
export async function run() {
  const dataDir = await mkdtemp(join(tmpdir(), 'nastavnik-'))
  const server = await startServer({ port: 0, dataDir, quiet: true })
  const browser = await launchChromium()
  try {
    await loadDemo(server.url)
    return [await firstPage(browser, server.url), await submission(browser, server.url)]
  } finally {
    await browser.close()
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function visit(browser, url) {
  const viewport = { width: 360, height: 740 }
  // A service worker's own requests would pass the slow line by.
  const context = await browser.newContext({ baseURL: url, viewport, serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const slow = () => session.send('Network.emulateNetworkConditions', line)
  return { context, page, slow }
}

async function firstPage(browser, url) {
  const { context, page, slow } = await visit(browser, url)
  await slow()
  await page.goto('/', { waitUntil: 'commit' })
  const paint = await page.evaluate(
    () =>
      new Promise(done => {
        new PerformanceObserver(list => done(list.getEntries()[0].startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
  await context.close()
  return `the first page can be read after ${seconds(paint)} s (bar 6)`
}

/** From pressing the button to the receipt. */
async function submission(browser, url) {
  const { context, page, slow } = await visit(browser, url)
  await signInAs(context, url, 'curator.gimnazia@demo.test')
  await page.goto(school)
  await page.goto(`${await page.locator('.task-title').first().getAttribute('href')}/submit`)
  await page.locator('input[name=type][value=link]').check()
  await page.locator('input[name=url]').fill('https://gimnazia.example/order.pdf')
  await slow()
  const started = performance.now()
  await page.getByRole('button', { name: 'Отправить', exact: true }).click()
  await page.waitForURL(/\/submissions\//, { waitUntil: 'domcontentloaded' })
  const taken = performance.now() - started
  await context.close()
  return `a submission without a file takes ${seconds(taken)} s (bar 8)`
}

function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(1)
}
