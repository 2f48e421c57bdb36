import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readRoadmapFile } from '../../functions/documents/read-roadmap-file.ts'
import type { Activity } from '../../functions/domain/roadmap/roadmap-reading.ts'
import { plainTiming } from '../domain/roadmap/plain-timing.ts'

interface ExpectedRoadmap {
  title: string
  level: string
  period: unknown
  order?: unknown
  sections: number
  count: number
  activities: Array<Record<string, string>>
}

const FOLDER = fileURLToPath(new URL('../../../shared/roadmaps/', import.meta.url))
const isThere = existsSync(`${FOLDER}expected.json`)
const expected: Record<string, ExpectedRoadmap> = isThere
  ? JSON.parse(readFileSync(`${FOLDER}expected.json`, 'utf8'))
  : {}

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

/** The real roadmaps lie beside the repository; where they are absent, the fixtures stand for them. */
describe.runIf(isThere)('the sample roadmaps', () => {
  it.each(Object.entries(expected))('%s reads exactly as expected', (name, sample) => {
    const file = new Uint8Array(readFileSync(`${FOLDER}${name}.docx`))
    const result = readRoadmapFile(file, { readTiming: plainTiming })
    if (!result.ok) throw new Error(result.problem.message)
    const { title, level, period, order, activities } = result.reading
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
})
