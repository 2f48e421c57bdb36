import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../functions/platform/local/build.mjs'
import { bundleWorker } from '../functions/platform/local/bundle.mjs'
import { install } from '../functions/platform/local/install.mjs'
import {
  Advice,
  main,
  packageScript,
  runNode,
  seconds,
} from '../functions/platform/local/toolchain.mjs'

const counts = { passed: 0, failed: 0 }
const scratch = await mkdtemp(join(tmpdir(), 'nastavnik-test-'))

/** A step answers with a word for its line, or nothing; what it throws ends the run. */
const steps = [
  ['install', () => install({ quiet: true })],
  ['build', () => build({ quiet: true })],
  ['types', () => tool('typescript/bin/tsc', '--noEmit')],
  ['format and lint', () => tool('@biomejs/biome/bin/biome', 'ci', '.')],
  ['unit tests', () => vitest('unit')],
  ['worker tests', () => vitest('worker')],
  ['deploy, dry run', dryRun],
  ['browser tests', () => vitest('browser')],
]

await main(async () => {
  try {
    for (const [name, step] of steps) await take(name, step)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
})
console.log(`${counts.passed} passed, ${counts.failed} failed`)

async function take(name, step) {
  const started = performance.now()
  process.stdout.write(`${name} … `)
  try {
    const word = await step()
    console.log([seconds(started), word].filter(Boolean).join(', '))
  } catch (error) {
    console.log(`failed after ${seconds(started)}`)
    if (counts.failed === 0) counts.failed = 1
    console.error(error instanceof Advice ? error.message : error)
    throw new Advice(`Mend "${name}" and run npm test again.`)
  }
}

async function tool(script, ...args) {
  const { code, output } = await runNode([packageScript(script), ...args])
  if (code !== 0) throw new Advice(output)
}

async function vitest(project) {
  const report = join(scratch, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const script = packageScript('vitest/vitest.mjs')
  const { code, output } = await runNode([script, 'run', '--project', project, ...reporters])
  const { numPassedTests, numFailedTests } = await readReport(report)
  counts.passed += numPassedTests
  counts.failed += numFailedTests
  if (code !== 0) throw new Advice(output)
  return `${numPassedTests} passed`
}

/** Vitest that dies before its first test leaves no report. */
async function readReport(path) {
  const text = await readFile(path, 'utf8').catch(() => '{}')
  return { numPassedTests: 0, numFailedTests: 0, ...JSON.parse(text) }
}

async function dryRun() {
  const { atStart, whole } = await bundleWorker(join(scratch, 'worker'))
  return `the Worker is ${atStart.toFixed(0)} KiB gzipped at the start, ${whole.toFixed(0)} in all`
}
