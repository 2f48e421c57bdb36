import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleWorker } from '../../functions/platform/local/bundle.mjs'
import { migrate } from '../../functions/platform/local/migrate.mjs'
import { loadDemo, startServer } from '../../functions/platform/local/server.mjs'
import { measurePages } from './page-bytes.mjs'
import { measureSubmissions } from './submissions.mjs'
import { startWorkerd } from './workerd.mjs'

export const title = 'The Worker'

const starts = 5

export async function run() {
  const scratch = await mkdtemp(join(tmpdir(), 'nastavnik-bench-'))
  try {
    return [
      await measureSize(scratch),
      await measureStart(scratch),
      await measureThroughput(scratch),
      ...(await measurePageBytes(scratch)),
    ]
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function measureSize(scratch) {
  const { atStart, whole } = await bundleWorker(join(scratch, 'ours'))
  const share = (atStart / 200).toFixed(2)
  return `size at the start: ${atStart.toFixed(0)} KiB gzipped of 200 (${share}), ${whole.toFixed(0)} KiB with what is loaded later`
}

/** Taken in turns, so that a busy machine slows both. */
async function measureStart(scratch) {
  await bundleWorker(join(scratch, 'bare'), 'test/bench/workers/bare.mjs')
  await migrate(join(scratch, 'start'), { quiet: true })
  const [ours, bare] = [[], []]
  for (let i = 0; i < starts; i++) {
    ours.push(await timeStart('ours', scratch))
    bare.push(await timeStart('bare', scratch))
  }
  const [a, b] = [median(ours), median(bare)]
  const more = `${ratio(a, b)} of a bare Worker's ${b.toFixed(0)} ms`
  return `start to first answer: ${a.toFixed(0)} ms, ${more}`
}

async function timeStart(name, scratch) {
  const started = performance.now()
  const workerd = await startWorkerd(
    [{ name, folder: join(scratch, name) }],
    join(scratch, 'start'),
  )
  const answer = await fetch(`${await workerd.urlOf(name)}/health`)
  const took = performance.now() - started
  if (!answer.ok) throw new Error(`/health of ${name} answered ${answer.status}`)
  await workerd.stop()
  return took
}

async function measureThroughput(scratch) {
  const dataDir = join(scratch, 'throughput')
  await bundleWorker(join(scratch, 'demo'), 'functions/demo/index.ts')
  await bundleWorker(join(scratch, 'hono-insert'), 'test/bench/workers/hono-insert.ts')
  await migrate(dataDir, { quiet: true })
  const workers = ['demo', 'hono-insert'].map(name => ({ name, folder: join(scratch, name) }))
  const workerd = await startWorkerd(workers, dataDir)
  try {
    return await measureSubmissions(workerd)
  } finally {
    await workerd.stop()
  }
}

async function measurePageBytes(scratch) {
  const server = await startServer({ port: 0, dataDir: join(scratch, 'pages'), quiet: true })
  try {
    await loadDemo(server.url)
    return await measurePages(server.url)
  } finally {
    await server.stop()
  }
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

function ratio(a, b) {
  return (a / b).toFixed(2)
}
