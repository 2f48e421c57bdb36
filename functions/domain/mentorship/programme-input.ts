import type { AuthorityCalendar } from '../school-year/entered-year.ts'
import { readTiming } from '../timing/read-timing.ts'
import type { Day, Period } from '../timing/reading.ts'
import {
  dayFault,
  type Faults,
  faultsBy,
  hasFaults,
  lengthFault,
  optionalDayFault,
} from './faults.ts'
import { meetingKinds } from './mentoring-forms.ts'

/** The texts of a programme as entered. */
export interface ProgrammeAnswers {
  difficulties: string
  goals: string
  directions: string
  control: string
  isDraftedWithMentee: boolean
}

/** What is wrong with the texts of a programme. */
export function programmeFaults(answers: ProgrammeAnswers): Faults {
  const { difficulties, goals, directions, control } = answers
  return faultsBy({
    difficulties: difficulties === '' ? 'difficultiesMissing' : lengthFault(difficulties, 4000),
    goals: goals === '' ? 'goalsMissing' : lengthFault(goals, 4000),
    directions: lengthFault(directions, 4000),
    control: lengthFault(control, 4000),
  })
}

/** One line of the plan as entered; `due` is asked for where the deadline gives no day. */
export interface ProgrammeRowAnswers {
  activity: string
  timing: string
  due: string
  expected: string
  actual: string
  doneOn: string
}

export const noRow: ProgrammeRowAnswers = {
  activity: '',
  timing: '',
  due: '',
  expected: '',
  actual: '',
  doneOn: '',
}

export interface ProgrammeRowFields {
  activity: string
  timing: string
  due: Day | null
  expected: string
  actual: string
  doneOn: Day | null
}

/** A line of the plan, or what to fix. A deadline that gives no day is asked about once, and a day settles it. */
export function readProgrammeRow(
  answers: ProgrammeRowAnswers,
  around: { term: Period; authority: AuthorityCalendar; today: Day },
): { row: ProgrammeRowFields } | { faults: Faults } {
  const { activity, timing, due, expected, actual, doneOn } = answers
  const found = due === '' ? dueIn(timing, around) : due
  const faults = faultsBy({
    activity: activity === '' ? 'activityMissing' : lengthFault(activity, 1000),
    timing: timing === '' ? 'timingMissing' : lengthFault(timing, 300),
    due: optionalDayFault(due, null) ?? (timing !== '' && found === null ? 'timingUnclear' : null),
    expected: lengthFault(expected, 1000),
    actual: lengthFault(actual, 2000),
    doneOn: optionalDayFault(doneOn, around.today),
  })
  if (hasFaults(faults)) return { faults }
  return {
    row: { activity, timing, due: found, expected, actual, doneOn: doneOn === '' ? null : doneOn },
  }
}

/** The last day a deadline gives within the term, in the language of the roadmaps' deadlines. */
export function dueIn(
  timing: string,
  { term, authority }: { term: Period; authority: AuthorityCalendar },
): Day | null {
  const { windows, unread, warnings } = readTiming(timing, term, {
    calendar: authority.calendar,
    workingCalendar: authority.workingCalendar,
  })
  const isAsked = unread.length > 0 || warnings.some(({ severity }) => severity === 'ask')
  return isAsked ? null : (windows.at(-1)?.to ?? null)
}

/** A meeting as entered. */
export function meetingFaults(
  { kind, plannedOn, heldOn }: { kind: string; plannedOn: string; heldOn: string },
  today: Day,
): Faults {
  return faultsBy({
    kind: (meetingKinds as readonly string[]).includes(kind) ? null : 'meetingKindMissing',
    plannedOn: dayFault(plannedOn, null),
    heldOn: optionalDayFault(heldOn, today),
  })
}
