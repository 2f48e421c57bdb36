import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readTiming } from '../../../functions/domain/timing/read-timing.ts'
import type { Period, Window } from '../../../functions/domain/timing/reading.ts'

interface Sample {
  text: string
  period: Period
  kind: string
  windows: Window[]
  recurs: string | null
  standing?: boolean
  responsible?: string
  alternative?: Window[]
}

const file = new URL('../../../../shared/timings/samples.json', import.meta.url)
const samples: Sample[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []

describe.skipIf(samples.length === 0)('the sample roadmaps', () => {
  test.each(samples)('«$text» is read exactly', sample => {
    const reading = readTiming(sample.text, sample.period)
    expect([sample.windows, sample.alternative]).toContainEqual(reading.windows)
    expect(reading).toMatchObject({
      text: sample.text,
      kind: sample.kind,
      recurs: sample.recurs,
      standing: sample.standing ?? false,
      responsible: sample.responsible ?? null,
      unread: [],
    })
  })
})
