import type { Step } from './bounds.ts'
import type { Option } from './kinds/choice.ts'
import { presenceStates } from './kinds/presence.ts'
import { readNumber, writeNumber } from './question-kind.ts'
import type { QuestionKindCode } from './question-kinds.ts'

/** A setting of a kind of question, as the editor shows it: a line, several lines, a number or a tick. */
export interface KindSetting {
  name: string
  type: 'line' | 'lines' | 'number' | 'flag'
  /** The value of what was typed; `undefined` leaves the setting out. */
  read(text: string): unknown
  /** What is shown of a value. */
  write(value: unknown): string
}

const line = (name: string): KindSetting => ({
  name,
  type: 'line',
  read: text => text,
  write: value => String(value ?? ''),
})

const numeric = (name: string): KindSetting => ({
  name,
  type: 'number',
  read: text => (text === '' ? undefined : (readNumber(text) ?? text)),
  write: value => (typeof value === 'number' ? writeNumber(value) : ''),
})

const flag = (name: string): KindSetting => ({
  name,
  type: 'flag',
  read: text => text !== '',
  write: value => (value === true ? '1' : ''),
})

/** «100 | 1», «>90 | 0,9»: from 100, and above 90. */
const steps: KindSetting = {
  name: 'steps',
  type: 'lines',
  read: text => (text.trim() === '' ? undefined : linesOf(text).map(readStep)),
  write: value =>
    ((value ?? []) as Step[])
      .map(
        ({ from, isIncluded, points }) =>
          `${isIncluded ? '' : '>'}${writeNumber(from)} | ${writeNumber(points)}`,
      )
      .join('\n'),
}

function readStep(text: string): unknown {
  const [bound = '', points = ''] = partsOf(text)
  return { ...readBound(bound), points: readNumber(points) }
}

/** «>90» begins after 90, «90» at it. */
export function readBound(text: string) {
  return { from: readNumber(text.replace(/^>/, '')), isIncluded: !text.startsWith('>') }
}

const bands: KindSetting = {
  name: 'bands',
  type: 'lines',
  read: text =>
    linesOf(text).map(one => {
      const [range = '', ...words] = partsOf(one)
      const [from, to = from] = range.split(/[-–]/).map(part => readNumber(part))
      return { from, to, text: words.join(' | ') }
    }),
  write: value =>
    ((value ?? []) as { from: number; to: number; text: string }[])
      .map(({ from, to, text }) => `${from}–${to} | ${text}`)
      .join('\n'),
}

/** «Раз в месяц | 2 | monthly»: the text, what it is worth, and the code it keeps. */
const options: KindSetting = {
  name: 'options',
  type: 'lines',
  read: text =>
    linesOf(text).map((one, index) => {
      const [words = '', points = '', code = ''] = partsOf(one)
      return { code: code || `option-${index + 1}`, text: words, points: readNumber(points) ?? 0 }
    }),
  write: value =>
    ((value ?? []) as Option[])
      .map(({ code, text, points }) => `${text} | ${writeNumber(points)} | ${code}`)
      .join('\n'),
}

const yesPoints: KindSetting = {
  name: 'points',
  type: 'line',
  read: text => {
    const [yes, partly, no] = text.split(/[;|/]/).map(part => readNumber(part))
    return text === '' ? undefined : { yes, partly, no }
  },
  write: value => {
    const { yes, partly, no } = (value ?? { yes: 1, partly: 0.5, no: 0 }) as Record<string, number>
    return [yes, partly, no].map(points => writeNumber(points ?? 0)).join('; ')
  },
}

/** A site review tells more states apart than «есть» and «нет». */
const states: KindSetting = {
  name: 'states',
  type: 'flag',
  read: text => (text === '' ? ['present', 'absent'] : [...presenceStates]),
  write: value => (((value ?? []) as string[]).length > 2 ? '1' : ''),
}

/** What each kind of question lets an editor set. */
export const kindSettings: Record<QuestionKindCode, readonly KindSetting[]> = {
  'yes-no-partly': [flag('hasPartly'), yesPoints],
  presence: [flag('hasLink'), states],
  number: [line('unit'), numeric('least'), numeric('most'), flag('isWhole'), steps],
  share: [line('numerator'), line('denominator'), steps],
  percentage: [steps],
  rating: [numeric('least'), numeric('most'), line('leastMeans'), line('mostMeans')],
  banded: [bands],
  choice: [options],
  choices: [options],
  text: [],
}

/** The lines of a text that say something. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(one => one.trim())
    .filter(one => one !== '')
}

/** «75 | оптимальный»: the parts between the strokes. */
export function partsOf(text: string): string[] {
  return text.split('|').map(part => part.trim())
}
