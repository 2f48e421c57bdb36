import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'

export interface BrowserOptions {
  /** Address of the server under test; paths given to `page.goto` start from it. */
  url: string
  javaScript?: boolean
  /** Pixels. */
  width?: number
  /** Without the service worker every request is the page's own, and can be answered by a test. */
  hasServiceWorker?: boolean
  /** The size of text the reader has set in the browser, in pixels; 16 where nothing is set. */
  textSize?: number
}

export interface Visitor {
  page: Page
  context: BrowserContext
  /** Saves the whole page as `.data/screenshots/<name>.png` and gives its path. */
  screenshot(name: string): Promise<string>
  /** Closes the browser; throws when a page wrote an error or asked another host. */
  close(): Promise<void>
}

/** A fresh browser, as a new visitor on a phone has it. */
export async function openBrowser({
  url,
  javaScript = true,
  width = 360,
  hasServiceWorker = true,
  textSize = 16,
}: BrowserOptions): Promise<Visitor> {
  const browser = await launchChromium([`--blink-settings=defaultFontSize=${textSize}`])
  const context = await browser.newContext({
    acceptDownloads: true,
    baseURL: url,
    javaScriptEnabled: javaScript,
    serviceWorkers: hasServiceWorker ? 'allow' : 'block',
    locale: 'ru-RU',
    viewport: { width, height: 740 },
  })
  const assertOneHost = await allowOnly(context, url)
  const assertNoErrors = noConsoleErrors(context)
  const page = await context.newPage()
  return {
    page,
    context,
    screenshot: name => screenshot(page, name),
    async close() {
      await browser.close()
      assertNoErrors()
      assertOneHost()
    },
  }
}

/** What Chromium calls an error: a refused form, which is a page with status 422 or 403, and a connection that went. */
const expectedErrors = [
  'Failed to load resource',
  'An unknown error occurred when fetching the script',
]

/** Watches every page of the context; the returned check throws what they complained about. */
export function noConsoleErrors(context: BrowserContext): () => void {
  const errors: string[] = []
  context.on('console', message => {
    const isExpected = expectedErrors.some(start => message.text().startsWith(start))
    if (message.type() === 'error' && !isExpected) errors.push(message.text())
  })
  context.on('weberror', webError => errors.push(webError.error().message))
  return () => assertNone('The browser wrote errors', errors)
}

/** Blocks requests to any other host; the returned check throws which ones were tried. */
export async function allowOnly(context: BrowserContext, url: string): Promise<() => void> {
  const foreign: string[] = []
  const host = new URL(url).host
  await context.route(
    asked => asked.host !== host,
    route => {
      foreign.push(route.request().url())
      return route.abort()
    },
  )
  return () => assertNone('The page asked other hosts', foreign)
}

/** Whether the page is wider than the screen, its styles loaded: none should be. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  await page.waitForLoadState()
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
}

async function screenshot(page: Page, name: string): Promise<string> {
  const folder = join(process.cwd(), '.data', 'screenshots')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, fullPage: true })
  return path
}

function assertNone(complaint: string, items: string[]): void {
  if (items.length > 0) throw new Error(`${complaint}:\n${items.join('\n')}`)
}
