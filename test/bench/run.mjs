import { fileURLToPath } from 'node:url'
import { build } from '../../functions/platform/local/build.mjs'
import { install } from '../../functions/platform/local/install.mjs'
import { main, runNode } from '../../functions/platform/local/toolchain.mjs'

const all = fileURLToPath(new URL('./run-all.mjs', import.meta.url))

await main(async () => {
  await install()
  await build()
  const { code } = await runNode([all, ...process.argv.slice(2)], { show: true })
  process.exitCode = code
})
