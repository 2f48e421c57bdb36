/** One opening tag of rendered markup. */
export type Tag = { name: string; attributes: Map<string, string> }

/** The opening tags of server-rendered markup, in order. Enough for markup we wrote ourselves. */
export function tagsOf(html: string): Tag[] {
  return [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name = '', attributes = '']) => ({ name, attributes: attributesOf(attributes) }),
  )
}

function attributesOf(written: string): Map<string, string> {
  const pairs = written.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)
  return new Map([...pairs].map(([, name = '', value = '']) => [name, value]))
}

/** The values of one attribute wherever it stands. */
export function valuesOf(html: string, attribute: string): string[] {
  return tagsOf(html).flatMap(tag => tag.attributes.get(attribute) ?? [])
}
