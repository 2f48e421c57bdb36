/** What a form holds: names and values in the order of the page, a name as often as it has values. */
export type FormFields = [name: string, value: string][]

/** The fields every page adds to its forms: they say which page it was, and are no answers. */
export const pageFields = ['formKey', 'seen', 'shown', 'save'] as const

/** At most this many characters are kept of a form that cannot be taken now. */
export const mostHeldCharacters = 100_000

/** Whether a field is one of the page's own. */
export function isPageField(name: string): boolean {
  return pageFields.some(own => own === name)
}

/** The answers of a form, without the page's own fields and without files. */
export function answersOf(entries: Iterable<[string, unknown]>): FormFields {
  return [...entries].flatMap(
    ([name, value]): FormFields =>
      typeof value === 'string' && !isPageField(name)
        ? [[name, value.replace(/\r\n?/g, '\n')]]
        : [],
  )
}

/** How many characters a form's answers have, names included. */
export function lengthOf(fields: FormFields): number {
  return fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0)
}

/** Whether two forms answer alike: what is empty in one may be absent from the other, and `ignored` names do not count. */
export function isSameForm(
  one: FormFields,
  other: FormFields,
  ignored: readonly string[] = [],
): boolean {
  return essence(one, ignored) === essence(other, ignored)
}

function essence(fields: FormFields, ignored: readonly string[]): string {
  const filled = fields.filter(([name, value]) => value.trim() !== '' && !ignored.includes(name))
  return JSON.stringify(filled.map(([name, value]) => [name, value.trim()]).sort())
}

/** The values of one name. */
export function valuesOf(fields: FormFields, name: string): string[] {
  return fields.filter(([own]) => own === name).map(([, value]) => value)
}

/** What differs between two forms, name by name, in the order of the first; hidden names left out by `isShown`. */
export function differences(
  one: FormFields,
  other: FormFields,
  isShown: (name: string) => boolean,
): { name: string; one: string[]; other: string[] }[] {
  const names = [...new Set([...one, ...other].map(([name]) => name))].filter(isShown)
  return names
    .map(name => ({ name, one: filled(one, name), other: filled(other, name) }))
    .filter(row => row.one.join('\n') !== row.other.join('\n'))
}

function filled(fields: FormFields, name: string): string[] {
  return valuesOf(fields, name)
    .map(value => value.trim())
    .filter(value => value !== '')
}
