import type { Reader } from './fetch-pages.ts'

/** A form of a page that is posted, with what a person can fill in. */
export interface PostedForm {
  action: string
  /** Fields nobody sees, as they stand, and the first button's own. */
  fixed: [string, string][]
  fillable: { name: string; isText: boolean }[]
}

const neverFilled = ['hidden', 'submit', 'button', 'file']
const notWritten = ['radio', 'checkbox']

/** The forms in the main part of a page that ask for something. */
export function formsOf(html: string): PostedForm[] {
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  const forms = main.match(/<form\b[^>]*method="post"[\s\S]*?<\/form>/g) ?? []
  return forms.map(formOf).filter(({ fillable }) => fillable.length > 0)
}

function formOf(markup: string): PostedForm {
  const controls = [...markup.matchAll(/<(input|textarea|select|button)\b([^>]*)>/g)].map(
    ([, element = '', attributes = '']) => ({
      element,
      name: attribute(attributes, 'name'),
      type: attribute(attributes, 'type') || (element === 'button' ? 'submit' : 'text'),
      value: attribute(attributes, 'value'),
    }),
  )
  const named = controls.filter(({ name }) => name !== '')
  const button = controls.find(({ element }) => element === 'button')
  const fixed = named.filter(one => one.type === 'hidden' || one === button)
  const fillable = named.filter(({ type }) => !neverFilled.includes(type))
  return {
    action: attribute(markup, 'action').replaceAll('&amp;', '&'),
    fixed: fixed.map(({ name, value }) => [name, value]),
    fillable: fillable.map(({ name, type, element }) => ({
      name,
      isText: element !== 'select' && !notWritten.includes(type),
    })),
  }
}

function attribute(markup: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(markup)?.[1] ?? ''
}

export interface Answer {
  status: number
  html: string
}

/** Sends a form with the same text in every field that is written into; `''` leaves it empty. */
export async function send(
  { url, cookie }: Reader,
  { action, fixed, fillable }: PostedForm,
  text: string,
): Promise<Answer> {
  const texts = fillable.filter(({ isText }) => isText)
  const body = new FormData()
  for (const [name, value] of fixed) body.append(name, value)
  for (const { name } of texts) body.append(name, text)
  const headers = { cookie, origin: url }
  const answer = await fetch(url + action, { method: 'POST', body, headers, redirect: 'manual' })
  return { status: answer.status, html: await answer.text() }
}
