const officer = 'officer@demo.test'
const curator = 'curator.gimnazia@demo.test'
const authority = '/authorities/demo-authority'
const school = '/schools/demo-gimnazia'

/**
 * The pages whose bytes are measured, each as one of the demo's people; `null` is nobody.
 * A path may be a function of the demo's address and a session: it finds a thing to open.
 */
export const pages = [
  { as: null, path: '/' },
  { as: null, path: '/sign-in' },
  { as: curator, path: school },
  { as: curator, path: `${school}/roadmaps` },
  { as: curator, path: `${school}/roadmaps/new` },
  { as: curator, path: linkOn(`${school}/roadmaps`, /href="(\/roadmaps\/[^"/?]+)"/) },
  { as: curator, path: linkOn(school, /href="(\/obligations\/[^"/?]+)"/) },
  { as: curator, path: `${school}/people` },
  { as: curator, path: '/account' },
  { as: curator, path: '/timings' },
  { as: officer, path: authority },
  { as: officer, path: `${authority}/obligations` },
  { as: officer, path: `${authority}/review` },
  { as: officer, path: `${authority}/people` },
  { as: officer, path: `${authority}/import` },
]

/** The first link of a kind on another page. */
function linkOn(path, pattern) {
  return async (url, cookie) => {
    const html = await (await fetch(`${url}${path}`, { headers: { cookie } })).text()
    const found = pattern.exec(html)?.[1]
    if (found === undefined) throw new Error(`${path} has no link like ${pattern}`)
    return found
  }
}
