import type { FormFields } from './form-fields.ts'
import { isPageField, markField, valuesOf } from './form-fields.ts'

/**
 * Forms in pages as our own renderer writes them: attributes in double quotes, every element closed. So that keeping
 * what people wrote needs nothing of the form itself.
 */

const attributes = '((?:[^>"]|"[^"]*")*)'
const formTag = new RegExp(`<form\\b${attributes}>`, 'g')
const control = new RegExp(
  `<input\\b${attributes}>|<textarea\\b${attributes}>([^<]*)</textarea>|<select\\b${attributes}>([\\s\\S]*?)</select>`,
  'g',
)
const optionTag = new RegExp(`<option\\b${attributes}>([^<]*)</option>`, 'g')

/** Types of inputs that hold nothing a person wrote. */
const wordless = ['file', 'submit', 'button', 'image', 'reset']

/** The page with the form that goes to `action` filled in, or `null` where it has no such form. */
export function fillForm(html: string, action: string, fields: FormFields): string | null {
  const range = findForm(html, action, fields)
  if (range === null) return null
  const body = html.slice(range.from, range.to)
  const filled = body.replace(control, (element: string, ...found: string[]) =>
    fillControl(element, found, fields),
  )
  const names = new Set(controlsIn(body).map(({ name }) => name))
  const others = fields.filter(([name]) => !names.has(name))
  const hidden = others.map(([name, value]) => hiddenInput(name, value)).join('')
  return html.slice(0, range.from) + hidden + filled + html.slice(range.to)
}

/** The page with hidden fields added to each form that goes to `action`. */
export function addHidden(html: string, action: string, fields: FormFields): string {
  const inputs = fields.map(([name, value]) => hiddenInput(name, value)).join('')
  return html.replace(formTag, tag => (goesTo(tag, action) ? tag + inputs : tag))
}

/** The page with one hidden field added to each form that sends something. */
export function addToEveryForm(html: string, name: string, value: string): string {
  const input = hiddenInput(name, value)
  return html.replace(formTag, tag => (attribute(tag, 'method') === 'post' ? tag + input : tag))
}

/** What the form that goes to `action` would send as the page stands; `null` where there is none. */
export function formAsShown(html: string, action: string): FormFields | null {
  const range = findForm(html, action, [])
  if (range === null) return null
  return controlsIn(html.slice(range.from, range.to)).flatMap(
    ({ name, sent }): FormFields => (isPageField(name) ? [] : sent.map(value => [name, value])),
  )
}

/** How a field and its answers are called on the page. */
export interface FieldNames {
  label: string
  /** The words of each answer to pick, by its value. */
  options: Map<string, string>
}

/** The words of every field a person sees in the form that goes to `action`. */
export function fieldNames(html: string, action: string): Map<string, FieldNames> {
  const range = findForm(html, action, [])
  const names = new Map<string, FieldNames>()
  if (range === null) return names
  const body = html.slice(range.from, range.to)
  for (const { name, type, id, value, options } of controlsIn(body)) {
    if (type === 'hidden' || isPageField(name)) continue
    const known = names.get(name) ?? { label: '', options }
    if (isPicked(type)) known.options.set(value, labelFor(body, id))
    known.label ||= isPicked(type) ? legendBefore(body, id) : labelFor(body, id)
    names.set(name, known)
  }
  return names
}

/** Of several forms that go to one place the one that has most of the fields, then the one that has most of all. */
function findForm(html: string, action: string, fields: FormFields) {
  const found = [...html.matchAll(formTag)]
    .filter(([tag]) => goesTo(tag, action))
    .map(match => {
      const from = match.index + match[0].length
      const end = html.indexOf('</form>', from)
      const to = end < 0 ? html.length : end
      const names = new Set(controlsIn(html.slice(from, to)).map(({ name }) => name))
      return { from, to, own: fields.filter(([name]) => names.has(name)).length, all: names.size }
    })
  return found.sort((a, b) => b.own - a.own || b.all - a.all)[0] ?? null
}

function goesTo(tag: string, action: string): boolean {
  return attribute(tag, 'method') === 'post' && attribute(tag, 'action') === action
}

function controlsIn(body: string) {
  return [...body.matchAll(control)].map(found => {
    const [tag, input, area, text = '', select, options = ''] = found
    const own = input ?? area ?? select ?? ''
    const type = input === undefined ? (area === undefined ? 'select' : 'textarea') : typeOf(own)
    const name = attribute(own, 'name')
    const value = type === 'textarea' ? decode(text.replace(/^\n/, '')) : attribute(own, 'value')
    const words = new Map(optionsIn(options).map(one => [one.value, one.label]))
    return { tag, name, type, id: attribute(own, 'id'), value, options: words, sent: sent() }

    function sent(): string[] {
      if (name === '' || wordless.includes(type)) return []
      if (isPicked(type) && !hasFlag(own, 'checked')) return []
      if (type !== 'select') return [value || (isPicked(type) ? 'on' : '')]
      const all = optionsIn(options)
      const chosen = all.filter(({ isChosen }) => isChosen)
      return (chosen.length > 0 ? chosen : all.slice(0, 1)).map(one => one.value)
    }
  })
}

function optionsIn(markup: string) {
  return [...markup.matchAll(optionTag)].map(([, own = '', label = '']) => ({
    value: /\bvalue(=|\s|$)/.test(own) ? attribute(own, 'value') : decode(label),
    label: decode(label),
    isChosen: hasFlag(own, 'selected'),
  }))
}

function fillControl(element: string, found: string[], fields: FormFields): string {
  const [input, area, , select] = found
  const own = input ?? area ?? select ?? ''
  const name = attribute(own, 'name')
  const isOfPage = isPageField(name) && name !== markField
  if (isOfPage || wordless.includes(typeOf(own))) return element
  const values = valuesOf(fields, name)
  if (area !== undefined) {
    return values.length === 0
      ? element
      : `<textarea${area}>\n${encode(values[0] ?? '')}</textarea>`
  }
  if (select !== undefined) return values.length === 0 ? element : chooseOptions(element, values)
  if (isPicked(typeOf(own)))
    return setFlag(element, 'checked', values.includes(attribute(own, 'value')))
  return values.length === 0 ? element : setValue(element, values[0] ?? '')
}

function chooseOptions(select: string, values: string[]): string {
  return select.replace(optionTag, (option: string, own: string, label: string) => {
    const value = /\bvalue(=|\s|$)/.test(own) ? attribute(own, 'value') : decode(label)
    return setFlag(option, 'selected', values.includes(value))
  })
}

function setValue(tag: string, value: string): string {
  const bare = tag.replace(/\svalue(="[^"]*")?(?=[\s/>])/, '')
  return bare.replace(/^<input\b/, `<input value="${encode(value)}"`)
}

function setFlag(element: string, flag: string, isOn: boolean): string {
  const bare = element.replace(
    new RegExp(`^(<\\w+(?:[^>"]|"[^"]*")*?)\\s${flag}(="[^"]*")?(?=[\\s/>])`),
    '$1',
  )
  return isOn ? bare.replace(/^<\w+/, start => `${start} ${flag}`) : bare
}

function isPicked(type: string): boolean {
  return type === 'radio' || type === 'checkbox'
}

function typeOf(own: string): string {
  return attribute(own, 'type') || 'text'
}

function attribute(own: string, name: string): string {
  return decode(new RegExp(`\\s${name}="([^"]*)"`).exec(own)?.[1] ?? '')
}

function hasFlag(own: string, name: string): boolean {
  return new RegExp(`\\s${name}(?:=|\\s|/|$)`).test(own.replace(/"[^"]*"/g, '""'))
}

function labelFor(body: string, id: string): string {
  const label = new RegExp(`<label\\b[^>]*\\sfor="${escaped(id)}"[^>]*>([\\s\\S]*?)</label>`).exec(
    body,
  )
  return textOf(label?.[1] ?? '')
}

/** The question over a group of answers: the last legend before the control. */
function legendBefore(body: string, id: string): string {
  const before = body.slice(0, body.indexOf(`id="${id}"`))
  return textOf([...before.matchAll(/<legend\b[^>]*>([\s\S]*?)<\/legend>/g)].at(-1)?.[1] ?? '')
}

function textOf(markup: string): string {
  return decode(markup.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}

function hiddenInput(name: string, value: string): string {
  return `<input type="hidden" name="${encode(name)}" value="${encode(value)}"/>`
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function encode(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}

function decode(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
}
