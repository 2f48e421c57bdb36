import type { Entries, Upload } from './device-store.ts'
import { ask } from './page.ts'
import { FileRefused, uploadFile } from './upload-file.ts'

/** What became of a form that was sent. */
export type Sent =
  | { outcome: 'done'; location: string }
  | { outcome: 'signed-out' }
  | { outcome: 'refused'; html: string }
  | { outcome: 'no-connection' }

/** Files up to this many bytes travel with their form. */
export const smallBytes = 65_536

/** Sends a form: large files first, in parts, then the form that names them. Never throws. */
export async function sendForm(
  action: string,
  entries: Entries,
  uploads: Record<string, Upload>,
  onProgress: (share: number) => void,
  onKept: (name: string, id: string) => void = () => undefined,
): Promise<Sent> {
  try {
    const body = await bodyOf(entries, uploads, onProgress, onKept)
    const answer = await ask(action, { method: 'POST', body })
    if (answer.status === 401) return { outcome: 'signed-out' }
    if (answer.status >= 502) return { outcome: 'no-connection' }
    const isJson = answer.headers.get('content-type')?.includes('json')
    if (!isJson) return { outcome: 'refused', html: await answer.text() }
    const { location } = (await answer.json()) as { location?: string }
    return location === undefined ? { outcome: 'refused', html: '' } : { outcome: 'done', location }
  } catch (error) {
    return error instanceof FileRefused
      ? { outcome: 'refused', html: '' }
      : { outcome: 'no-connection' }
  }
}

async function bodyOf(
  entries: Entries,
  uploads: Record<string, Upload>,
  onProgress: (share: number) => void,
  onKept: (name: string, id: string) => void,
): Promise<FormData> {
  const body = new FormData()
  for (const [name, value] of entries) {
    const upload = uploads[name]
    if (typeof value === 'string') body.append(name, value)
    else if (upload === undefined || value.size <= smallBytes) body.append(name, value)
    else {
      const id = await uploadFile(value, upload, onProgress)
      body.set(upload.as, id)
      onKept(name, id)
    }
  }
  return body
}

/** A form's fields as the browser would send them with this button. */
export function entriesOf(form: HTMLFormElement, submitter: HTMLElement | null): Entries {
  const entries: Entries = [...new FormData(form).entries()]
  const name = submitter?.getAttribute('name')
  if (name) entries.push([name, submitter?.getAttribute('value') ?? ''])
  return entries
}

/** Where files of a form's fields go in parts. */
export function uploadsOf(form: HTMLFormElement): Record<string, Upload> {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type=file][data-upload]')]
  return Object.fromEntries(
    inputs.map(({ name, dataset }) => [
      name,
      { url: dataset.upload ?? '', as: dataset.uploadAs ?? 'fileId' },
    ]),
  )
}
