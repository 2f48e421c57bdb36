import { device } from '../../text/device.ts'

/** The words of the scripts, in the language of the page. */
export const words = device[document.documentElement.lang === 'en' ? 'en' : 'ru'].script

/** Who is signed in, as the page says; `''` for nobody. */
export function personHere(): string {
  return document.documentElement.dataset.person ?? ''
}

/** `14:05`, as the reader's clock has it. */
export function clockTime(instant: number): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant)
}

/** Asks the product as a script does: it answers in JSON where a form leads. */
export function ask(path: string, init: RequestInit): Promise<Response> {
  return fetch(path, { ...init, headers: { ...init.headers, 'x-island': '1' } })
}

/** Opens an address; one that differs from this page's in its last part only is asked for anew too. */
export function go(address: string): void {
  const to = new URL(address, location.href)
  const isHere = to.pathname + to.search === location.pathname + location.search
  location.assign(address)
  if (isHere && to.hash !== '') location.reload()
}
