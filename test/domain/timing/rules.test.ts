import { describe, expect, test } from 'vitest'
import { readTiming } from '../../../functions/domain/timing/read-timing.ts'
import { rules } from '../../../functions/domain/timing/rules.ts'

const schoolYear = { from: '2023-09-01', to: '2024-08-31' }

describe('the catalogue of rules', () => {
  test('names every rule once', () => {
    const names = rules.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  for (const { name, examples } of rules) {
    test.each(examples)(`${name} reads «%s»`, example => {
      const { trace } = readTiming(example, schoolYear)
      const read = trace.filter(({ rule }) => rule !== 'link').map(({ rule }) => rule)
      expect(read).toContain(name)
    })
  }
})
