import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Advice, runNode, wrangler } from './toolchain.mjs'

/**
 * Bundles the Worker as a deployment would, without sending it anywhere.
 * @param {string} outdir
 * @param {string} [entry] another entry than the one of wrangler.toml
 * @returns {Promise<number>} KiB over the wire, gzipped
 */
export async function bundleWorker(outdir, entry) {
  const entries = entry === undefined ? [] : [entry]
  const deploy = ['deploy', ...entries, '--dry-run', '--outdir', outdir]
  const { code, output } = await runNode([wrangler, ...deploy])
  if (code !== 0) throw new Advice(output)
  const names = (await readdir(outdir)).filter(name => !/\.(map|md)$/.test(name))
  const sizes = await Promise.all(names.map(name => gzippedSize(join(outdir, name))))
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}

async function gzippedSize(path) {
  return gzipSync(await readFile(path)).length
}
