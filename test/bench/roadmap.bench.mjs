import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { readRoadmapFile } from '../../functions/documents/read-roadmap-file.ts'
import { longRoadmap } from '../fixtures/roadmaps/long-roadmap.ts'

const ROWS = 100
const ROUNDS = 30
const MOST_MILLISECONDS = 50
const MOST_MEGABYTES = 32

export const title = `reading a ${ROWS}-row Word roadmap`

/**
 * Reading a roadmap of 100 rows from its Word file, timing cells included: the median of warm rounds,
 * and what the heap holds more after one reading than before it.
 */
export async function run() {
  const file = await longRoadmap(ROWS)
  readRoadmapFile(file)
  const megabytes = measureMemory(file)
  const rounds = Array.from({ length: ROUNDS }, () => measureTime(file)).sort((a, b) => a - b)
  const milliseconds = rounds[Math.floor(ROUNDS / 2)]
  return [
    line('median time', milliseconds, MOST_MILLISECONDS, 'ms'),
    line('memory allocated', megabytes, MOST_MEGABYTES, 'MB'),
  ]
}

function line(what, value, most, unit) {
  const verdict = value <= most ? 'met' : 'NOT MET'
  return `${what}: ${value.toFixed(1)} ${unit} (at most ${most} ${unit}: ${verdict})`
}

function measureTime(file) {
  const start = performance.now()
  readRoadmapFile(file)
  return performance.now() - start
}

/** What one reading leaves on the heap before anything is collected: an upper bound of what it needs. */
function measureMemory(file) {
  const collect = collector()
  const grown = Array.from({ length: 5 }, () => {
    collect()
    const before = process.memoryUsage()
    readRoadmapFile(file)
    const after = process.memoryUsage()
    return after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers
  })
  return Math.max(...grown) / 1024 / 1024
}

function collector() {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
}
