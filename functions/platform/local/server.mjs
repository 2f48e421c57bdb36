import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { migrate } from './migrate.mjs'
import { Advice, pinnedNode, quietEnvironment, root } from './toolchain.mjs'

const script = fileURLToPath(new URL('./serve.mjs', import.meta.url))

/**
 * Builds what changed and starts the embedded server. Resolves once `/health` answers.
 * @param {{port: number, dataDir: string, quiet?: boolean}} options port 0 takes any free one
 */
export async function startServer({ port, dataDir, quiet = false }) {
  await assertFree(port)
  const place = resolve(root, dataDir)
  await build({ quiet })
  await migrate(place, { quiet })
  const child = spawn(pinnedNode(), [script, String(port), place, root], {
    cwd: root,
    env: quietEnvironment,
    // Ctrl-C reaches only the parent, which lets the server close its files.
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = new Promise(done => child.once('exit', code => done(code ?? 0)))
  const url = await Promise.race([addressOf(child), ended.then(refuse)])
  await Promise.race([healthy(url), ended.then(refuse)])
  return { url, ended, stop: () => stop(child, ended) }
}

/** Loads the demo municipality where the database is empty. */
export async function loadDemo(url) {
  const answer = await fetch(`${url}/demo/load`, { method: 'POST', headers: { origin: url } })
  if (!answer.ok) throw new Advice(`The demo did not load: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

/** Who can sign in to the demo. */
export async function listPeople(url) {
  const answer = await fetch(`${url}/demo/people`)
  if (!answer.ok) throw new Advice(`/demo/people answered ${answer.status}.`)
  return answer.json()
}

function addressOf(child) {
  return new Promise(found => child.once('message', message => found(message.url)))
}

function refuse() {
  throw new Advice('The server did not start: the reason is printed above.')
}

/** Asks until the Worker answers; a Worker that answers with an error ends it. */
async function healthy(url) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(`${url}/health`).catch(() => null)
    if (answer?.ok) return
    if (answer) throw new Advice(`/health answered ${answer.status}: ${await answer.text()}`)
    await new Promise(again => setTimeout(again, 100))
  }
  throw new Advice(`${url}/health does not answer.`)
}

async function stop(child, ended) {
  if (child.connected) child.disconnect()
  await ended
}

async function assertFree(port) {
  if (port === 0) return
  for (const host of ['127.0.0.1', '::1']) await assertFreeOn(host, port)
}

function assertFreeOn(host, port) {
  return new Promise((free, taken) => {
    const probe = createServer()
    probe.once('error', error => {
      // A machine without IPv6 has nobody on ::1 either.
      if (error.code !== 'EADDRINUSE') return free()
      taken(new Advice(`Port ${port} is taken: run \`PORT=${port + 1} npm start\`.`))
    })
    probe.listen({ host, port }, () => probe.close(free))
  })
}
