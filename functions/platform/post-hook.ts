import type { HookAnswer } from './ports.ts'

/** Longer than this nobody who answers at all takes. */
const mostMs = 10_000

/** Posts a message; a redirect is an answer like another and is not followed. */
export async function postHook(
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<HookAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(mostMs),
    })
    await response.body?.cancel()
    return { status: response.status, error: '' }
  } catch (error) {
    return { status: null, error: error instanceof Error ? error.name : 'unknown' }
  }
}
