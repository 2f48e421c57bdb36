import { wipe } from './device-store.ts'
import { element } from './element.ts'
import { clockTime, personHere, words } from './page.ts'
import { hasWaiting } from './queue.ts'

/** Pages that are worth keeping before they are asked for: what is due, its forms, the roadmaps. */
const keptLinks =
  'nav a[href^="/schools/"], main a[href^="/obligations/"], main a[href^="/roadmaps/"]'
const mostKept = 24

/** Keeps pages for when there is no connection, says so when one is shown, and forgets all at sign-out. */
export function startOffline(): void {
  const kept = document.documentElement.dataset.kept
  if (kept !== undefined) tellOffline(Number(kept))
  void listKeptPages()
  watchSignOut()
  if (!('serviceWorker' in navigator) || !navigator.onLine) return
  // Where the connection goes meanwhile, the next page does it.
  void keepWorking().catch(() => undefined)
}

async function keepWorking(): Promise<void> {
  await forgetOthers()
  await navigator.serviceWorker.register('/sw.js')
  if (personHere() !== '' && !isThin()) await keepLinked()
}

function tellOffline(at: number): void {
  const line = element('p', { class: 'wrap' }, `${words.offline}: ${clockTime(at)}`)
  addEventListener('online', () => {
    line.replaceChildren(`${words.online} `, element('a', { href: '' }, words.showNow))
  })
  const tray = element('aside', { class: 'banner offline', role: 'status' }, line)
  document.querySelector('.page')?.insertAdjacentElement('beforebegin', tray)
}

/** A thin or paid line is left to what its owner asks for. */
function isThin(): boolean {
  const { connection } = navigator as {
    connection?: { saveData?: boolean; effectiveType?: string }
  }
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '')
}

async function keepLinked(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(keptLinks)].map(
    ({ pathname }) => pathname,
  )
  const forms = links
    .filter(path => /^\/obligations\/[^/]+$/.test(path))
    .map(path => `${path}/submit`)
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage({ keep: [...new Set([...links, ...forms])].slice(0, mostKept) })
}

/** Another person has signed in on this device: pages of the one before go. What they have not sent stays theirs. */
async function forgetOthers(): Promise<void> {
  const person = personHere()
  if (person === '') return
  if (localStorage.getItem('person') === person) return
  await caches.delete('pages')
  localStorage.setItem('person', person)
}

function watchSignOut(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[action="/sign-out"]')) {
    form.addEventListener('submit', event => {
      event.preventDefault()
      void signOut(form)
    })
  }
}

async function signOut(form: HTMLFormElement): Promise<void> {
  if ((await hasWaiting()) && !confirm(words.signOutSure)) return
  localStorage.removeItem('person')
  await wipe().catch(() => undefined)
  form.submit()
}

/** On the page that stands for all that is not here: what is. */
async function listKeptPages(): Promise<void> {
  const section = document.querySelector<HTMLElement>('[data-kept-pages]')
  if (section === null) return
  const store = await caches.open('pages')
  const items = await Promise.all(
    (await store.keys()).map(async request => {
      const html = (await (await store.match(request))?.text()) ?? ''
      const title = /<title>(.*?) — /.exec(html)?.[1] ?? ''
      return { href: new URL(request.url).pathname, title }
    }),
  )
  const links = items.filter(({ title }) => title !== '')
  section.hidden = links.length === 0
  for (const { href, title } of links) {
    section.querySelector('ul')?.appendChild(element('li', {}, element('a', { href }, title)))
  }
}
