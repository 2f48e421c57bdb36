import { fileURLToPath } from 'node:url'
import { runNode } from '../../functions/platform/local/toolchain.mjs'

export const title = 'A region: 2,500 institutions, 60 obligations a year, 5 years'

const main = fileURLToPath(new URL('./region/main.mjs', import.meta.url))

/** In a process of its own: the product's modules need more of Node than the other benches do. */
export async function run() {
  const { code, output } = await runNode([
    '--experimental-transform-types',
    '--disable-warning=ExperimentalWarning',
    main,
  ])
  const lines = output.trim().split('\n')
  if (code !== 0) throw new Error(lines.join('\n'))
  return lines
}
