import { isRealDay } from '../calendar/days.ts'

/** What can be wrong with an answer about mentoring. The sentences are in `web/text/mentoring-faults.ts`. */
export const mentoringFaults = [
  'nameMissing',
  'roleMissing',
  'kindMissing',
  'classMissing',
  'pupilHasNoContract',
  'tooLong',
  'dayMissing',
  'dayUnreal',
  'dayAhead',
  'countWrong',
  'alreadyListed',
  'notListed',
  'stillPaired',
  'formMissing',
  'formMismatch',
  'mentorMissing',
  'menteesMissing',
  'mentorIsMentee',
  'lastMentee',
  'groupTooSmall',
  'reverseDirectionMissing',
  'basisMissing',
  'endBeforeStart',
  'newEndEarlier',
  'reasonMissing',
  'noteMissing',
  'pairsMissing',
  'numberMissing',
  'orderBeforeProposal',
  'peopleMissing',
  'consentKindMissing',
  'mentorshipMissing',
  'validBeforeSigned',
  'urlMissing',
  'urlNotWeb',
  'fieldsMissing',
  'guardianMissing',
  'pointsMissing',
  'difficultiesMissing',
  'goalsMissing',
  'activityMissing',
  'timingMissing',
  'timingUnclear',
  'meetingKindMissing',
  'rowsMissing',
  'draftedWithMissing',
  'resultMissing',
  'noticeTooShort',
  'beforeStart',
  'fileTooLarge',
  'fileKindNotAllowed',
] as const
export type MentoringFault = (typeof mentoringFaults)[number]

/** By the name of the field. */
export type Faults = Record<string, MentoringFault>

/** The faults that are there, by field. */
export function faultsBy(found: Record<string, MentoringFault | null>): Faults {
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, MentoringFault] => entry[1] !== null),
  )
}

export function hasFaults(faults: Faults): boolean {
  return Object.keys(faults).length > 0
}

/** What is wrong with a day that must be given; `latest` is the last it may be, null where it may lie ahead. */
export function dayFault(day: string, latest: string | null): MentoringFault | null {
  if (day === '') return 'dayMissing'
  if (!isRealDay(day)) return 'dayUnreal'
  return latest !== null && day > latest ? 'dayAhead' : null
}

/** The same for a day that may be left out. */
export function optionalDayFault(day: string, latest: string | null): MentoringFault | null {
  return day === '' ? null : dayFault(day, latest)
}

/** A text that must fit. */
export function lengthFault(text: string, most: number): MentoringFault | null {
  return text.length > most ? 'tooLong' : null
}
