import { fileURLToPath } from 'node:url'
import { build } from '../../functions/platform/local/build.mjs'
import { install } from '../../functions/platform/local/install.mjs'
import { main, runNode } from '../../functions/platform/local/toolchain.mjs'

const screens = fileURLToPath(new URL('./screens.mjs', import.meta.url))

await main(async () => {
  await install()
  await build()
  const { code } = await runNode([screens], { show: true })
  process.exitCode = code
})
