import type { FormField, FormValues } from '../../../web/pages/mentoring/form-fields.tsx'
import { mentoring } from '../../../web/text/mentoring.ts'
import { mentoringWords } from '../../../web/text/mentoring-words.ts'
import { meetingKinds } from '../../domain/mentorship/mentoring-forms.ts'
import type {
  ProgrammeAnswers,
  ProgrammeRowAnswers,
} from '../../domain/mentorship/programme-input.ts'
import { answer } from './read-mentoring.ts'

/** The questions of a programme's page, form by form. */
export function programmeForms(language: 'ru' | 'en') {
  const words = mentoring[language]
  const save: FormField[] = [
    { is: 'long', name: 'difficulties', label: words.progDifficulties },
    { is: 'long', name: 'goals', label: words.goals },
    { is: 'long', name: 'directions', label: words.directions },
    { is: 'long', name: 'control', label: words.control },
    {
      is: 'choices',
      name: 'isDraftedWithMentee',
      label: words.drafted,
      options: [{ value: 'yes', label: words.draftedYes }],
    },
  ]
  const rows: FormField[] = [
    { is: 'text', name: 'activity', label: words.activity },
    { is: 'text', name: 'timing', label: words.timing, hint: words.timingHint },
    { is: 'day', name: 'due', label: words.due, hint: words.dueHint },
    { is: 'text', name: 'expected', label: words.expected },
  ]
  const meetings: FormField[] = [
    {
      is: 'select',
      name: 'kind',
      label: words.meetingKind,
      emptyLabel: words.choose,
      options: meetingKinds.map(value => ({
        value,
        label: mentoringWords[language].meeting[value],
      })),
    },
    { is: 'day', name: 'plannedOn', label: words.plannedOn },
    { is: 'day', name: 'heldOn', label: words.heldOn },
  ]
  const approve: FormField[] = [{ is: 'day', name: 'approvedOn', label: words.approveDay }]
  const complete: FormField[] = [
    { is: 'day', name: 'completedOn', label: words.completeDay },
    { is: 'long', name: 'result', label: words.result },
  ]
  return { save, rows, meetings, approve, complete }
}

/** The questions of one line of the plan, its outcome with them. */
export function rowFields(language: 'ru' | 'en'): FormField[] {
  const words = mentoring[language]
  return [
    ...programmeForms(language).rows,
    { is: 'long', name: 'actual', label: words.actual },
    { is: 'day', name: 'doneOn', label: words.doneOn },
  ]
}

export function programmeAnswers(values: FormValues): ProgrammeAnswers {
  const text = (name: string) => answer(values, name)
  return {
    difficulties: text('difficulties'),
    goals: text('goals'),
    directions: text('directions'),
    control: text('control'),
    isDraftedWithMentee: text('isDraftedWithMentee') === 'yes',
  }
}

export function rowAnswers(values: FormValues): ProgrammeRowAnswers {
  const text = (name: string) => answer(values, name)
  return {
    activity: text('activity'),
    timing: text('timing'),
    due: text('due'),
    expected: text('expected'),
    actual: text('actual'),
    doneOn: text('doneOn'),
  }
}
