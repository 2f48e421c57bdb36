import type { Page } from 'playwright-core'

/** Pages that a crawl asks for at most: more would be a sign that shapes are told apart too finely. */
const most = 160

/** Files, feeds, and letters as they were sent: none of them is a page of ours. */
export const isDownload = /\.(csv|docx|ics|json|xlsx)$|^\/(files|calendar|mailbox)\//

/**
 * Opens every page that links lead to from the landing page, one of each shape.
 * `visit` is called with each page open; it gives what the page answered.
 */
export async function crawl(
  page: Page,
  visit: (path: string, status: number) => Promise<void>,
  start = '/',
): Promise<string[]> {
  const seen = new Set([shapeOf(start)])
  const waiting = [start]
  const visited: string[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (visited.length === most) throw new Error(`More than ${most} pages, the next is ${path}`)
    const answer = await open(page, path)
    if (answer === 'download') continue
    visited.push(path)
    await visit(path, answer?.status() ?? 0)
    for (const link of await linksOf(page)) {
      if (seen.has(shapeOf(link))) continue
      seen.add(shapeOf(link))
      waiting.push(link)
    }
  }
  return visited
}

/** What the page answered; a file that is sent to be kept is no page. */
async function open(page: Page, path: string) {
  try {
    return await page.goto(path)
  } catch (error) {
    if (String(error).includes('Download is starting')) return 'download'
    throw error
  }
}

/** Same-origin links to pages, without the part after «#» and without the change of language. */
async function linksOf(page: Page): Promise<string[]> {
  const links = await page
    .locator('a[href]')
    .evaluateAll(anchors => anchors.map(anchor => (anchor as HTMLAnchorElement).href))
  const { origin } = new URL(page.url())
  return links
    .map(link => new URL(link))
    .filter(url => url.origin === origin && !url.searchParams.has('lang'))
    .filter(url => !isDownload.test(url.pathname))
    .map(url => url.pathname + url.search)
}

/** Pages of one shape differ in whose they are, not in what they are made of. */
export function shapeOf(path: string): string {
  const url = new URL(path, 'http://localhost')
  const segments = url.pathname
    .split('/')
    .map((segment, at, all) =>
      /^demo-|^[0-9a-z]{20,}$/.test(segment) || all[at - 1] === 'kinds' ? ':id' : segment,
    )
  const filters = [...url.searchParams.keys()].sort()
  return `${segments.join('/')}?${filters.join('&')}`
}
