import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadDemo, startServer } from '../../functions/platform/local/server.mjs'

/** Loads the demo once; every browser test that wants it begins with a copy of the folder. */
export default async function loadDemoOnce() {
  const folder = await mkdtemp(join(tmpdir(), 'nastavnik-demo-'))
  const server = await startServer({ port: 0, dataDir: folder, quiet: true })
  await loadDemo(server.url)
  await server.stop()
  process.env.NASTAVNIK_DEMO_FOLDER = folder
  return () => rm(folder, { recursive: true, force: true })
}
