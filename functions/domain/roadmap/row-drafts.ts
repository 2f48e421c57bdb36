import type { RowValues } from './row-values.ts'

/** A row of the roadmap before its words are read. */
export interface RowDraft {
  number: string
  section: string
  stage: string
  activity: string
  text: string
  timing: string
  responsible: string
  result: string
}

/** Stands for a cell merged down from the row above: neither empty nor the row's own. */
export const MERGED_DOWN = '\0'
const OPEN_END = /[,\-–—(«/]$|(?:^|\s)(?:и|в|на|с|по|для|к|о|об|от|из|за|или|не|при)$/i
const CLOSED_END = /[.;:!?»)]$/

/** True where the row is the rest of the row above, broken over a page: no number and only parts of cells. */
export function rowContinues(
  own: RowValues,
  previous: RowDraft,
  shape: { hasNumbers: boolean },
): boolean {
  if (own.number !== '' && own.number !== MERGED_DOWN) return false
  const text = own.content === MERGED_DOWN ? '' : own.content
  const timing = ownTiming(own)
  if (text === '') return own.content === '' || own.timing === MERGED_DOWN || timing !== ''
  if (isItem(text) || own.number === MERGED_DOWN) return false
  if (isNew(own.stage) || isNew(own.activity)) return false
  if (/^[а-яё]/.test(text) || OPEN_END.test(previous.text)) return true
  if (!shape.hasNumbers || timing !== '' || hasMergedTiming(own)) return false
  return true
}

function ownTiming(own: RowValues): string {
  const timing = own.timing || own['when-and-who']
  return timing === MERGED_DOWN ? '' : timing
}

function hasMergedTiming(own: RowValues): boolean {
  return own.timing === MERGED_DOWN || own['when-and-who'] === MERGED_DOWN
}

function isNew(value: string): boolean {
  return value !== '' && value !== MERGED_DOWN && /^[А-ЯЁA-Z]/.test(value)
}

function isItem(text: string): boolean {
  return /^\d{1,2}(?:\.\d{1,2})*[.)]/.test(text)
}

/** Adds the rest of a broken row to the row it belongs to. */
export function joinContinuation(previous: RowDraft, own: RowValues): void {
  previous.stage = join(previous.stage, own.stage, ' ')
  previous.activity = join(previous.activity, own.activity, ' ')
  previous.text = join(previous.text, own.content, '\n')
  previous.timing = joinTiming(previous.timing, own.timing || own['when-and-who'])
  previous.responsible = join(previous.responsible, own.responsible, '\n')
  previous.result = join(previous.result, own.result, '\n')
}

/** A range broken at its dash is one deadline; anything else is one more line. */
function joinTiming(before: string, rest: string): string {
  return join(before, rest, /^[-–—]/.test(rest) ? ' ' : '\n')
}

function join(before: string, rest: string, between: string): string {
  if (rest === '' || rest === MERGED_DOWN || rest === before) return before
  if (before === '') return rest
  const isMidSentence = /^[а-яё\d(«]/.test(rest) && !CLOSED_END.test(before)
  return `${before}${isMidSentence || OPEN_END.test(before) ? ' ' : between}${rest}`
}
