import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readRoadmapFile } from '../../functions/documents/read-roadmap-file.ts'
import type { Activity, RoadmapReading } from '../../functions/domain/roadmap/roadmap-reading.ts'
import type { Period, Window } from '../../functions/domain/timing/reading.ts'

interface ExpectedRoadmap {
  title: string
  level: string
  period: unknown
  order?: unknown
  sections: number
  count: number
  activities: Array<Record<string, string>>
}

interface ExpectedTiming {
  sample: string
  text: string
  period: Period
  windows: Window[]
}

const FOLDER = fileURLToPath(new URL('../../../shared/roadmaps/', import.meta.url))
const isThere = existsSync(`${FOLDER}expected.json`)
const expected: Record<string, ExpectedRoadmap> = isThere
  ? JSON.parse(readFileSync(`${FOLDER}expected.json`, 'utf8'))
  : {}

const timings: ExpectedTiming[] = isThere
  ? JSON.parse(readFileSync(`${FOLDER}../timings/samples.json`, 'utf8'))
  : []

/** What of an activity the samples state, under their names. */
const STATED: Record<string, (activity: Activity) => string> = {
  number: activity => activity.number,
  section: activity => activity.section,
  stage: activity => activity.stage,
  activity: activity => activity.activity,
  text: activity => activity.text,
  timing: activity => activity.timing.text,
  responsible: activity => activity.responsibleText,
  result: activity => activity.result,
}

const stated = (activity: Activity, like: Record<string, string>) =>
  Object.fromEntries(Object.keys(like).map(field => [field, STATED[field]?.(activity)]))

function readSample(name: string, period?: Period): RoadmapReading {
  const file = new Uint8Array(readFileSync(`${FOLDER}${name}.docx`))
  const result = readRoadmapFile(file, period === undefined ? {} : { period })
  if (!result.ok) throw new Error(result.problem.code)
  return result.reading
}

/** The real roadmaps lie beside the repository; where they are absent, the fixtures stand for them. */
describe.runIf(isThere)('the sample roadmaps', () => {
  it.each(Object.entries(expected))('%s reads exactly as expected', (name, sample) => {
    const { title, level, period, order, activities } = readSample(name)
    expect({ title, level, period }).toEqual({
      title: sample.title,
      level: sample.level,
      period: sample.period,
    })
    if (sample.order !== undefined) expect(order).toEqual(sample.order)
    expect(activities).toHaveLength(sample.count)
    expect(new Set(activities.map(({ section, stage }) => section || stage)).size).toBe(
      sample.sections,
    )
    expect(
      activities.map((activity, index) => stated(activity, sample.activities[index] ?? {})),
    ).toEqual(sample.activities)
  })

  it.each(Object.keys(expected))('every deadline of %s falls on its days', name => {
    const stated = timings.filter(({ sample }) => sample === name)
    const windowsOf = new Map(stated.map(({ text, windows }) => [text.toLowerCase(), windows]))
    const { activities } = readSample(name, stated[0]?.period)
    for (const { timing } of activities) {
      expect([timing.text, timing.windows]).toEqual([
        timing.text,
        windowsOf.get(timing.text.toLowerCase()) ?? timing.windows,
      ])
    }
  })
})
