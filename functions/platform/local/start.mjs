import { install } from './install.mjs'
import { listPeople, loadDemo, startServer } from './server.mjs'
import { Advice, main, seconds } from './toolchain.mjs'

const started = performance.now()
const quiet = process.env.QUIET === '1'

await main(async () => {
  const port = readPort(process.env.PORT ?? '8787')
  await install({ quiet })
  const server = await startServer({ port, dataDir: process.env.DATA_DIR || '.data', quiet })
  process.on('SIGINT', server.stop)
  process.on('SIGTERM', server.stop)
  try {
    await greet(server.url)
  } catch (error) {
    await server.stop()
    throw error
  }
  process.exitCode = await server.ended
})

function readPort(text) {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new Advice(`PORT is "${text}": it must be a whole number up to 65535.`)
}

async function greet(url) {
  const { loaded } = await loadDemo(url)
  if (loaded && !quiet) console.log('The demo municipality is loaded.')
  const people = await listPeople(url)
  if (quiet) return console.log(url)
  console.log(`\nNastavnik: ${url}  (ready in ${seconds(started)})\n`)
  console.log('Sign in as')
  console.log(table(people.map(({ email, role, name, place }) => [email, role, name, place])))
  console.log(`\nLetters and sign-in codes: ${url}/mailbox`)
  console.log('Ctrl-C stops it; what you did stays.')
}

/** Rows as lines with aligned columns. */
function table(rows) {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map(row => row[i].length)))
  const line = row => `  ${row.map((cell, i) => cell.padEnd(widths[i])).join('  ')}`
  return rows.map(row => line(row).trimEnd()).join('\n')
}
