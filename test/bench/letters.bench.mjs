import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { writeBundle } from '../../functions/platform/local/bundle.mjs'
import { migrate } from '../../functions/platform/local/migrate.mjs'
import { fillDistricts, moveDueDays } from './letters-districts.mjs'
import { startWorkerd } from './workerd.mjs'

export const title = 'Letters: a week of 2,500 schools, and ticks over 150,000 obligations'

/** Monday, 30 November 2026, half past nine in Moscow; and the Wednesday after. */
const monday = Date.parse('2026-11-30T09:30:00+03:00')
const wednesday = Date.parse('2026-12-02T10:00:00+03:00')
const requestsPerSecond = 5
const lettersInRequest = 100

export async function run() {
  const scratch = await mkdtemp(join(tmpdir(), 'nastavnik-letters-'))
  try {
    return [await measureWords(scratch), ...(await measureTicks(scratch))]
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Processor time of this process alone, so that a busy machine changes little. */
async function measureWords(scratch) {
  const entry = await writeBundle('test/bench/workers/letter-words.tsx', join(scratch, 'words'))
  const { writeDigests } = await import(pathToFileURL(entry).href)
  writeDigests(300)
  const count = 1000
  const before = process.cpuUsage()
  writeDigests(count)
  const { user, system } = process.cpuUsage(before)
  const each = (user + system) / 1000 / count
  return `words of a digest: ${each.toFixed(2)} ms of processor time (bar 2)`
}

async function measureTicks(scratch) {
  await writeBundle('test/bench/workers/letters.ts', join(scratch, 'letters'))
  await migrate(scratch, { quiet: true })
  const workerd = await startWorkerd(
    [{ name: 'letters', folder: join(scratch, 'letters') }],
    scratch,
  )
  try {
    const database = await workerd.database('letters')
    await fillDistricts(database)
    const ask = askOf(await workerd.urlOf('letters'))
    return [...(await measureWeek(ask)), ...(await measureChanges(ask, database))]
  } finally {
    await workerd.stop()
  }
}

function askOf(url) {
  return async (what, now) => {
    const answer = await fetch(`${url}/${what}?now=${now}`)
    if (!answer.ok) throw new Error(`${what} answered ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
}

/** Runs are repeated as ticks would be, until nothing is left. */
async function measureWeek(ask) {
  const decided = await ask('decide', monday)
  const sum = { done: 0, queries: 0, rowsRead: 0 }
  for (let left = true; left; ) {
    const run = await ask('deliver', monday)
    left = run.done > 0
    for (const key of Object.keys(sum)) sum[key] += run[key]
  }
  const { digests } = decided.done
  const queries = (decided.queries + sum.queries) / sum.done
  const rows = (decided.rowsRead + sum.rowsRead) / sum.done
  const minutes = sum.done / lettersInRequest / requestsPerSecond / 60
  return [
    `weekly run: ${digests} digests decided on in ${decided.queries} queries, ${sum.done} letters left`,
    `a letter: ${queries.toFixed(2)} queries, ${rows.toFixed(1)} rows read (bar 60)`,
    `handed over in ${minutes.toFixed(1)} minutes at 5 requests a second, 100 letters each (bar 60)`,
  ]
}

/** What changed is looked at, and nothing else. */
async function measureChanges(ask, database) {
  await ask('decide', wednesday)
  const lines = []
  for (const changed of [0, 10, 100, 1000]) {
    await moveDueDays(database, changed)
    const { queries, rowsRead } = await ask('decide', wednesday)
    lines.push(
      `tick, ${changed} of 150,000 obligations changed: ${rowsRead} rows, ${queries} queries`,
    )
  }
  return lines
}
