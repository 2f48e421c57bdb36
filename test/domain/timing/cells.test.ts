import { describe, expect, test } from 'vitest'
import { readTiming } from '../../../functions/domain/timing/read-timing.ts'
import { disagreement, isAsked, isExact, readCells } from './cells.ts'

const cells = readCells().map(cell => ({ cell, reading: readTiming(cell.text, cell.period) }))

describe('the table of cells', () => {
  test('has at least 600 of them', () => {
    expect(cells.length).toBeGreaterThanOrEqual(600)
  })

  test('is read as a person reads it, at least 99 of 100', () => {
    const wrong = cells.flatMap(({ cell, reading }) => disagreement(cell, reading) ?? [])
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(cells.length / 100)
  })

  test('never gives a wrong date without asking', () => {
    const silent = cells.filter(({ cell, reading }) => !isExact(cell, reading) && !isAsked(reading))
    expect(silent.map(({ cell }) => cell.text)).toEqual([])
  })

  test('keeps every cell verbatim', () => {
    expect(cells.every(({ cell, reading }) => reading.text === cell.text)).toBe(true)
  })
})
