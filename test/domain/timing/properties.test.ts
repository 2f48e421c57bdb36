import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRealDay } from '../../../functions/domain/calendar/days.ts'
import { normalise } from '../../../functions/domain/timing/normalise.ts'
import { readTiming } from '../../../functions/domain/timing/read-timing.ts'
import type { Period, Reading } from '../../../functions/domain/timing/reading.ts'
import { scan } from '../../../functions/domain/timing/scan.ts'
import { mendWords } from '../../../functions/domain/timing/spelling.ts'
import { tokenise } from '../../../functions/domain/timing/tokens.ts'
import { readCells } from './cells.ts'

const cells = readCells().filter(({ period }) => period !== null)
const texts = cells.map(({ text }) => text)
const school: Period = { from: '2023-09-01', to: '2024-08-31' }
const periods = fc.constantFrom<Period | null>(
  school,
  { from: '2023-01-01', to: '2023-12-31' },
  { from: '2023-01-01', to: '2025-12-31' },
  { from: '2023-11-01', to: '2023-11-30' },
  null,
)

const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(...texts),
      fc.string({ maxLength: 6 }),
      fc.integer({ min: 0, max: 9999 }).map(String),
    ),
    {
      maxLength: 4,
    },
  )
  .map(parts => parts.join(' '))

/** Looks at a token that a thousand characters may take; most take a tenth of this. */
const mostLooks = 5_000_000

const anyText = fc.oneof(scraps, fc.string({ unit: 'grapheme', maxLength: 40 }))

const meaning = ({ windows, recurs, standing, kind, responsible }: Reading) => ({
  windows,
  recurs,
  standing,
  kind,
  isNamed: responsible !== null,
})

describe('any text at all', () => {
  test('is read without an error, into real days in order', () => {
    fc.assert(
      fc.property(anyText, periods, (text, period) => {
        const { windows } = readTiming(text, period)
        for (const { from, to } of windows) {
          expect(isRealDay(to)).toBe(true)
          if (from !== null) expect(isRealDay(from) && from <= to).toBe(true)
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('is covered by what was understood and what was not', () => {
    fc.assert(
      fc.property(anyText, periods, (text, period) => {
        const { trace, unread } = readTiming(text, period)
        const parts = [...trace.map(step => step.text), ...unread].join('')
        for (const char of text.match(/[\p{L}\p{N}]/gu) ?? []) expect(parts).toContain(char)
        const covered = new Set<number>()
        for (const { at = 0, text: part } of trace)
          for (let i = at; i < at + part.length; i += 1) covered.add(i)
        const bare = [...text].length === text.length
        const left = bare
          ? [...text].filter((char, i) => /[\p{L}\p{N}]/u.test(char) && !covered.has(i))
          : []
        const inUnread = [...unread.join('')]
        for (const char of left) expect(inUnread).toContain(char)
      }),
      { numRuns: 800 },
    )
  })
})

const lookAlike: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
}

const disguises: [string, (text: string) => string][] = [
  ['more spaces', text => text.replaceAll(' ', '   ')],
  ['non-breaking spaces', text => text.replaceAll(' ', '\u00a0')],
  ['spaces around', text => `  ${text} `],
  ['en dashes', text => text.replaceAll(/[-—–]/gu, '–')],
  ['em dashes', text => text.replaceAll(/[-—–]/gu, '—')],
  ['minuses', text => text.replaceAll(/[-—–]/gu, '−')],
  ['capital letters', text => text.toUpperCase()],
  ['small letters', text => text.toLowerCase()],
  ['soft hyphens', text => text.replaceAll(/(\p{L})(\p{L})/gu, '$1\u00ad$2')],
]

describe('the way it is typed', () => {
  test.each(disguises)('%s change nothing', (_, disguise) => {
    for (const { text, period } of cells) {
      expect(meaning(readTiming(disguise(text), period)), text).toEqual(
        meaning(readTiming(text, period)),
      )
    }
  })

  test('Latin letters that look Russian change nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cells),
        fc.integer({ min: 1, max: 7 }),
        ({ text, period }, every) => {
          const typed = text.replaceAll(/\p{Script=Cyrillic}{3,}/gu, word =>
            [...word]
              .map((char, index) => (index % every === 0 ? (lookAlike[char] ?? char) : char))
              .join(''),
          )
          expect(meaning(readTiming(typed, period)), typed).toEqual(
            meaning(readTiming(text, period)),
          )
        },
      ),
      { numRuns: 600 },
    )
  })
})

describe('a cell of any length', () => {
  const letters = fc.constantFrom(
    ...' ,.;:-–/()"\n0123456789абвгдежзиклмнопрстуфхцчшщыьэюяivx',
    ...['приказ ', 'до ', 'сентябрь ', 'по плану ', '1, ', 'в течение ', 'раз в ', 'с ', '5-'],
    ...['директор ', 'январь-', '2023-', '12.', 'первая ', 'неделя ', 'каждый ', 'не позднее '],
  )
  const thousand = fc
    .array(letters, { minLength: 200, maxLength: 1000 })
    .map(parts => parts.join('').slice(0, 1000))
  const worst = fc
    .tuple(letters, letters)
    .map(([one, other]) => `${one}${other}`.repeat(1000).slice(0, 1000))

  /** How often the rules looked at a token. */
  function looksAt(text: string): number {
    let looks = 0
    const tokens = new Proxy(mendWords(tokenise(normalise(text))), {
      get(target, key, receiver) {
        looks += 1
        return Reflect.get(target, key, receiver)
      },
    })
    scan(tokens)
    return looks
  }

  test('is read in a bounded number of steps', () => {
    fc.assert(
      fc.property(fc.oneof(thousand, worst), text => {
        expect(looksAt(text)).toBeLessThan(mostLooks)
      }),
      { numRuns: 60 },
    )
  })

  test('is not read when it is longer than any deadline', () => {
    const reading = readTiming('приказ '.repeat(3000), school)
    expect(reading).toMatchObject({ kind: 'unread', windows: [], trace: [] })
    expect(reading.unread).toEqual(['приказ '.repeat(3000).trim()])
    expect(reading.warnings.map(({ code }) => code)).toEqual(['too-long'])
  })
})

describe('two phrases with «;» between them', () => {
  const understood = cells.filter(
    ({ period, flags, text, windows }) =>
      period?.from === school.from &&
      flags.length === 0 &&
      windows.length > 0 &&
      !/далее|\n|\(|по мере|затем|\d\)|\d\. |2023 г., окт|март$/u.test(text),
  )
  const phrase = fc.constantFrom(...understood)

  /** «до 5 сентября; 5 января» is a series of deadlines. */
  const isSeries = (one: string, other: string) => {
    const both = readTiming(`${one}; ${other}`, school)
    return both.warnings.some(({ code }) => code === 'by-goes-on')
  }

  test('give the windows of both', () => {
    fc.assert(
      fc.property(phrase, phrase, (one, other) => {
        fc.pre(!isSeries(one.text, other.text))
        const both = readTiming(`${one.text}; ${other.text}`, school).windows.map(
          ({ from, to }) => `${from}/${to}`,
        )
        const each = [one, other].flatMap(({ text }) => readTiming(text, school).windows)
        expect(new Set(both), `${one.text}; ${other.text}`).toEqual(
          new Set(each.map(({ from, to }) => `${from}/${to}`)),
        )
      }),
      { numRuns: 600 },
    )
  })
})
