import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Advice, root, run, timed } from './toolchain.mjs'

/** Installs what package-lock.json names, unless exactly that is installed already. */
export async function install({ quiet = false } = {}) {
  if (await isInstalled()) return
  await timed('Installing packages', installPackages, quiet)
}

/**
 * Whether node_modules holds every package of package-lock.json in its version. npm's own record
 * is compared, so that a plain `npm install` counts too and nothing is wiped under a colleague.
 */
async function isInstalled() {
  const wanted = await readPackages('package-lock.json')
  const present = await readPackages(join('node_modules', '.package-lock.json'))
  if (present === null) return false
  return Object.entries(wanted ?? {}).every(
    ([path, entry]) => path === '' || entry.optional || entry.version === present[path]?.version,
  )
}

async function readPackages(path) {
  try {
    return JSON.parse(await readFile(join(root, path), 'utf8')).packages
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

async function installPackages() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const options = ['--include=dev', '--prefer-offline', '--no-audit', '--no-fund']
  const { code, output } = await run(npm, ['ci', ...options], { env: process.env })
  if (code === 0) return
  throw new Advice(`${output.trim()}\nnpm ci failed: connect to the network and run it again.`)
}
