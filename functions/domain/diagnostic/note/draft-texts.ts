import type { MentoringCounts } from '../known-facts.ts'
import type { NoteContent, NoteDiagnostic, NoteRecommendation } from './note.ts'
import { type NoteKind, type NotePart, noteKindOf } from './note-kinds.ts'
import { problemsOf, tasksOf } from './problems.ts'
import { amountOf, dayRu, listed, percentRu, sayMeasure, within } from './say.ts'

/** What the words of a draft are made of. The note is a Russian document: so are its words. */
export interface NoteGrounds extends Omit<NoteContent, 'texts' | 'recommendations'> {
  kind: NoteKind
  period: { from: string; to: string }
  /** Of the school, or of all together; null where none keeps pairs in the product. */
  mentoring: MentoringCounts | null
  /** What the school wrote itself of problems and tasks. */
  told: { problems: string; tasks: string }
  /** What the note before this one recommended. */
  recommended: { on: string; items: readonly NoteRecommendation[] } | null
}

const writers: Record<NotePart, (grounds: NoteGrounds) => string[]> = {
  annotation,
  figures,
  documents,
  programmes,
  sites,
  difficulties,
  diagnostic,
  problems: problemsOf,
  decisions,
  recommendations: () => [],
  tasks: tasksOf,
}

/** Plain facts for every part that has any: nothing is judged, and nothing is said that is not in the figures. */
export function draftTexts(grounds: NoteGrounds): NoteContent['texts'] {
  const { parts } = noteKindOf(grounds.kind)
  return Object.fromEntries(parts.map(part => [part, writers[part](grounds).join('\n')]))
}

function annotation(grounds: NoteGrounds): string[] {
  const { kind, period, asOf, comparedWith, diagnostics, schools } = grounds
  const { aim, parts } = noteKindOf(kind)
  const isCompared = parts.includes('figures')
  return [
    `Цель справки – ${aim}.`,
    `Справка составлена по данным системы «Наставник» за период с ${dayRu(period.from)} по ${dayRu(period.to)}, состояние на ${dayRu(asOf)}.`,
    ...(isCompared ? [`Показатели сопоставлены с состоянием на ${dayRu(comparedWith)}.`] : []),
    ...(schools.length > 0 ? [`Образовательных организаций: ${schools.length}.`] : []),
    ...(diagnostics.length > 0
      ? [`Использованы ответы на анкеты: ${diagnostics.map(nameOf).join('; ')}.`]
      : []),
  ]
}

function nameOf({ title, sentOn, answered }: NoteDiagnostic): string {
  return answered === null
    ? `«${title}» от ${dayRu(sentOn)}`
    : `«${title}» (ответили организаций: ${answered})`
}

function figures({ figures: all, comparedWith }: NoteGrounds): string[] {
  const changed = all.flatMap(({ name, now, before }) => {
    const [one, other] = [amountOf(now), amountOf(before)]
    if (one === null || other === null || one === other) return []
    const words = `${within(name)}: с ${sayMeasure(before)} до ${sayMeasure(now)}`
    return [{ isMore: one > other, words }]
  })
  const day = dayRu(comparedWith)
  if (changed.length === 0) {
    return [`По сравнению с ${day} показатели не изменились или сравнить их не с чем.`]
  }
  const wordsOf = (isMore: boolean) =>
    changed.filter(one => one.isMore === isMore).map(one => one.words)
  return [
    ...underHead(`По сравнению с ${day} увеличились:`, wordsOf(true)),
    ...underHead(`По сравнению с ${day} уменьшились:`, wordsOf(false)),
  ]
}

function underHead(head: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [head, ...listed(items)]
}

function documents({ documents: all, schools }: NoteGrounds): string[] {
  if (schools.length > 0) {
    const late = schools.filter(({ overdue }) => overdue > 0)
    return late.length === 0
      ? ['Просроченных документов у образовательных организаций нет.']
      : [`Просроченные документы есть у ${late.length} из ${schools.length} организаций.`]
  }
  if (all.length === 0) return ['К этому дню документы не требовались.']
  const missing = all.filter(({ sentOn }) => sentOn === null)
  return [
    `Видов документов, срок которых наступил: ${all.length}, из них представлено: ${all.length - missing.length}.`,
    ...underHead(
      'Не представлены:',
      missing.map(({ name }) => within(name)),
    ),
  ]
}

function programmes({ mentoring, asOf }: NoteGrounds): string[] {
  if (mentoring === null) return ['Пары и группы в системе не ведутся.']
  const all = mentoring.pairs + mentoring.groups
  return [
    `По состоянию на ${dayRu(asOf)}:`,
    ...listed([
      `действующих пар: ${mentoring.pairs}, групп: ${mentoring.groups}, участников: ${mentoring.participants}`,
      `пар и групп с утверждённой программой: ${mentoring.programmesApproved} из ${all}`,
      `пар и групп, которые встречались за последние 60 дней: ${mentoring.metLately} из ${all}`,
      `завершено программ за учебный год: ${mentoring.programmesEnded}, из них план выполнен: ${mentoring.programmesCompleted}`,
      `наставляемых, у которых есть наставник: ${mentoring.menteesPaired} из ${mentoring.mentees}`,
    ]),
  ]
}

function sites({ schools }: NoteGrounds): string[] {
  const checked = schools.filter(({ site }) => site !== null)
  const whole = checked.filter(({ site }) => site !== null && site.found === site.applicable)
  return [
    `Проверены сайты ${checked.length} из ${schools.length} организаций, все применимые строки найдены у ${whole.length}.`,
  ]
}

function difficulties({ difficulties: all }: NoteGrounds): string[] {
  return [
    all.length === 0
      ? 'В базе наставляемых затруднения педагогов не указаны.'
      : 'Затруднения, указанные педагогами в базе наставляемых, приведены в таблице.',
  ]
}

function diagnostic({ diagnostics }: NoteGrounds): string[] {
  if (diagnostics.length === 0) return ['За период ответов на анкеты нет.']
  return listed(diagnostics.map(resultOf))
}

function resultOf(one: NoteDiagnostic): string {
  const { share, before, level, answered } = one
  if (share === null) return `${nameOf(one)}: баллами не оценивается`
  const of = answered === null ? '' : 'медиана '
  const named = level === null ? '' : `, уровень – ${level}`
  const last = before === null ? '' : `; в прошлый раз ${percentRu(before)}`
  return `${nameOf(one)}: ${of}${percentRu(share)} от возможного${named}${last}`
}

function decisions({ recommended }: NoteGrounds): string[] {
  if (recommended === null || recommended.items.length === 0) return []
  const items = recommended.items.map(({ text, to, by }) => {
    const whom = [to, by].filter(Boolean).join(', ')
    return `${within(text.replace(/\.$/, ''))}${whom === '' ? '' : ` (${whom})`}`
  })
  return [`В справке от ${dayRu(recommended.on)} было рекомендовано:`, ...listed(items)]
}
