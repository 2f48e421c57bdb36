import type { Day } from '../../timing/reading.ts'
import { type Answers, givenValue } from '../answers.ts'
import { municipalResultOf } from '../municipal.ts'
import { type Questionnaire, questionsOf } from '../questionnaire.ts'
import { riskZonesOf } from '../risk-zones.ts'
import { scoreOf } from '../score.ts'
import type { NoteDiagnostic, NoteZone } from './note.ts'

/** A diagnostic a note may rest on. */
export interface DiagnosticGround {
  schoolId: string
  lineageId: string
  form: Questionnaire
  answers: Answers
  sentOn: Day
}

/**
 * The latest of each questionnaire a school sent since a day, compared with the one before it, whenever that was.
 * `all` is the latest first.
 */
export function schoolDiagnostics(all: readonly DiagnosticGround[], since: Day): NoteDiagnostic[] {
  return byLineage(all, since).flatMap(([latest, before]) => {
    if (latest === undefined) return []
    const { form, answers, sentOn } = latest
    const score = scoreOf(form, answers)
    const last = before === undefined ? null : scoreOf(form, before.answers)
    const textOf = new Map(questionsOf(form).map(({ id, text }) => [id, text]))
    const zones = riskZonesOf(form, score, last).map(({ id, ...zone }) => ({
      ...zone,
      text: textOf.get(id) ?? id,
      schools: null,
    }))
    const level = score.level?.name ?? null
    const { title } = form
    return [
      {
        title,
        sentOn,
        share: score.share,
        before: last?.share ?? null,
        level,
        answered: null,
        zones,
      },
    ]
  })
}

/** The same of all schools together: medians, and at which schools each criterion is a zone of risk. */
export function municipalDiagnostics(
  all: readonly DiagnosticGround[],
  since: Day,
  names: ReadonlyMap<string, string>,
): NoteDiagnostic[] {
  return byLineage(all, since).flatMap(own => {
    const [latest] = own
    if (latest === undefined) return []
    const recent = own.filter(({ sentOn }) => sentOn >= since)
    const schools = [...new Set(recent.map(({ schoolId }) => schoolId))].flatMap(id => {
      const [now, before] = own.filter(({ schoolId }) => schoolId === id)
      const name = names.get(id) ?? ''
      return now === undefined
        ? []
        : [{ id, name, answers: now.answers, before: before?.answers ?? null }]
    })
    const { criteria, median, before } = municipalResultOf(latest.form, schools)
    const { form, sentOn } = latest
    return [
      {
        ...{ sentOn, before, title: form.title, share: median, level: null },
        answered: schools.length,
        zones: criteria.flatMap(municipalZone),
      },
    ]
  })
}

type Criterion = ReturnType<typeof municipalResultOf>['criteria'][number]

function municipalZone({ text, median, before, atRisk }: Criterion): NoteZone[] {
  if (atRisk.length === 0 || median === null) return []
  const isFalling = before !== null && median < before
  const schools = atRisk.map(({ name }) => name)
  return [{ text, share: median, before, isLow: true, isFalling, schools }]
}

/** What was sent to each questionnaire that was answered since a day. */
function byLineage(all: readonly DiagnosticGround[], since: Day): DiagnosticGround[][] {
  const recent = all.filter(({ sentOn }) => sentOn >= since)
  const lineages = [...new Set(recent.map(({ lineageId }) => lineageId))]
  return lineages.map(lineage => all.filter(({ lineageId }) => lineageId === lineage))
}

/** What a school wrote in words under a question of this id, in the latest diagnostic that has it. */
export function toldUnder(id: string, all: readonly DiagnosticGround[]): string {
  for (const { answers } of all) {
    const value = givenValue(answers[id])
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return ''
}
