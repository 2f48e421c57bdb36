import type { Naming } from '../../publication/naming.ts'
import type { Programme as StoredProgramme } from '../programme.ts'
import type { Programme } from './document-facts.ts'
import { meetingNames } from './form-names.ts'
import { inFigures } from './wording.ts'

/** A programme as a document shows it: difficulties stay inside, the result is public once the programme is completed. */
export function programmeOf(programme: StoredProgramme, { isPublic }: Naming): Programme {
  const isShown = !isPublic || programme.completedOn !== null
  return {
    directions: programme.directions,
    difficulties: isPublic ? null : programme.difficulties,
    goals: programme.goals,
    activities: programme.rows.map(({ activity, timing, expected, actual, doneOn }) => ({
      activity,
      timing,
      expected,
      actual: isShown ? actual : '',
      isDone: isShown && doneOn !== null,
    })),
    meetings: programme.meetings.map(({ kind, plannedOn, heldOn }) => ({
      kind: meetingNames[kind].name,
      subject: meetingNames[kind].subject,
      timing: inFigures(plannedOn),
      heldOn,
    })),
    control: programme.control,
    result: isShown ? programme.result : null,
    isDraftedWithMentee: programme.isDraftedWithMentee,
    approvedOn: programme.approvedOn,
  }
}
