import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  loadDemo,
  startServer as startEmbeddedServer,
} from '../../../functions/platform/local/server.mjs'

export interface TestServer {
  /** `http://localhost:…` without a slash at the end. */
  url: string
  /** Ends the server and removes what it stored. */
  stop(): Promise<void>
}

/** The demo server on a free port with a database of its own; `demo: false` leaves that empty. */
export async function startServer({ demo = true } = {}): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nastavnik-'))
  const loaded = process.env.NASTAVNIK_DEMO_FOLDER
  if (demo && loaded !== undefined) await cp(loaded, dataDir, { recursive: true })
  const server = await startEmbeddedServer({ port: 0, dataDir, quiet: true })
  // Nothing happens where it is there already.
  if (demo) await loadDemo(server.url)
  return {
    url: server.url,
    async stop() {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
