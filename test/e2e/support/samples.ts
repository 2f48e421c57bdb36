import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cityRoadmap } from '../../fixtures/roadmaps/city.ts'
import { districtOrderRoadmap } from '../../fixtures/roadmaps/district-order.ts'
import { gymnasiumRoadmap } from '../../fixtures/roadmaps/gymnasium.ts'
import { ruralSchoolRoadmap } from '../../fixtures/roadmaps/rural-school.ts'
import { studentToStudentRoadmap } from '../../fixtures/roadmaps/student-to-student.ts'

export interface Sample {
  name: string
  /** How many activities the roadmap has. */
  count: number
  file(): Promise<Buffer>
}

const folder = fileURLToPath(new URL('../../../../shared/roadmaps/', import.meta.url))

const fixtures = [
  { name: 'gymnasium', count: 21, make: gymnasiumRoadmap },
  { name: 'city', count: 12, make: cityRoadmap },
  { name: 'district-order', count: 8, make: districtOrderRoadmap },
  { name: 'rural-school', count: 7, make: ruralSchoolRoadmap },
  { name: 'student-to-student', count: 9, make: studentToStudentRoadmap },
]

/** The real roadmaps lie beside the repository; where they are absent, the fixtures stand for them. */
export function samples(): Sample[] {
  return existsSync(`${folder}expected.json`) ? realSamples() : fixtureSamples()
}

function realSamples(): Sample[] {
  const expected = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8'))
  return Object.entries(expected as Record<string, { count: number }>).map(([name, { count }]) => ({
    name,
    count,
    file: async () => readFileSync(`${folder}${name}.docx`),
  }))
}

function fixtureSamples(): Sample[] {
  return fixtures.map(({ make, ...sample }) => ({
    ...sample,
    file: async () => Buffer.from(await make()),
  }))
}
