import { percentOf } from '../exact.ts'
import type { Measure } from '../indicators/indicator.ts'
import type { MentoringCounts } from '../known-facts.ts'
import type { NoteContent } from './note.ts'
import type { NotePart } from './note-kinds.ts'

/** What the words of a draft are made of. The note is a Russian document: so are its words. */
export interface NoteGrounds extends Omit<NoteContent, 'texts' | 'recommendations'> {
  /** The school, or the municipality. */
  place: string
  period: { from: string; to: string }
  mentoring: MentoringCounts | null
  /** What schools wrote themselves of problems and tasks. */
  told: { problems: string; tasks: string }
}

/** Plain facts for every part that has any: nothing is judged, and nothing is said that is not in the figures. */
export function draftTexts(grounds: NoteGrounds): NoteContent['texts'] {
  return {
    annotation: annotation(grounds),
    figures: figures(grounds),
    documents: documents(grounds),
    programmes: programmes(grounds),
    diagnostic: diagnostic(grounds),
    problems: problems(grounds),
    decisions: '',
    tasks: grounds.told.tasks,
  } satisfies Partial<Record<NotePart, string>>
}

function annotation({ place, period, asOf }: NoteGrounds): string {
  return `Справка составлена по данным за период с ${dayRu(period.from)} по ${dayRu(period.to)}, состояние на ${dayRu(asOf)}. ${place}.`
}

function figures({ figures: all, comparedWith }: NoteGrounds): string {
  const changed = all.flatMap(({ name, now, before }) => {
    const [one, other] = [amountOf(now), amountOf(before)]
    if (one === null || other === null || one === other) return []
    const way = one > other ? 'выросло' : 'снизилось'
    return [`«${name}»: ${way} с ${sayMeasure(before)} до ${sayMeasure(now)}.`]
  })
  const day = dayRu(comparedWith)
  return changed.length === 0
    ? `По сравнению с ${day} показатели не изменились или сравнить их не с чем.`
    : [`По сравнению с ${day}:`, ...changed].join('\n')
}

function documents({ documents: all, schools }: NoteGrounds): string {
  if (schools.length > 0) {
    const late = schools.filter(({ overdue }) => overdue > 0)
    return late.length === 0
      ? 'Просроченных документов у образовательных организаций нет.'
      : `Просроченные документы есть у ${late.length} из ${schools.length} организаций.`
  }
  if (all.length === 0) return 'К этому дню документы не требовались.'
  const missing = all.filter(({ isThere }) => !isThere)
  const there = `Из ${all.length} требуемых видов документов представлено ${all.length - missing.length}.`
  if (missing.length === 0) return there
  return `${there}\nНе представлены: ${missing.map(({ name }) => name).join('; ')}.`
}

function programmes({ mentoring }: NoteGrounds): string {
  if (mentoring === null) return 'Пары и группы в системе не ведутся.'
  const { pairs, groups, participants, programmesApproved } = mentoring
  const { programmesEnded, programmesCompleted, mentees, menteesPaired } = mentoring
  return [
    `Действующих пар: ${pairs}, групп: ${groups}, участников: ${participants}.`,
    `Утверждённых персонализированных программ: ${programmesApproved}.`,
    `За учебный год завершено программ: ${programmesEnded}, из них с выполнением плана: ${programmesCompleted}.`,
    `Наставляемых без наставника: ${mentees - menteesPaired}.`,
  ].join('\n')
}

function diagnostic({ diagnostics }: NoteGrounds): string {
  if (diagnostics.length === 0) return 'За период самодиагностика не проводилась.'
  return diagnostics
    .map(({ title, sentOn, share, level }) => {
      const result = share === null ? '' : `: ${percentRu(share)}`
      const named = level === null ? '' : `, уровень ${level}`
      return `«${title}», ${dayRu(sentOn)}${result}${named}.`
    })
    .join('\n')
}

function problems({ diagnostics, told }: NoteGrounds): string {
  const zones = diagnostics.flatMap(one => one.zones)
  const lines = zones.map(({ text, share, before, schools }) => {
    const last = before === null ? '' : ` (прежде ${percentRu(before)})`
    const where = schools === null ? '' : `, организаций: ${schools}`
    return `${text}: ${percentRu(share)}${last}${where}.`
  })
  const named = lines.length === 0 ? 'Зон риска по самодиагностике нет.' : 'Зоны риска:'
  return [named, ...lines, told.problems].filter(line => line !== '').join('\n')
}

/** The number two measures are compared by; `null` where there is none. */
export function amountOf(measure: Measure | null): number | null {
  if (measure === null) return null
  if (measure.is === 'share') return percentOf(measure.numerator, measure.denominator)
  return measure.is === 'count' ? measure.count : measure.mean
}

/** A measure in words of the document: «7 из 8 (87,5 %)». */
export function sayMeasure(measure: Measure | null): string {
  if (measure === null) return 'не применимо'
  if (measure.is === 'count') return String(measure.count)
  if (measure.is === 'mark') return `${numberRu(measure.mean)} (ответили ${measure.people})`
  const percent = percentOf(measure.numerator, measure.denominator)
  const parts = `${measure.numerator} из ${measure.denominator}`
  return percent === null ? parts : `${parts} (${percentRu(percent)})`
}

export function percentRu(percent: number): string {
  return `${numberRu(percent)} %`
}

function numberRu(value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', ',')
}

/** 10.06.2027 */
export function dayRu(day: string): string {
  return day.split('-').reverse().join('.')
}
