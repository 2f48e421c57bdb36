import type { PageAnswer } from './ports.ts'

/** A page that takes longer is tried again another day. */
const mostMs = 8_000

/**
 * Asks a web server for a page and reads none of it. Sends no cookie, follows no redirect: whoever asks looks at where
 * one leads first.
 */
export async function openPage(url: string, method: 'HEAD' | 'GET'): Promise<PageAnswer> {
  try {
    const response = await fetch(url, {
      method,
      headers: { 'user-agent': 'Nastavnik (link check)', range: 'bytes=0-0', accept: '*/*' },
      redirect: 'manual',
      signal: AbortSignal.timeout(mostMs),
    })
    await response.body?.cancel()
    return { status: response.status, location: response.headers.get('location') }
  } catch {
    return { status: null, location: null }
  }
}
