import type { Day } from '../timing/reading.ts'
import { dayFault, type Faults, faultsBy, hasFaults, lengthFault } from './faults.ts'
import { type FormCode, formByCode, type KindCode, mentoringKinds } from './mentoring-forms.ts'
import { isListed, type Participant } from './participant.ts'

/** A pair or a group as proposed, word for word. */
export interface MentorshipAnswers {
  form: string
  kinds: string[]
  mentor: string
  mentees: string[]
  /** `profile`, `interest`. */
  basis: string[]
  roleModel: string
  direction: string
  reverseDirection: string
  start: string
  endPlanned: string
}

/** A pair or a group as it is kept. */
export interface Proposal {
  form: FormCode
  kinds: KindCode[]
  mentorId: string
  menteeIds: string[]
  basisProfile: boolean
  basisInterest: boolean
  roleModel: string
  direction: string
  reverseDirection: string
  start: Day
  endPlanned: Day
}

export const noMentorship: MentorshipAnswers = {
  form: '',
  kinds: [],
  mentor: '',
  mentees: [],
  basis: [],
  roleModel: '',
  direction: '',
  reverseDirection: '',
  start: '',
  endPlanned: '',
}

/** A proposal as answered, or what to fix field by field; the hard rules C3 and C4 are refused here. */
export function readProposal(
  answers: MentorshipAnswers,
  listed: readonly Participant[],
  today: Day,
): { proposal: Proposal } | { faults: Faults } {
  const menteeIds = [...new Set(answers.mentees.filter(id => id !== ''))]
  const faults = faultsIn({ ...answers, mentees: menteeIds }, listed, today)
  if (hasFaults(faults)) return { faults }
  return {
    proposal: {
      form: answers.form as FormCode,
      kinds: kindsOf(answers.kinds, menteeIds.length),
      mentorId: answers.mentor,
      menteeIds,
      basisProfile: answers.basis.includes('profile'),
      basisInterest: answers.basis.includes('interest'),
      roleModel: answers.roleModel,
      direction: answers.direction,
      reverseDirection: answers.kinds.includes('reverse') ? answers.reverseDirection : '',
      start: answers.start,
      endPlanned: answers.endPlanned,
    },
  }
}

/** Two mentees or more make a group, whatever was ticked; a pair of no kind is a traditional one. */
export function kindsOf(ticked: readonly string[], mentees: number): KindCode[] {
  const kinds = mentoringKinds.filter(
    kind => ticked.includes(kind) || (kind === 'group' && mentees > 1),
  )
  return kinds.length === 0 ? ['traditional'] : kinds
}

/** The kinds with a mentee more: a pair that becomes a group is no longer one to one. */
export function grownKinds(kinds: readonly KindCode[], mentees: number): KindCode[] {
  return kindsOf(mentees > 1 ? kinds.filter(kind => kind !== 'traditional') : kinds, mentees)
}

function faultsIn(answers: MentorshipAnswers, listed: readonly Participant[], today: Day): Faults {
  return {
    ...faultsBy({
      form: formByCode(answers.form) === null ? 'formMissing' : null,
      kinds: answers.kinds.includes('group') && answers.mentees.length < 2 ? 'groupTooSmall' : null,
      basis: answers.basis.length === 0 ? 'basisMissing' : null,
      roleModel: lengthFault(answers.roleModel, 200),
      direction: lengthFault(answers.direction, 2000),
      reverseDirection: isOneWay(answers) ? 'reverseDirectionMissing' : null,
      start: dayFault(answers.start, null),
      endPlanned:
        dayFault(answers.endPlanned, null) ??
        (answers.endPlanned < answers.start ? 'endBeforeStart' : null),
    }),
    ...peopleFaults(answers, listed, today),
  }
}

/** Whether a reverse pair says only what one of them passes on. */
export function isOneWay({
  kinds,
  direction,
  reverseDirection,
}: {
  kinds: readonly string[]
  direction: string
  reverseDirection: string
}): boolean {
  return kinds.includes('reverse') && (direction.trim() === '' || reverseDirection.trim() === '')
}

function peopleFaults(
  { form, mentor, mentees }: MentorshipAnswers,
  listed: readonly Participant[],
  today: Day,
): Faults {
  const find = (id: string) => listed.find(one => one.id === id && isListed(one, today))
  const chosen = mentees.map(find)
  if (mentor === '' || mentees.length === 0) {
    return faultsBy({
      mentor: mentor === '' ? 'mentorMissing' : null,
      mentees: mentees.length === 0 ? 'menteesMissing' : null,
    })
  }
  if (mentees.includes(mentor)) return { mentees: 'mentorIsMentee' }
  const leader = find(mentor)
  if (leader === undefined || !leader.isMentor) return { mentor: 'notListed' }
  if (chosen.some(one => one === undefined || !one.isMentee)) return { mentees: 'notListed' }
  const wanted = formByCode(form)
  if (wanted === null) return {}
  const fits =
    wanted.mentor.includes(leader.kind) &&
    chosen.every(one => one !== undefined && wanted.mentee.includes(one.kind))
  return fits ? {} : { form: 'formMismatch' }
}
