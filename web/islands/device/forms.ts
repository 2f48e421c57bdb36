import { one, put, remove } from './device-store.ts'
import { actionButton, element } from './element.ts'
import { ask, clockTime, go, personHere, words } from './page.ts'
import { enqueue } from './queue.ts'
import { entriesOf, sendForm, uploadsOf } from './send-form.ts'
import { nameKept } from './uploads.ts'

const idleMs = 1200
/** What one wrote is offered again within a week. */
const keptMs = 7 * 86_400_000

/** Fields that belong to the page that shows them. */
const ofPage = ['formKey', 'key']

/** Keeps what people write: on the device as they go, on the server where the form has a draft there. */
export function startForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[method=post]')) {
    const action = form.getAttribute('action') ?? ''
    if (!action.startsWith('/sign-')) watch(form)
    if (form.dataset.queue === undefined && action !== '/sign-out') waitForConnection(form)
  }
  addEventListener('beforeunload', event => {
    if (document.querySelector('form[data-unsaved]')) event.preventDefault()
  })
}

function watch(form: HTMLFormElement): void {
  const status = statusLine(form)
  let timer = 0
  const save = () => void keep(form).then(() => saveDraft(form, status))
  form.addEventListener('input', () => {
    form.dataset.unsaved = ''
    clearTimeout(timer)
    timer = window.setTimeout(save, idleMs)
  })
  addEventListener('online', () => {
    if (status.textContent === words.notSaved) save()
  })
  form.addEventListener('submit', event => {
    clearTimeout(timer)
    delete form.dataset.unsaved
    void keep(form, true)
    if (form.dataset.queue !== undefined) {
      event.preventDefault()
      void send(form, event.submitter, status)
    }
  })
  void restore(form)
}

/** Without a connection a form stays where it stands, and says so, instead of giving way to the browser's own error. */
function waitForConnection(form: HTMLFormElement): void {
  const line = element('p', { class: 'meta', role: 'status' })
  form.appendChild(line)
  form.addEventListener('submit', event => {
    line.textContent = navigator.onLine ? '' : words.waitsHere
    if (!navigator.onLine) event.preventDefault()
  })
  addEventListener('online', () => {
    if (line.textContent !== '') line.textContent = words.backAgain
  })
}

function statusLine(form: HTMLFormElement): HTMLElement {
  const line = element('p', { class: 'meta form-status', role: 'status' })
  if (form.dataset.autosave !== undefined || form.dataset.queue !== undefined)
    form.appendChild(line)
  return line
}

function placeOf(form: HTMLFormElement): string {
  return `${location.pathname} ${form.getAttribute('action')}`
}

function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form).entries()].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !ofPage.includes(name) ? [[name, value]] : [],
  )
}

async function keep(form: HTMLFormElement, isSent = false): Promise<void> {
  const fields = fieldsOf(form)
  await put('kept', { place: placeOf(form), person: personHere(), fields, at: Date.now(), isSent })
  delete form.dataset.unsaved
}

async function saveDraft(form: HTMLFormElement, status: HTMLElement): Promise<void> {
  if (form.dataset.autosave === undefined) return
  const body = new FormData()
  for (const [name, value] of fieldsOf(form)) body.append(name, value)
  body.set('save', 'draft')
  const answer = await ask(form.getAttribute('action') ?? '', { method: 'POST', body }).catch(
    () => null,
  )
  if (answer === null || !answer.ok) return tellUnsaved(form, status, answer?.status)
  const { seen } = (await answer.json()) as { seen?: number }
  const field = seenIn(form)
  if (field !== null && seen !== undefined) field.value = String(seen)
  status.replaceChildren(`${words.saved}: ${clockTime(Date.now())}`)
  const kept = await one('kept', placeOf(form))
  if (kept !== undefined && seen !== undefined) await put('kept', { ...kept, seen })
}

function seenIn(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>('input[name=seen]')
}

function tellUnsaved(form: HTMLFormElement, status: HTMLElement, code: number | undefined): void {
  if (code !== 409) {
    status.replaceChildren(words.notSaved)
    return
  }
  const compare = element(
    'button',
    { class: 'btn btn-link', name: 'save', value: 'draft' },
    words.compare,
  )
  // The server answers with both versions, as a page.
  compare.addEventListener('click', () => delete form.dataset.queue)
  status.replaceChildren(`${words.changed} `, compare)
}

/** Puts back what was written here and has not reached the server. */
async function restore(form: HTMLFormElement): Promise<void> {
  const kept = await one('kept', placeOf(form))
  if (kept === undefined || kept.person !== personHere()) return
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const isOver = kept.isSent && entry?.type === 'navigate' && !document.documentElement.dataset.kept
  const isSaved = kept.seen !== undefined && Number(seenIn(form)?.value) >= kept.seen
  const isShown = JSON.stringify(fieldsOf(form)) === JSON.stringify(kept.fields)
  if (isOver || isShown || isSaved || Date.now() - kept.at > keptMs)
    return void remove('kept', kept.place)
  fill(form, kept.fields)
  const field = seenIn(form)
  // The page was asked for while its form was being saved, and is older than what was saved.
  if (field !== null && kept.seen !== undefined) field.value = String(kept.seen)
  const note = element('p', { class: 'meta', role: 'status' }, words.restored)
  form.insertBefore(note, form.firstChild)
}

/** Writes values into a form's fields; a name with several values fills as many. */
export function fill(form: HTMLFormElement, fields: [string, string][]): void {
  const names = new Set(fields.map(([name]) => name))
  for (const control of form.elements) {
    const isField =
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    if (!isField || control.type === 'file' || ofPage.includes(control.name)) continue
    const values = fields.filter(([name]) => name === control.name).map(([, value]) => value)
    if (control.type === 'radio' || control.type === 'checkbox') {
      ;(control as HTMLInputElement).checked = values.includes(control.value)
    } else if (names.has(control.name)) {
      control.value = values[0] ?? ''
    }
  }
}

async function send(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  status: HTMLElement,
): Promise<void> {
  const action = form.getAttribute('action') ?? location.pathname
  const entries = entriesOf(form, submitter)
  const uploads = uploadsOf(form)
  const bar = element('progress', { max: '1', 'aria-label': words.uploading })
  status.replaceChildren(words.sending, ' ', bar)
  form.setAttribute('aria-busy', 'true')
  const onKept = (name: string, id: string) => {
    const input = form.querySelector<HTMLInputElement>(`input[type=file][name="${name}"]`)
    if (input !== null) nameKept(input, uploads[name]?.as ?? 'fileId', id)
  }
  const onProgress = (share: number) => {
    bar.value = share
  }
  const sent = await sendForm(action, entries, uploads, onProgress, onKept)
  form.removeAttribute('aria-busy')
  await remove('kept', placeOf(form))
  if (sent.outcome === 'done') return go(sent.location)
  if (sent.outcome === 'no-connection') {
    await enqueue({ action, page: location.pathname, title: titleHere(), entries, uploads })
    return showQueued(form)
  }
  // The browser shows what the server says: what to fix, both versions, or the way to sign in.
  if (submitter?.getAttribute('name')) {
    form.appendChild(
      hidden(submitter.getAttribute('name') ?? '', submitter.getAttribute('value') ?? ''),
    )
  }
  form.submit()
}

function hidden(name: string, value: string): HTMLElement {
  return element('input', { type: 'hidden', name, value })
}

function titleHere(): string {
  const about = document.querySelector('main .lead')?.textContent ?? document.title
  return about.length > 90 ? `${about.slice(0, 88)}…` : about
}

function showQueued(form: HTMLFormElement): void {
  const title = element('h2', { class: 'title-s', tabindex: '-1' }, words.queuedTitle)
  const body = element('div', { class: 'notice-body' }, title, element('p', {}, words.queuedText))
  form.replaceWith(element('div', { class: 'notice notice-info' }, body))
  title.focus()
}

/** Opens a queued form where it stands, filled in with its files: `#queued-3`. */
export async function openQueued(): Promise<void> {
  const id = Number(/^#queued-(\d+)$/.exec(location.hash)?.[1])
  const queued = Number.isNaN(id) ? undefined : await one('queue', id)
  const form = [...document.forms].find(one => one.getAttribute('action') === queued?.action)
  if (queued === undefined || form === undefined || queued.person !== personHere()) return
  const texts = queued.entries.filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string'
  })
  fill(form, texts)
  for (const [name, file] of queued.entries) {
    const input = form.querySelector<HTMLInputElement>(`input[type=file][name="${name}"]`)
    if (typeof file === 'string' || input === null || file.size === 0) continue
    const transfer = new DataTransfer()
    transfer.items.add(file)
    input.files = transfer.files
  }
  form.addEventListener('submit', () => void remove('queue', id))
  form.appendChild(
    actionButton(words.remove, () => {
      if (confirm(words.removeSure)) void remove('queue', id).then(() => location.reload())
    }),
  )
}
