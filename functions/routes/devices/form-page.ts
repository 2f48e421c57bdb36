import { policy } from '../policy.ts'
import type { RequestContext } from '../route.ts'

/** The address of the page a posted form stood on: the one the browser names where it can be opened, or else the nearest above the form's own. */
export function pageOfForm(c: RequestContext): string {
  const from = refererOf(c)
  if (from !== null && canBeOpened(from.pathname)) return from.pathname + from.search
  const segments = c.req.path.split('/')
  for (let length = segments.length; length > 1; length--) {
    const path = segments.slice(0, length).join('/')
    if (canBeOpened(path)) return path
  }
  return '/home'
}

function refererOf(c: RequestContext): URL | null {
  const referer = c.req.header('referer') ?? ''
  if (!URL.canParse(referer)) return null
  const url = new URL(referer)
  url.searchParams.delete('held')
  return url.host === new URL(c.req.url).host ? url : null
}

const pages = Object.keys(policy)
  .filter(key => key.startsWith('GET '))
  .map(key => new RegExp(`^${key.slice(4).replace(/:[a-z]+/gi, '[^/]+')}$`))

function canBeOpened(path: string): boolean {
  return path !== '/' && pages.some(pattern => pattern.test(path))
}
