import { loadDemo } from '../../functions/platform/local/server.mjs'
import { prepareSubmissions } from './demo-submissions.mjs'

const rounds = 5
const requestsPerRound = 200
const concurrency = 8

/** Submissions against Hono with one insert, in turns in one workerd. */
export async function measureSubmissions(workerd) {
  const [ours, bare] = [await workerd.urlOf('demo'), await workerd.urlOf('hono-insert')]
  await loadDemo(ours)
  const database = await workerd.database('hono-insert')
  // Telling other systems is work of its own, after the answer.
  await database.exec('UPDATE webhook SET removed_at = 0')
  await database.exec('CREATE TABLE bench_submission (id TEXT PRIMARY KEY, note TEXT) STRICT')
  const submit = await prepareSubmissions(ours, (rounds + 1) * requestsPerRound)
  if (typeof submit === 'string') return `submission: not measured, ${submit}`
  const rates = await takeTurns(submit, () => insert(bare))
  const share = (rates.ours / rates.bare).toFixed(2)
  const [mine, its] = [rates.ours.toFixed(0), rates.bare.toFixed(0)]
  return `submission: ${mine}/s against ${its}/s of Hono and one insert (${share}; at least 0.50)`
}

/** The first round warms up and does not count. */
async function takeTurns(submit, insertOne) {
  const [ours, bare] = [[], []]
  for (let round = 0; round <= rounds; round++) {
    const both = [await requestsPerSecond(submit), await requestsPerSecond(insertOne)]
    if (round === 0) continue
    ours.push(both[0])
    bare.push(both[1])
  }
  return { ours: median(ours), bare: median(bare) }
}

async function requestsPerSecond(send) {
  let left = requestsPerRound
  const started = performance.now()
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (left-- > 0) await expectCreated(await send())
    }),
  )
  return (requestsPerRound / (performance.now() - started)) * 1000
}

async function expectCreated(answer) {
  const text = await answer.text()
  if (answer.status !== 201) throw new Error(`a submission answered ${answer.status}: ${text}`)
}

function insert(url) {
  return fetch(`${url}/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ note: 'Проведено собрание наставников' }),
  })
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}
