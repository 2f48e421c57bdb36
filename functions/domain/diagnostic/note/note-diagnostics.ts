import type { Day } from '../../timing/reading.ts'
import { type Answers, givenValue } from '../answers.ts'
import { medianOf } from '../distribution.ts'
import { municipalResultOf } from '../municipal.ts'
import { type Questionnaire, questionsOf } from '../questionnaire.ts'
import { riskZonesOf } from '../risk-zones.ts'
import { scoreOf } from '../score.ts'
import type { NoteDiagnostic } from './note.ts'

/** A diagnostic a note may rest on. */
export interface DiagnosticGround {
  schoolId: string
  lineageId: string
  form: Questionnaire
  answers: Answers
  sentOn: Day
}

/** The latest of each questionnaire a school sent, compared with the one before it. `all` is the latest first. */
export function schoolDiagnostics(all: readonly DiagnosticGround[]): NoteDiagnostic[] {
  const lineages = [...new Set(all.map(({ lineageId }) => lineageId))]
  return lineages.flatMap(lineage => {
    const [latest, before] = all.filter(({ lineageId }) => lineageId === lineage)
    if (latest === undefined) return []
    const { form, answers, sentOn } = latest
    const score = scoreOf(form, answers)
    const last = before === undefined ? null : scoreOf(form, before.answers)
    const textOf = new Map(questionsOf(form).map(({ id, text }) => [id, text]))
    const zones = riskZonesOf(form, score, last).map(zone => ({
      text: textOf.get(zone.id) ?? zone.id,
      share: zone.share,
      before: zone.before,
      schools: null,
    }))
    const level = score.level?.name ?? null
    return [{ title: form.title, sentOn, share: score.share, level, zones }]
  })
}

/** The same of all schools together: medians, and at how many schools each criterion is a zone of risk. */
export function municipalDiagnostics(all: readonly DiagnosticGround[]): NoteDiagnostic[] {
  const lineages = [...new Set(all.map(({ lineageId }) => lineageId))]
  return lineages.flatMap(lineage => {
    const own = all.filter(({ lineageId }) => lineageId === lineage)
    const [latest] = own
    if (latest === undefined) return []
    const schools = [...new Set(own.map(({ schoolId }) => schoolId))].flatMap(id => {
      const [now, before] = own.filter(({ schoolId }) => schoolId === id)
      return now === undefined
        ? []
        : [{ id, name: id, answers: now.answers, before: before?.answers ?? null }]
    })
    const result = municipalResultOf(latest.form, schools)
    const zones = result.criteria
      .filter(({ atRisk }) => atRisk.length > 0)
      .map(({ text, median, before, atRisk }) => ({
        text,
        share: median ?? medianOf(atRisk.map(({ share }) => share)) ?? 0,
        before,
        schools: atRisk.length,
      }))
    const { form, sentOn } = latest
    return [{ title: form.title, sentOn, share: result.median, level: null, zones }]
  })
}

/** What a school wrote in words under a question of this id, in the latest diagnostic that has it. */
export function toldUnder(id: string, all: readonly DiagnosticGround[]): string {
  for (const { answers } of all) {
    const value = givenValue(answers[id])
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return ''
}
