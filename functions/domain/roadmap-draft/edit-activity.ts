import { readResponsible } from '../roadmap/read-responsible.ts'
import type { Level } from '../roadmap/roadmap-reading.ts'
import type { Period, Reading } from '../timing/reading.ts'
import { alternativesOf } from './draft-questions.ts'
import { type DraftActivity, type ReadTiming, withoutTrace } from './roadmap-draft.ts'

/** What the form of one activity holds. */
export interface ActivityEdit {
  text: string
  timingText: string
  responsibleText: string
  evidence: string[]
  level: Level
  isLeftOut: boolean
}

/** The answer to a question about a deadline. */
export type TimingAnswer =
  | { kind: 'keep' }
  | { kind: 'none' }
  | { kind: 'alternative'; at: number }
  | { kind: 'phrase'; text: string }

/** The form's values of an activity as it stands. */
export function editOf(activity: DraftActivity): ActivityEdit {
  const { text, timing, responsibleText, evidence, level, isLeftOut } = activity
  return { text, timingText: timing.text, responsibleText, evidence, level, isLeftOut }
}

/** The activity as the form says; a phrase that was not touched keeps its reading and its answer. */
export function editActivity(
  activity: DraftActivity,
  edit: ActivityEdit,
  period: Period | null,
  read: ReadTiming,
): DraftActivity {
  const isReread = edit.timingText !== activity.timing.text
  const isNamed = edit.responsibleText !== activity.responsibleText
  return {
    ...activity,
    text: edit.text,
    evidence: edit.evidence,
    level: edit.level,
    isLeftOut: edit.isLeftOut,
    responsibleText: edit.responsibleText,
    responsible: isNamed ? readResponsible(edit.responsibleText) : activity.responsible,
    timing: isReread ? withoutTrace(read(edit.timingText, period)) : activity.timing,
    answer: isReread ? null : activity.answer,
  }
}

/** The activity with its question answered. A phrase may raise a question of its own. */
export function answerQuestion(
  activity: DraftActivity,
  answer: TimingAnswer,
  period: Period | null,
  read: ReadTiming,
): DraftActivity {
  if (answer.kind === 'phrase') {
    return { ...activity, timing: withoutTrace(read(answer.text, period)), answer: null }
  }
  if (answer.kind === 'none')
    return { ...activity, timing: untimed(activity.timing), answer: 'none' }
  const chosen =
    answer.kind === 'alternative' ? alternativesOf(activity.timing)[answer.at] : undefined
  return chosen === undefined
    ? { ...activity, answer: 'keep' }
    : { ...activity, timing: { ...activity.timing, windows: chosen }, answer: 'alternative' }
}

/** The cell stays as written; it gives no deadline. */
function untimed(timing: Reading): Reading {
  return {
    ...timing,
    kind: 'none',
    windows: [],
    recurs: null,
    standing: false,
    unread: [],
    warnings: [],
  }
}
