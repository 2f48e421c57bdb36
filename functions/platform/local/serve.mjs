/**
 * The embedded server: workerd with the demo entry, D1 and R2 on disk. Runs on the pinned Node, as
 * a child of `startServer`, and ends when that disconnects: by wish, or because it is gone.
 */
import { join } from 'node:path'
import { unstable_startWorker as startWorker } from 'wrangler'
import { writeBundle } from './bundle.mjs'

const hour = 3_600_000
const [port, dataDir, root] = process.argv.slice(2)

let worker
process.on('disconnect', stop)

worker = await startWorker({
  config: join(root, 'wrangler.toml'),
  entrypoint: await writeBundle('functions/demo/index.ts', join(dataDir, 'bundle')).catch(fail),
  // An empty command keeps wrangler.toml's away: it bundles the other entry.
  build: { custom: { command: '' } },
  // Developers' secrets stay out: the demo must never send a real letter.
  envFiles: [],
  dev: {
    server: { hostname: 'localhost', port: Number(port) },
    inspector: false,
    watch: false,
    logLevel: 'error',
    persist: dataDir,
    structuredLogsHandler: printError,
  },
}).catch(fail)
worker.raw.on('error', fail)
// wrangler has printed what does not build.
worker.raw.on('buildFailed', () => process.exit(1))

await worker.ready
const url = (await worker.url).origin
fireEveryHour()
process.send?.({ url })

function printError({ level, message }) {
  if (level === 'error') console.error(message)
}

/** wrangler never fires the triggers of a local Worker. */
function fireEveryHour() {
  setTimeout(
    async () => {
      // Not its scheduled handler: a request knows the address that links in letters begin with.
      await fetch(`${url}/demo/tick`, { method: 'POST' }).catch(printFailure)
      fireEveryHour()
    },
    hour - (Date.now() % hour),
  ).unref()
}

function printFailure(error) {
  console.error('The hourly checks did not run:', error.message)
}

function fail(error) {
  console.error(error?.cause?.message ?? error?.message ?? error)
  process.exit(1)
}

async function stop() {
  setTimeout(() => process.exit(0), 3000).unref()
  await worker?.dispose()
  process.exit(0)
}
