import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { install } from './install.mjs'
import {
  Advice,
  isCommand,
  main,
  packageScript,
  quietEnvironment,
  root,
  runNode,
  timed,
} from './toolchain.mjs'

const dist = join(root, 'web', 'dist')
const sources = ['web', 'functions/domain', 'vite.config.ts', 'package-lock.json']

/** Files of web/dist that are for the Worker's build and not for browsers. */
const unpublished = ['.assetsignore', '.built-from', 'manifest.json']

/** Builds web/dist where its sources changed since the last build. */
export async function build({ quiet = false } = {}) {
  const fingerprint = await fingerprintSources()
  if (await isBuiltFrom(fingerprint)) return
  await timed('Building web assets', () => buildAssets(fingerprint), quiet)
}

async function isBuiltFrom(fingerprint) {
  if (!existsSync(join(dist, 'manifest.json'))) return false
  return (await readFile(join(dist, '.built-from'), 'utf8').catch(() => '')) === fingerprint
}

/** Builds aside and swaps, so that a server or a test that runs meanwhile never sees half of it. */
async function buildAssets(fingerprint) {
  const aside = join(root, '.wrangler', `assets-${process.pid}`)
  const vite = packageScript('vite/bin/vite.js')
  await mkdir(aside, { recursive: true })
  const env = { ...quietEnvironment, BUILD_OF: fingerprint.slice(0, 12) }
  const args = [vite, 'build', '--outDir', aside, '--logLevel', 'warn']
  const { code, output } = await runNode(args, { env })
  if (code !== 0) {
    await rm(aside, { recursive: true, force: true })
    throw new Advice(`${output.trim()}\nThe web assets do not build: mend the source named above.`)
  }
  await writeFile(join(aside, '.built-from'), fingerprint)
  await writeFile(join(aside, '.assetsignore'), unpublished.map(name => `${name}\n`).join(''))
  await rm(dist, { recursive: true, force: true })
  // Whoever built at the same moment has put the same files there.
  await rename(aside, dist).catch(() => rm(aside, { recursive: true, force: true }))
}

async function fingerprintSources() {
  const hash = createHash('sha256')
  for (const path of await listFiles(sources)) {
    hash.update(path).update(await readFile(join(root, path)))
  }
  return hash.digest('hex')
}

/** Every file under the given paths, sorted, as paths from the project's folder. */
async function listFiles(paths) {
  const files = await Promise.all(paths.map(filesUnder))
  return files.flat().sort()
}

async function filesUnder(path) {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch(() => null)
  if (entries === null) return existsSync(join(root, path)) ? [path] : []
  const inside = entries.filter(entry => entry.name !== 'dist')
  return listFiles(inside.map(entry => `${path}/${entry.name}`))
}

if (isCommand(import.meta.url)) {
  await main(async () => {
    await install()
    await build()
    console.log('web/dist is up to date.')
  })
}
