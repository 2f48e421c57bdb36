import { signIn } from '../../bench/sign-in.mjs'
import { isDownload, shapeOf } from './crawl.ts'

export interface FetchedPage {
  path: string
  status: number
  html: string
}

/** Somebody of the demo with the cookies of their session, or nobody. */
export interface Reader {
  url: string
  cookie: string
}

export async function readerOf(url: string, email: string | null): Promise<Reader> {
  return { url, cookie: email === null ? '' : await signIn(url, email) }
}

/** Every page that links lead to, one of each shape, as the server sends it; without a browser. */
export async function fetchPages(reader: Reader, start = '/'): Promise<FetchedPage[]> {
  const seen = new Set([shapeOf(start)])
  const waiting = [start]
  const pages: FetchedPage[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const page = await fetchPage(reader, path)
    if (page === null) continue
    pages.push(page)
    for (const link of linksOf(page.html, reader.url)) {
      if (seen.has(shapeOf(link))) continue
      seen.add(shapeOf(link))
      waiting.push(link)
    }
  }
  return pages
}

/** Null where the answer is no page. */
async function fetchPage({ url, cookie }: Reader, path: string): Promise<FetchedPage | null> {
  const answer = await fetch(url + path, { headers: { cookie } })
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false
  const text = await answer.text()
  const at = new URL(answer.url)
  return isPage ? { path: at.pathname + at.search, status: answer.status, html: text } : null
}

function linksOf(html: string, url: string): string[] {
  return [...html.matchAll(/<a\b[^>]*?href="([^"]*)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), url))
    .filter(({ origin }) => origin === url)
    .filter(({ pathname, searchParams }) => !isDownload.test(pathname) && !searchParams.has('lang'))
    .map(({ pathname, search }) => pathname + search)
}
