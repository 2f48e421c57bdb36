/** What a service worker has and a page has not. */
interface Scope {
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(type: 'message', listener: (event: Lasting & { data: unknown }) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  location: { origin: string }
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Lasting {
  request: Request
  respondWith(answer: Promise<Response>): void
}
declare const __BUILD__: string

const scope = self as unknown as Scope
const shell = `shell-${__BUILD__}`
const pages = 'pages'
const offlinePage = '/offline'

/** Paths whose pages open without a connection: tasks, roadmaps, and forms that are filled in over days. */
const keptPaths = [
  /^\/home$/,
  /^\/schools\/[^/]+(\/(roadmaps(\/new)?|diagnostics|mentoring))?$/,
  /^\/(obligations|roadmaps|drafts)\/[^/]+(\/(submit|check))?$/,
  /^\/diagnostics\/[^/]+(\/(check|sections\/[^/]+))?$/,
  /^\/mentorships\/[^/]+(\/programme)?$/,
]
const isKept = (path: string) => keptPaths.some(pattern => pattern.test(path))

scope.addEventListener('install', event => event.waitUntil(prepare()))
scope.addEventListener('activate', event => event.waitUntil(takeOver()))
scope.addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== scope.location.origin) return
  if (request.mode === 'navigate') event.respondWith(answerPage(request, url))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(answerAsset(request))
})
scope.addEventListener('message', event => {
  const { keep } = event.data as { keep?: string[] }
  if (Array.isArray(keep)) event.waitUntil(keepAhead(keep))
})

/** The page for what is not here, with all it loads. */
async function prepare(): Promise<void> {
  const store = await caches.open(shell)
  const answer = await fetch(offlinePage)
  const html = await answer.clone().text()
  await store.put(offlinePage, answer)
  await store.addAll(
    [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(one => one[1] ?? ''),
  )
  await scope.skipWaiting()
}

async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter(name => name.startsWith('shell-') && name !== shell)
  await Promise.all(old.map(name => caches.delete(name)))
  await scope.clients.claim()
}

/** The network first; without it the page as it was, or the page that says there is no connection. */
async function answerPage(request: Request, url: URL): Promise<Response> {
  try {
    const answer = await fetch(request)
    if (isWorthKeeping(answer, url)) {
      await (await caches.open(pages)).put(url.pathname, await stamped(answer.clone()))
    }
    return answer
  } catch (error) {
    const kept = await (await caches.open(pages)).match(url.pathname)
    if (kept !== undefined) return marked(kept)
    const shown = await caches.match(offlinePage)
    if (shown === undefined) throw error
    return shown
  }
}

/** The page itself, as it was asked for without filters: what it was led to elsewhere is no page of its own. */
function isWorthKeeping(answer: Response, { pathname, search }: URL): boolean {
  return answer.status === 200 && !answer.redirected && search === '' && isKept(pathname)
}

/** The page with the instant it was kept at. */
async function stamped(answer: Response): Promise<Response> {
  const headers = new Headers(answer.headers)
  headers.set('x-kept', String(Date.now()))
  return new Response(await answer.blob(), { headers })
}

/** Says in the page when it was kept. */
async function marked(kept: Response): Promise<Response> {
  const at = kept.headers.get('x-kept') ?? ''
  const html = (await kept.text()).replace('<html ', `<html data-kept="${at}" `)
  return new Response(html, { headers: kept.headers })
}

/** Built assets never change under their names. A page kept before a new build gets those of now. */
async function answerAsset(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept !== undefined) return kept
  const answer = await fetch(request).catch(() => null)
  if (answer?.ok) await (await caches.open(shell)).put(request, answer.clone())
  const shown = answer?.ok ? answer : await successorOf(request)
  if (shown === undefined) return answer ?? Response.error()
  return shown
}

/** The asset of this build that was built from the same file: `/assets/app-….css`. */
async function successorOf({ url }: Request): Promise<Response | undefined> {
  const nameOf = (address: string) => new URL(address).pathname.replace(/-.*(?=\.\w+$)/, '')
  const store = await caches.open(shell)
  const found = (await store.keys()).find(one => nameOf(one.url) === nameOf(url))
  return found && store.match(found)
}

async function keepAhead(paths: string[]): Promise<void> {
  const store = await caches.open(pages)
  for (const path of paths.filter(path => isKept(path))) {
    if ((await store.match(path)) !== undefined) continue
    const answer = await fetch(path, { credentials: 'same-origin' }).catch(() => null)
    if (answer === null) return
    if (isWorthKeeping(answer, new URL(path, scope.location.origin))) {
      await store.put(path, await stamped(answer))
    }
  }
}

export {}
