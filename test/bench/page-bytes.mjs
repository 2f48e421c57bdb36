import { gzipSync } from 'node:zlib'
import { pages } from './pages.mjs'
import { signIn } from './sign-in.mjs'

const most = 14 * 1024

/** One line a page: its bytes with its stylesheets, and what it asked of the database. */
export async function measurePages(url) {
  const cookies = await signInEveryone(url)
  const lines = []
  for (const { as, path } of pages) {
    const cookie = cookies.get(as) ?? ''
    const found = typeof path === 'function' ? await path(url, cookie) : path
    lines.push(await measurePage(url, found, cookie))
  }
  return lines
}

async function signInEveryone(url) {
  const cookies = new Map()
  for (const email of new Set(pages.map(({ as }) => as))) {
    if (email !== null) cookies.set(email, await signIn(url, email))
  }
  return cookies
}

async function measurePage(url, path, cookie) {
  const answer = await fetch(`${url}${path}`, {
    headers: { cookie, 'x-count-queries': '1' },
    redirect: 'manual',
  })
  if (answer.status !== 200) return `${path}: not measured, it answers ${answer.status}`
  const html = await answer.text()
  const sizes = await Promise.all(stylesheetsOf(html).map(href => gzippedSize(url, href)))
  const bytes = gzipSync(html).length + sizes.reduce((sum, size) => sum + size, 0)
  const share = (bytes / most).toFixed(2)
  const kibibytes = (bytes / 1024).toFixed(1)
  return [`${path}: ${kibibytes} KiB of 14 with its CSS (${share})`, databaseUse(answer)]
    .filter(Boolean)
    .join(', ')
}

function stylesheetsOf(html) {
  const links = html.match(/<link\b[^>]*\brel="?stylesheet\b[^>]*>/g) ?? []
  return links.map(link => /\bhref="?([^"\s>]+)/.exec(link)?.[1]).filter(Boolean)
}

async function gzippedSize(url, href) {
  const answer = await fetch(new URL(href, url))
  if (!answer.ok) throw new Error(`${href} answers ${answer.status}`)
  return gzipSync(await answer.text()).length
}

/** The demo says it in `server-timing: db;desc="4 queries, 120 rows"`. */
function databaseUse(answer) {
  return /\bdb;desc="([^"]+)"/.exec(answer.headers.get('server-timing') ?? '')?.[1]
}
