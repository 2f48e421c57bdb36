import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadDemo, startServer } from '../../functions/platform/local/server.mjs'
import { launchChromium } from '../e2e/support/chromium.ts'
import { signIn } from './sign-in.mjs'

export const title = 'Lighthouse on the main pages, as a phone (bar 98 in each category)'

const curator = 'curator.gimnazia@demo.test'
const officer = 'officer@demo.test'
const pages = [
  { as: null, path: '/' },
  { as: null, path: '/sign-in' },
  { as: null, path: '/help' },
  { as: curator, path: '/schools/demo-gimnazia' },
  { as: curator, path: '/schools/demo-gimnazia/roadmaps' },
  { as: officer, path: '/authorities/demo-authority' },
  { as: curator, path: '/schools/demo-gimnazia/mentoring' },
  { as: curator, path: '/schools/demo-gimnazia/diagnostics' },
  { as: officer, path: '/authorities/demo-authority/review' },
  { as: officer, path: '/authorities/demo-authority/matrix' },
  { as: officer, path: '/authorities/demo-authority/letters' },
  { as: officer, path: '/authorities/demo-authority/campaigns' },
]

export async function run() {
  const { default: lighthouse } = await import('lighthouse')
  const dataDir = await mkdtemp(join(tmpdir(), 'nastavnik-'))
  const server = await startServer({ port: 0, dataDir, quiet: true })
  const port = await freePort()
  const browser = await launchChromium([`--remote-debugging-port=${port}`])
  try {
    await loadDemo(server.url)
    const lines = []
    for (const { as, path } of pages) {
      const cookie = as === null ? '' : await signIn(server.url, as)
      const extraHeaders = cookie === '' ? {} : { Cookie: cookie }
      const flags = { port, extraHeaders, disableStorageReset: true, logLevel: 'silent' }
      const result = await lighthouse(`${server.url}${path}`, flags)
      lines.push(lineOf(path, result?.lhr))
    }
    return lines
  } finally {
    await browser.close()
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** The four scores, and what cost points. */
function lineOf(path, report) {
  const categories = Object.values(report.categories)
  const scores = categories.map(({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`)
  const lost = categories.flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (report.audits[id].score ?? 1) < 0.9)
      .map(({ id }) => id),
  )
  return [`${path}: ${scores.join(', ')}`, ...lost].join('; ')
}

function freePort() {
  return new Promise(found => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => found(port))
    })
  })
}
