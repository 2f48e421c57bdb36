import type { Window } from '../../functions/domain/timing/reading.ts'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'

const most = 3

/** Windows in figures, the first few of them: «до 10.06.2027; 01.09.2027–30.09.2027; и ещё 2». */
export function windowsInWords(windows: readonly Window[], t: Text): string {
  const shown = windows.slice(0, most).map(window => windowInWords(window, t))
  const rest = windows.length - shown.length
  const all = rest > 0 ? [...shown, t.roadmap.andMore(rest)] : shown
  return all.length === 0 ? t.draft.withoutDeadline : all.join('; ')
}

/** One window: «до 10.06.2027», «01.09.2027–30.09.2027», «30.12.2027». */
export function windowInWords({ from, to }: Window, t: Text): string {
  const last = formatDay(to, t.language)
  if (from === null) return t.roadmap.before(last)
  return from === to ? last : `${formatDay(from, t.language)}–${last}`
}

/** The first line of a text, cut at a word where it is long. */
export function shortText(text: string, length: number): string {
  const line = text.split('\n')[0] ?? ''
  if (line.length <= length) return line
  const cut = line.slice(0, length)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))}…`
}

/** «1.2 Приказ о закреплении пар»: an activity named in a few words. */
export function activityName(
  { number, text, activity }: { number: string; text: string; activity: string },
  length = 90,
): string {
  const what = activity === '' ? text : `${activity}: ${text}`
  return `${number} ${shortText(what.replace(/^[-–—•]\s*/, ''), length)}`.trim()
}
