import type { MarkupHandler } from './scan-markup.ts'

/**
 * Hands on names without the prefix that the root binds to `namespace`, whatever it is
 * («w:p», «ns0:p», «p» → «p»); names of other namespaces keep theirs.
 */
export function localNames(namespace: RegExp, handler: MarkupHandler): MarkupHandler {
  let prefix: string | null = null
  const strip = (name: string) =>
    prefix !== null && name.startsWith(prefix) ? name.slice(prefix.length) : name
  return {
    open(name, attributes) {
      if (prefix === null) prefix = prefixOf(namespace, attributes)
      handler.open(strip(name), attributes)
    },
    close: name => handler.close(strip(name)),
    text: text => handler.text(text),
  }
}

function prefixOf(namespace: RegExp, attributes: string): string {
  for (const [, prefix, name] of attributes.matchAll(
    /xmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/g,
  )) {
    if (namespace.test(name ?? '')) return prefix === undefined ? '' : `${prefix}:`
  }
  return ''
}

export const WORD_NAMESPACE = /wordprocessingml\/(?:2006\/)?main$/
export const SHEET_NAMESPACE = /spreadsheetml\/(?:2006\/)?main$/
