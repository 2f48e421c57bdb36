import type { Upload } from './device-store.ts'
import { ask } from './page.ts'

/** What the server says of a file on its way. */
interface Begun {
  id: string
  have: number[]
  partBytes: number
  kept: { id: string } | null
}

/** The server refuses the file: sending it again would not help. */
export class FileRefused extends Error {}

const running = new Map<File, Promise<string>>()

/**
 * Sends a file in parts and gives the id it is kept by. What arrived before, of this or an earlier try, is not sent again.
 * Throws `FileRefused`, and `TypeError` where there is no connection.
 */
export function uploadFile(
  file: File,
  { url }: Upload,
  onProgress: (share: number) => void,
): Promise<string> {
  const before = running.get(file)
  if (before !== undefined) return before
  const sending = sendParts(file, url, onProgress).finally(() => running.delete(file))
  running.set(file, sending)
  return sending
}

async function sendParts(
  file: File,
  url: string,
  onProgress: (share: number) => void,
): Promise<string> {
  const form = new FormData()
  form.set('name', file.name)
  form.set('size', String(file.size))
  form.set('fingerprint', await fingerprintOf(file))
  const begun = await json<Begun>(await ask(url, { method: 'POST', body: form }))
  if (begun.kept !== null) return begun.kept.id
  const parts = Math.ceil(file.size / begun.partBytes)
  const have = new Set(begun.have)
  for (let number = 0; number < parts; number++) {
    if (have.has(number)) continue
    onProgress(number / parts)
    const body = file.slice(number * begun.partBytes, (number + 1) * begun.partBytes)
    const headers = { 'content-type': 'application/octet-stream' }
    await json(await ask(`/uploads/${begun.id}/parts/${number}`, { method: 'PUT', body, headers }))
  }
  onProgress(1)
  return (await json<{ id: string }>(await ask(`/uploads/${begun.id}/finish`, { method: 'POST' })))
    .id
}

async function fingerprintOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

async function json<T>(answer: Response): Promise<T> {
  const body = (await answer.json().catch(() => ({}))) as T & { title?: string }
  if (answer.ok) return body
  // What the server cannot do now it may do later: as if there were no connection.
  if (answer.status >= 500) throw new TypeError(`${answer.status}`)
  throw new FileRefused(body.title ?? '')
}
