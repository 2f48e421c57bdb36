import { readdir } from 'node:fs/promises'
import { main, seconds } from '../../functions/platform/local/toolchain.mjs'

const folder = new URL('.', import.meta.url)

/**
 * Runs every `*.bench.mjs` here: each exports `title` and `run()`, which gives the lines to print.
 * Names after the command choose among them: `npm run bench -- worker`.
 */
await main(async () => {
  const chosen = process.argv.slice(2)
  const names = (await readdir(folder)).filter(name => name.endsWith('.bench.mjs')).sort()
  for (const name of names) {
    if (chosen.length > 0 && !chosen.includes(name.replace('.bench.mjs', ''))) continue
    const started = performance.now()
    const { title, run } = await import(new URL(name, folder).href)
    const lines = await run()
    console.log(`\n${title ?? name}  (${seconds(started)})`)
    for (const line of lines) console.log(`  ${line}`)
  }
})
