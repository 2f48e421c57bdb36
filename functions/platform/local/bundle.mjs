import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Advice, isCommand, main, root, runNode, wrangler } from './toolchain.mjs'

/** What wrangler.toml calls the Worker: its build command is this file. */
const production = { entry: 'functions/index.ts', folder: join(root, '.wrangler', 'bundle') }

const jsxRuntime = join(root, 'node_modules/preact/jsx-runtime/dist/jsxRuntime.mjs')
const fflate = join(root, 'functions/platform/local/fflate-in-place.mjs')
const preact = join(root, 'functions/platform/local/preact-of-server.mjs')

/** React is Preact here, and Preact its rendering to a string; nothing has threads. The longer names come first. */
const alias = {
  'fflate/browser': join(root, 'node_modules/fflate/esm/browser.js'),
  fflate,
  'react/jsx-runtime': jsxRuntime,
  'react-dom/server': 'preact-render-to-string',
  'react-dom/server.browser': 'preact-render-to-string',
  'react-dom/server.edge': 'preact-render-to-string',
  'react-dom': preact,
  react: preact,
  'preact/jsx-runtime': jsxRuntime,
  preact,
}

/**
 * Writes a Worker as modules: what it needs at the start, and areas that are loaded when asked for. wrangler's own
 * bundler escapes every Cyrillic letter and keeps what nothing uses, which is a quarter more to send; so it only
 * uploads (`no_bundle`).
 * @param {string} entry from the project's folder
 * @param {string} folder emptied first: wrangler uploads every module of it
 * @returns {Promise<string>} path of the module to start with
 */
export async function writeBundle(entry, folder) {
  const modules = await bundle(entry)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const { fileName, code } of modules) await writeFile(join(folder, fileName), code)
  return join(folder, modules[0].fileName)
}

/**
 * Bundles the Worker as a deployment would, without sending it anywhere.
 * @param {string} outdir
 * @param {string} [entry] another entry than the one of wrangler.toml
 * @returns {Promise<{atStart: number, whole: number}>} KiB over the wire, gzipped
 */
export async function bundleWorker(outdir, entry) {
  const path = await (entry === undefined ? dryRun(outdir) : writeBundle(entry, outdir))
  const names = (await readdir(outdir)).filter(name => name.endsWith('.mjs'))
  const first = await importedBy(outdir, basename(path))
  return { atStart: await weigh(outdir, first), whole: await weigh(outdir, names) }
}

/** A module and all it imports statically. */
async function importedBy(folder, name, found = new Set()) {
  if (found.has(name)) return found
  found.add(name)
  const code = await readFile(join(folder, name), 'utf8')
  const imported = code.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.mjs)["'`]/g)
  for (const [, next] of imported) await importedBy(folder, next, found)
  return found
}

async function weigh(folder, names) {
  const sizes = [...names].map(async name => gzipSync(await readFile(join(folder, name))).length)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024
}

/** Runs wrangler's build command and checks, and gives the module it would send. */
async function dryRun(outdir) {
  const { code, output } = await runNode([wrangler, 'deploy', '--dry-run', '--outdir', outdir])
  if (code !== 0) throw new Advice(output)
  return join(outdir, 'index.mjs')
}

async function bundle(entry) {
  // Not among the imports above: on a fresh clone this file is read before anything is installed.
  const { rolldown } = await import('rolldown')
  const build = await rolldown({
    input: join(root, entry),
    platform: 'neutral',
    preserveEntrySignatures: 'strict',
    external: [/^node:/, /^cloudflare:/],
    resolve: {
      alias,
      mainFields: ['workerd', 'worker', 'browser', 'module', 'main'],
      conditionNames: ['workerd', 'worker', 'browser', 'import'],
    },
    transform: {
      jsx: { runtime: 'automatic', importSource: 'preact' },
      define: { 'process.env.NODE_ENV': '"production"' },
    },
    // Nothing here reads a property for what its getter does beside answering.
    treeshake: { propertyReadSideEffects: false },
    onLog: (level, log) => level === 'warn' && refuseMissing(log),
  }).catch(refuse)
  try {
    const { output } = await build.generate({
      format: 'esm',
      minify: true,
      comments: false,
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
    })
    return output
  } catch (error) {
    return refuse(error)
  } finally {
    await build.close()
  }
}

/** A package that is not found would be left for the Worker to miss. */
function refuseMissing(log) {
  if (log.code === 'UNRESOLVED_IMPORT') throw new Advice(log.message)
}

function refuse(error) {
  throw new Advice(`${error.message}\nThe Worker does not build: mend the source named above.`)
}

if (isCommand(import.meta.url)) {
  await main(async () => {
    await writeBundle(production.entry, production.folder)
  })
}
