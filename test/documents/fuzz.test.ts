import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { readRoadmapFile, readRoadmapPaste } from '../../functions/documents/read-roadmap-file.ts'
import { plainTiming } from '../domain/roadmap/plain-timing.ts'
import { gymnasiumRoadmap } from '../fixtures/roadmaps/gymnasium.ts'

const options = { readTiming: plainTiming }
function isAnswered(bytes: Uint8Array): void {
  expect(typeof readRoadmapFile(bytes, options).ok).toBe('boolean')
}

let whole: Uint8Array
let main: Uint8Array
beforeAll(async () => {
  whole = await gymnasiumRoadmap()
  main = unzipSync(whole)['word/document.xml'] ?? new Uint8Array()
})

const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 })

function withChanges(bytes: Uint8Array, at: Array<[number, number]>): Uint8Array {
  const copy = bytes.slice()
  for (const [place, value] of at) copy[place % copy.length] = value
  return copy
}

describe('whatever is sent gets an answer', () => {
  it('random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), isAnswered))
  })

  it('a zip with changed bytes', () => {
    fc.assert(
      fc.property(changes, at => isAnswered(withChanges(whole, at))),
      { numRuns: 150 },
    )
  })

  it('a zip cut anywhere', () => {
    fc.assert(fc.property(fc.nat(), at => isAnswered(whole.slice(0, at % whole.length))))
  })

  it('a document whose XML has changed bytes', () => {
    const spoil = (at: Array<[number, number]>) =>
      isAnswered(zipSync({ 'word/document.xml': withChanges(main, at) }))
    fc.assert(fc.property(changes, spoil), { numRuns: 60 })
  })

  it('pasted markup of any kind', () => {
    const piece = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td colspan=3>',
      '<td rowspan=9>',
      '</td>',
      '</table>',
      '<',
      '>',
      '"',
      '&',
      '&#0;',
      '№',
      'Сроки',
      'Мероприятие',
      'май',
      '\t',
      '\n',
      '<ol><li>',
      '<!--',
      '-->',
      '<script>',
      ' a="',
    )
    const isPasteAnswered = (pieces: string[]): void => {
      expect(typeof readRoadmapPaste(pieces.join(''), options).ok).toBe('boolean')
    }
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), isPasteAnswered), { numRuns: 500 })
  })
})
