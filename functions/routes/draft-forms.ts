import { EVIDENCE_KINDS } from '../domain/roadmap/evidence-kinds.ts'
import type { Level } from '../domain/roadmap/roadmap-reading.ts'
import type { ActivityEdit, TimingAnswer } from '../domain/roadmap-draft/edit-activity.ts'
import type { FactsEdit } from '../domain/roadmap-draft/edit-facts.ts'
import { field } from './forms.ts'

/** The revision a form was made on; 0 where it does not say. */
export function revisionOf(form: FormData): number {
  return Number(field(form, 'revision')) || 0
}

/** Title, period and order as posted. */
export function factsIn(form: FormData): FactsEdit {
  return {
    title: field(form, 'title'),
    from: field(form, 'from'),
    to: field(form, 'to'),
    orderNumber: field(form, 'orderNumber').slice(0, 100),
    orderDate: field(form, 'orderDate'),
  }
}

/** A phrase typed counts as its own answer, whether or not its radio was pressed. */
export function answerIn(answer: string, phrase: string): TimingAnswer | null {
  if (answer === 'keep' || answer === 'none') return { kind: answer }
  if (answer.startsWith('say:')) return { kind: 'phrase', text: answer.slice(4).slice(0, 500) }
  const at = /^alternative-(\d{1,3})$/.exec(answer)?.[1]
  if (at !== undefined) return { kind: 'alternative', at: Number(at) }
  return phrase === '' ? null : { kind: 'phrase', text: phrase }
}

/** The form of one activity as posted. */
export function editIn(form: FormData): ActivityEdit {
  const known = new Set(EVIDENCE_KINDS.map(({ code }) => code))
  const chosen = [...form.getAll('evidence'), ...form.getAll('evidence-more')].map(String)
  const level = field(form, 'level')
  return {
    text: field(form, 'text').replaceAll('\r\n', '\n'),
    timingText: field(form, 'timing').slice(0, 500),
    responsibleText: field(form, 'responsible').slice(0, 500),
    evidence: [...new Set(chosen)].filter(code => known.has(code)),
    level: isLevel(level) ? level : 'school',
    isLeftOut: field(form, 'left-out') !== '',
  }
}

function isLevel(text: string): text is Level {
  return text === 'school' || text === 'municipality' || text === 'both'
}
