import { element } from './element.ts'
import { words } from './page.ts'
import { smallBytes } from './send-form.ts'
import { FileRefused, uploadFile } from './upload-file.ts'

/** Another page may be photographed meanwhile: a document is sent once nobody has added to it for a while. */
const idleMs = 3000
const retryMs = 10_000

/** Sends a chosen file while the rest of the form is filled in, in parts, going on after a break where it stopped. */
export function startUploads(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-upload]')) {
    const status = element('div', { class: 'meta upload', role: 'status' })
    input.insertAdjacentElement('afterend', status)
    let timer = 0
    input.addEventListener('change', () => {
      clearTimeout(timer)
      status.replaceChildren()
      const file = input.files?.[0]
      if (file === undefined || file.size <= smallBytes) return
      timer = window.setTimeout(() => void send(input, file, status), idleMs)
    })
  }
}

async function send(input: HTMLInputElement, file: File, status: HTMLElement): Promise<void> {
  const bar = element('progress', { max: '1', value: '0', 'aria-label': words.uploading })
  status.replaceChildren(`${words.uploading}: ${file.name} `, bar)
  const upload = { url: input.dataset.upload ?? '', as: input.dataset.uploadAs ?? 'fileId' }
  try {
    const id = await uploadFile(file, upload, share => {
      bar.value = share
    })
    if (input.files?.[0] !== file) return
    nameKept(input, upload.as, id)
    status.replaceChildren(`${words.uploaded}: ${file.name}`)
    input.form?.dispatchEvent(new Event('input', { bubbles: true }))
  } catch (error) {
    if (error instanceof FileRefused) return status.replaceChildren(error.message)
    status.replaceChildren(words.uploadWaits)
    const again = () => {
      clearTimeout(timer)
      removeEventListener('online', again)
      if (input.files?.[0] === file) void send(input, file, status)
    }
    const timer = setTimeout(again, retryMs)
    addEventListener('online', again)
  }
}

/** The form names a file that is kept, and does not carry it along any more. */
export function nameKept(input: HTMLInputElement, as: string, id: string): void {
  const form = input.form
  const before = form?.querySelector<HTMLInputElement>(`input[type=hidden][name="${as}"]`)
  if (before) before.value = id
  else form?.appendChild(element('input', { type: 'hidden', name: as, value: id }))
  input.value = ''
}
