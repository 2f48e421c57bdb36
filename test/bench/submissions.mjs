import { loadDemo } from '../../functions/platform/local/server.mjs'
import { prepareSubmissions } from './demo-submissions.mjs'

const rounds = 15
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
  const turns = await takeTurns(submit, () => insert(bare))
  const middle = of => median(turns.map(of))
  const [mine, its] = [middle(turn => turn.ours).toFixed(0), middle(turn => turn.bare).toFixed(0)]
  const share = middle(turn => turn.ours / turn.bare).toFixed(2)
  return `submission: ${mine}/s against ${its}/s of Hono and one insert (${share}; at least 0.50)`
}

/** Each round measures both, so that a machine that slows down slows both; the first warms up and does not count. */
async function takeTurns(submit, insertOne) {
  const turns = []
  for (let round = 0; round <= rounds; round++) {
    const ours = await requestsPerSecond(submit)
    turns.push({ ours, bare: await requestsPerSecond(insertOne) })
  }
  return turns.slice(1)
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
