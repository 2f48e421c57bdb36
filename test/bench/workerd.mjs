import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

// wrangler's own: miniflare is not a dependency of ours, and its newest release is another one.
const require = createRequire(createRequire(import.meta.url).resolve('wrangler'))
const { Miniflare, convertV4MiniflareOptions } = require('miniflare')

const databaseId = '00000000-0000-0000-0000-000000000000'

/**
 * Starts several Workers in one workerd, without the proxy that `wrangler dev` puts in front.
 * @param {{name: string, folder: string}[]} workers `folder` holds a bundle made by bundleWorker
 * @param {string} dataDir where D1 and R2 are kept, as the embedded server keeps them
 */
export async function startWorkerd(workers, dataDir) {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      cf: false,
      resourcePersistencePath: join(dataDir, 'v3'),
      workers: await Promise.all(workers.map(workerOptions)),
    }),
  )
  await miniflare.ready
  return {
    urlOf: async name => (await miniflare.unsafeGetDirectURL(name)).origin,
    database: name => miniflare.getD1Database('DB', name),
    stop: () => miniflare.dispose(),
  }
}

async function workerOptions({ name, folder }) {
  return {
    name,
    modules: await modulesIn(folder),
    modulesRoot: folder,
    compatibilityDate: '2026-10-20',
    compatibilityFlags: ['nodejs_compat'],
    d1Databases: { DB: databaseId },
    r2Buckets: { FILES: 'nastavnik-files' },
    unsafeDirectSockets: [{ port: 0 }],
  }
}

/** The entry first, as workerd wants it. */
async function modulesIn(folder) {
  const names = (await readdir(folder)).filter(name => /\.m?js$/.test(name))
  const entry = names.find(name => /^(index|letters|hono-insert|bare)\./.test(name)) ?? names[0]
  const ordered = [entry, ...names.filter(name => name !== entry)]
  return Promise.all(ordered.map(name => moduleAt(join(folder, name))))
}

async function moduleAt(path) {
  return { type: 'ESModule', path, contents: await readFile(path, 'utf8') }
}
