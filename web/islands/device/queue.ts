import { all, put, type QueuedForm, remove, type SentForm } from './device-store.ts'
import { actionButton, element } from './element.ts'
import { clockTime, go, personHere, words } from './page.ts'
import { sendForm } from './send-form.ts'

/** What waits is tried again soon, then ever more rarely. */
const retryMs = { first: 2000, most: 20_000 }
let waitMs = retryMs.first
let timer = 0

/** Keeps a form on this device until there is a connection. */
export async function enqueue(
  form: Omit<QueuedForm, 'id' | 'person' | 'at' | 'state'>,
): Promise<void> {
  await put('queue', { ...form, person: personHere(), at: Date.now(), state: 'waits' })
  await showTray()
  waitMs = retryMs.first
  sendLater()
}

/** Sends what waits, in order, each once; again when the connection is back, and now and then while the page is open. */
export function startQueue(): void {
  if (personHere() === '') return
  addEventListener('online', sendNow)
  sendNow()
}

function sendNow(): void {
  void sendWaiting().finally(sendLater)
}

function sendLater(): void {
  clearTimeout(timer)
  timer = window.setTimeout(sendNow, waitMs)
  waitMs = Math.min(2 * waitMs, retryMs.most)
}

/** One page at a time sends: forms go out in their order. */
async function sendWaiting(): Promise<void> {
  await showTray()
  const run = async () => {
    for (const form of await mine()) {
      if (form.state === 'needs-you') continue
      if (!(await sendOne(form))) return
    }
  }
  await (navigator.locks?.request('queue', { ifAvailable: true }, lock => (lock ? run() : null)) ??
    run())
  await showTray()
}

/** False where the others must wait too. */
async function sendOne(form: QueuedForm): Promise<boolean> {
  const sent = await sendForm(form.action, form.entries, form.uploads, () => undefined)
  if (sent.outcome === 'no-connection') return false
  if (sent.outcome === 'done') {
    const { person, title } = form
    await put('sent', { person, title, location: sent.location })
    await remove('queue', form.id)
    return true
  }
  const state = sent.outcome === 'signed-out' ? 'needs-sign-in' : 'needs-you'
  await put('queue', { ...form, state })
  return state === 'needs-you'
}

async function mine(): Promise<QueuedForm[]> {
  return (await all('queue')).filter(({ person }) => person === personHere())
}

/** Whether something of this person waits to be sent. */
export async function hasWaiting(): Promise<boolean> {
  return (await mine()).length > 0
}

/** What waits and what has gone out, on top of every page. */
export async function showTray(): Promise<void> {
  const waiting = await mine()
  const sent = (await all('sent')).filter(({ person }) => person === personHere())
  const before = document.querySelector('.tray')
  if (waiting.length + sent.length === 0) {
    before?.remove()
    return
  }
  const list = element(
    'ul',
    { class: 'wrap' },
    ...sent.map(({ id, title, location }) => {
      const link = element('a', { href: location }, words.openSent)
      link.addEventListener('click', event => {
        event.preventDefault()
        void remove('sent', id).then(() => go(location))
      })
      return element('li', {}, `${words.sent}: ${title}. `, link)
    }),
    ...(sent.length > 0 ? [element('li', {}, hideSent(sent))] : []),
    ...waiting.map(waitingLine),
  )
  const tray = element('aside', { class: 'banner tray', role: 'status' }, list)
  if (before?.textContent === tray.textContent) return
  before?.remove()
  document.querySelector('.page')?.insertAdjacentElement('beforebegin', tray)
}

function hideSent(sent: readonly SentForm[]): HTMLElement {
  const hide = () => Promise.all(sent.map(({ id }) => remove('sent', id)))
  return actionButton(words.hideSent, () => void hide().then(showTray))
}

function waitingLine(form: QueuedForm): HTMLElement {
  const title = `${form.title} (${clockTime(form.at)})`
  if (form.state === 'waits') return element('li', {}, `${words.queuedTitle}: ${title}`)
  if (form.state === 'needs-sign-in') {
    const next = encodeURIComponent(location.pathname)
    const link = element('a', { href: `/sign-in?next=${next}` }, words.needsSignIn)
    return element('li', {}, `${title}: `, link)
  }
  const open = element('a', { href: `${form.page}#queued-${form.id}` }, words.openForm)
  const drop = actionButton(words.remove, () => {
    if (confirm(words.removeSure)) void remove('queue', form.id).then(showTray)
  })
  return element('li', {}, `${words.needsYou}: ${title}. `, open, ' ', drop)
}
