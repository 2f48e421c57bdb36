import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Advice, root, runNode, timed, wrangler } from './toolchain.mjs'

/** Brings the embedded database in `dataDir` up to the migrations; remembers when it has. */
export async function migrate(dataDir, { quiet = false } = {}) {
  const marker = join(dataDir, 'migrated')
  const fingerprint = await fingerprintMigrations()
  if ((await readFile(marker, 'utf8').catch(() => '')) === fingerprint) return
  await timed('Preparing the database', () => applyMigrations(dataDir), quiet)
  await writeFile(marker, fingerprint)
}

async function applyMigrations(dataDir) {
  await mkdir(dataDir, { recursive: true })
  const apply = ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', dataDir]
  const { code, output } = await runNode([wrangler, ...apply])
  if (code === 0) return
  throw new Advice(
    `${output.trim()}\nA migration failed: mend it, or remove ${dataDir} to start anew.`,
  )
}

async function fingerprintMigrations() {
  const hash = createHash('sha256')
  const names = (await readdir(join(root, 'migrations'))).filter(name => name.endsWith('.sql'))
  for (const name of names.sort()) {
    hash.update(name).update(await readFile(join(root, 'migrations', name)))
  }
  return hash.digest('hex')
}
