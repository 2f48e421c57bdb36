import { addWorkingDays, type WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Day } from '../timing/reading.ts'
import { dayFault, type Faults, faultsBy, lengthFault } from './faults.ts'
import { type CompletionReason, completionReasons, formByCode } from './mentoring-forms.ts'
import { isOpen, type Mentorship, membersOf } from './mentorship.ts'
import { isOneWay } from './mentorship-input.ts'
import type { Participant } from './participant.ts'

/** Working days between an employer's cancellation and its effect, at least (ТК РФ, ст. 351.8). */
const noticeDays = 3

/** The first day an employer's cancellation announced on a day may take effect. */
export function cancellationFrom(announced: Day, working: WorkingCalendar): Day {
  return addWorkingDays(announced, noticeDays, working)
}

/** An order on pairs: its number, its day, and the pairs it assigns. */
export function assignFaults(
  answers: { number: string; signedOn: string; mentorships: readonly Mentorship[] },
  today: Day,
): Faults {
  const { number, signedOn, mentorships } = answers
  const isEarly = mentorships.some(({ proposedOn }) => signedOn < proposedOn)
  return faultsBy({
    number: number === '' ? 'numberMissing' : lengthFault(number, 60),
    signedOn: dayFault(signedOn, today) ?? (isEarly ? 'orderBeforeProposal' : null),
    mentorships: mentorships.length === 0 ? 'pairsMissing' : null,
  })
}

/** An extension agreed by both sides. */
export function extendFaults(
  answers: { day: string; newEnd: string; note: string },
  { endPlanned }: Pick<Mentorship, 'endPlanned'>,
  today: Day,
): Faults {
  return faultsBy({
    day: dayFault(answers.day, today),
    newEnd:
      dayFault(answers.newEnd, null) ?? (answers.newEnd <= endPlanned ? 'newEndEarlier' : null),
    note: lengthFault(answers.note, 2000),
  })
}

/** The end of a mentorship and why. The employer's cancellation ends it not before it takes effect. */
export function endFaults(
  answers: { day: string; reason: string; note: string },
  { events, proposedOn }: Pick<Mentorship, 'events' | 'proposedOn'>,
  { today, working }: { today: Day; working: WorkingCalendar },
): Faults {
  const isKnown = (completionReasons as readonly string[]).includes(answers.reason)
  const fault = dayFault(answers.day, today)
  const announced = events.findLast(({ kind }) => kind === 'cancellation-announced')
  const isCancelled = answers.reason === ('employer_cancellation' satisfies CompletionReason)
  const earliest = () =>
    announced?.takesEffect ?? cancellationFrom(announced?.day ?? answers.day, working)
  const isShort = fault === null && isCancelled && answers.day < earliest()
  return faultsBy({
    day:
      fault ??
      (isShort ? 'noticeTooShort' : null) ??
      (answers.day < proposedOn ? 'beforeStart' : null),
    reason: isKnown ? null : 'reasonMissing',
    note: lengthFault(answers.note, 2000),
  })
}

/** The employer announces a cancellation: three working days at least lie before it takes effect. */
export function cancelFaults(
  answers: { day: string; takesEffect: string },
  { today, working }: { today: Day; working: WorkingCalendar },
): Faults {
  const day = dayFault(answers.day, today)
  const takesEffect = dayFault(answers.takesEffect, null)
  const isShort =
    day === null &&
    takesEffect === null &&
    answers.takesEffect < cancellationFrom(answers.day, working)
  return faultsBy({ day, takesEffect: takesEffect ?? (isShort ? 'noticeTooShort' : null) })
}

/** Another mentor from a day on. */
export function replaceFaults(
  answers: { mentor: string; day: string },
  mentorship: Mentorship,
  around: { mentors: readonly string[]; mentees: readonly string[]; today: Day },
): Faults {
  const { mentor } = answers
  const isSame = around.mentees.includes(mentor)
  return faultsBy({
    mentor:
      mentor === ''
        ? 'mentorMissing'
        : !around.mentors.includes(mentor)
          ? 'notListed'
          : isSame
            ? 'mentorIsMentee'
            : null,
    day:
      dayFault(answers.day, around.today) ??
      (isOpen(mentorship, answers.day) ? null : 'beforeStart'),
  })
}

/** A mentee more, from a day on. */
export function addMenteeFaults(
  answers: { mentee: string; day: string; note: string },
  mentorship: Mentorship,
  around: { mentees: readonly Participant[]; today: Day },
): Faults {
  const chosen = around.mentees.find(({ id }) => id === answers.mentee)
  const wanted = formByCode(mentorship.form)
  const isFit = chosen === undefined || wanted === null || wanted.mentee.includes(chosen.kind)
  return faultsBy({
    mentee:
      answers.mentee === ''
        ? 'menteesMissing'
        : chosen === undefined
          ? 'notListed'
          : isFit
            ? null
            : 'formMismatch',
    ...happenedFaults(answers, mentorship, around.today),
  })
}

/** A mentee leaves from a day on; the last one does not, with whom it ends. */
export function removeMenteeFaults(
  answers: { mentee: string; day: string; note: string },
  mentorship: Mentorship,
  today: Day,
): Faults {
  const mentees = membersOf(mentorship, 'mentee', today)
  return faultsBy({
    mentee: !mentees.includes(answers.mentee)
      ? 'menteesMissing'
      : mentees.length === 1
        ? 'lastMentee'
        : null,
    ...happenedFaults(answers, mentorship, today),
  })
}

/** What both sides have agreed to change; a group stays one of two at least, and a reverse pair goes both ways. */
export function amendFaults(
  answers: {
    kinds: readonly string[]
    direction: string
    reverseDirection: string
    day: string
    note: string
  },
  mentorship: Mentorship,
  today: Day,
): Faults {
  const { kinds, direction, reverseDirection } = answers
  const mentees = membersOf(mentorship, 'mentee', today).length
  return faultsBy({
    kinds: kinds.includes('group') && mentees < 2 ? 'groupTooSmall' : null,
    direction: lengthFault(direction, 2000),
    reverseDirection: isOneWay(answers)
      ? 'reverseDirectionMissing'
      : lengthFault(reverseDirection, 2000),
    ...happenedFaults(answers, mentorship, today),
    ...(answers.note === '' && { note: 'noteMissing' as const }),
  })
}

/** The day and the note of what happened while the mentorship was open. */
function happenedFaults(
  { day, note }: { day: string; note: string },
  mentorship: Mentorship,
  today: Day,
) {
  return {
    day: dayFault(day, today) ?? (isOpen(mentorship, day) ? null : ('beforeStart' as const)),
    note: lengthFault(note, 2000),
  }
}
