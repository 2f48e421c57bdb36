import manifest from '../../web/dist/manifest.json'

type Built = Record<string, { file: string; css?: string[] }>

const built: Built = manifest

/** The address of a built browser asset by its source: `web/styles/app.css`. Throws where it was not built. */
export function assetHref(source: string): string {
  const file = built[source]?.file
  if (file === undefined) throw new Error(`${source} is not among the built assets`)
  return `/${file}`
}

/** The address of a script, where there is one. */
export function scriptHref(source: string): string | undefined {
  const file = built[source]?.file
  return file === undefined ? undefined : `/${file}`
}
