import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** What wrangler must know to stay silent and off the network. */
export const quietEnvironment = {
  ...process.env,
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  NO_UPDATE_NOTIFIER: '1',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_LOG_PATH: join(root, '.wrangler', 'logs'),
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_SEND_METRICS: 'false',
  X_LOCAL_EXPLORER: 'false',
  X_LOCAL_OBSERVABILITY: 'false',
}

/** A failure the person at the keyboard can do something about: shown without a stack. */
export class Advice extends Error {}

/** Path of the pinned Node, which wrangler needs and the machine may not have. */
export function pinnedNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const path = join(root, 'node_modules', 'node', 'bin', name)
  if (existsSync(path)) return path
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath
  throw new Advice(
    'The pinned Node is missing from node_modules: allow install scripts for npm and run `npm ci`.',
  )
}

/** Path of the script behind a package's command. */
export function packageScript(name) {
  return join(root, 'node_modules', ...name.split('/'))
}

export const wrangler = packageScript('wrangler/bin/wrangler.js')

/**
 * Runs a program to its end.
 * @returns {Promise<{code: number, output: string}>} output of both streams, in order
 */
export function run(program, args, { env = quietEnvironment, cwd = root, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = chunk => {
      output += chunk
    }
    child.stdout?.setEncoding('utf8').on('data', keep)
    child.stderr?.setEncoding('utf8').on('data', keep)
    child.on('error', reject)
    child.on('close', code => resolve({ code: code ?? 1, output }))
  })
}

/** Runs a script on the pinned Node. */
export function runNode(args, options) {
  return run(pinnedNode(), args, options)
}

/** Prints a step's name, then how long it took; says nothing when `quiet`. */
export async function timed(name, step, quiet = false) {
  if (quiet) return step()
  const started = performance.now()
  process.stdout.write(`${name} … `)
  try {
    const result = await step()
    console.log(seconds(started))
    return result
  } catch (error) {
    console.log('failed')
    throw error
  }
}

/** Seconds since `started`, a reading of `performance.now()`. */
export function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`
}

/** Runs a command's body; an `Advice` ends it with one sentence, anything else with its stack. */
export async function main(body) {
  try {
    await body()
  } catch (error) {
    console.error(error instanceof Advice ? error.message : error)
    process.exitCode = 1
  }
}

/** Whether the module at `url` is the command being run. */
export function isCommand(url) {
  return process.argv[1] !== undefined && fileURLToPath(url) === process.argv[1]
}
