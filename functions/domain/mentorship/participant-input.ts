import type { Day } from '../timing/reading.ts'
import {
  type Faults,
  faultsBy,
  hasFaults,
  lengthFault,
  type MentoringFault,
  optionalDayFault,
} from './faults.ts'
import { type Participant, type ParticipantKind, participantKinds } from './participant.ts'

/** What a person wrote about somebody in a register, word for word. */
export interface ParticipantAnswers {
  kind: string
  /** `mentor`, `mentee`. */
  roles: string[]
  name: string
  post: string
  classLevel: string
  isAdult: boolean
  worksSince: string
  isUnderAgeLimit: boolean
  competences: string
  interests: string
  availability: string
  mostMentees: string
  request: string
  /** One a line. */
  difficulties: string
  amendmentExemption: string
}

/** What is kept of a line of the registers, beside its days. */
export type ParticipantFields = Omit<
  Participant,
  'id' | 'schoolId' | 'enteredOn' | 'checkedOn' | 'supportedOn' | 'closedOn' | 'erasedOn'
>

export const noParticipant: ParticipantAnswers = {
  kind: '',
  roles: [],
  name: '',
  post: '',
  classLevel: '',
  isAdult: false,
  worksSince: '',
  isUnderAgeLimit: false,
  competences: '',
  interests: '',
  availability: '',
  mostMentees: '',
  request: '',
  difficulties: '',
  amendmentExemption: '',
}

const longest = { name: 200, post: 200, classLevel: 20, text: 2000 } as const

/** A line of the registers as answered, or what to fix field by field. */
export function readParticipant(
  answers: ParticipantAnswers,
  today: Day,
): { fields: ParticipantFields } | { faults: Faults } {
  const faults = participantFaults(answers, today)
  if (hasFaults(faults)) return { faults }
  return { fields: fieldsOf(answers, answers.kind as ParticipantKind) }
}

/** A pupil has no post and no teaching work, others no class: what does not belong to somebody is not kept. */
function fieldsOf(answers: ParticipantAnswers, kind: ParticipantKind): ParticipantFields {
  const isPupil = kind === 'pupil'
  const isTeacher = kind === 'teacher'
  const isMentor = answers.roles.includes('mentor')
  const isMentee = answers.roles.includes('mentee')
  return {
    kind,
    isMentor,
    isMentee,
    name: answers.name.replace(/\s+/g, ' ').trim(),
    post: isPupil ? '' : answers.post,
    classLevel: isPupil ? answers.classLevel : '',
    isAdult: !isPupil || answers.isAdult,
    worksSince: isTeacher && answers.worksSince !== '' ? answers.worksSince : null,
    isUnderAgeLimit: isTeacher && answers.isUnderAgeLimit,
    competences: isMentor ? answers.competences : '',
    interests: answers.interests,
    availability: isMentor ? answers.availability : '',
    mostMentees: isMentor && answers.mostMentees !== '' ? Number(answers.mostMentees) : null,
    request: isMentee ? answers.request : '',
    difficulties: isMentee && isTeacher ? linesOf(answers.difficulties) : [],
    amendmentExemption: isTeacher && isMentor ? answers.amendmentExemption : '',
  }
}

function participantFaults(answers: ParticipantAnswers, today: Day): Faults {
  const { name, kind, roles, classLevel } = answers
  const isKnown = (participantKinds as readonly string[]).includes(kind)
  return faultsBy({
    name: name.trim() === '' ? 'nameMissing' : lengthFault(name, longest.name),
    kind: isKnown ? null : 'kindMissing',
    roles: roles.some(role => role === 'mentor' || role === 'mentee') ? null : 'roleMissing',
    classLevel:
      kind === 'pupil' && classLevel === ''
        ? 'classMissing'
        : lengthFault(classLevel, longest.classLevel),
    post: lengthFault(answers.post, longest.post),
    worksSince: optionalDayFault(answers.worksSince, today),
    mostMentees: countFault(answers.mostMentees),
    ...textFaults(answers),
  })
}

const freeTexts = [
  'competences',
  'interests',
  'availability',
  'request',
  'difficulties',
  'amendmentExemption',
] as const

function textFaults(answers: ParticipantAnswers): Record<string, MentoringFault | null> {
  return Object.fromEntries(freeTexts.map(name => [name, lengthFault(answers[name], longest.text)]))
}

function countFault(text: string): MentoringFault | null {
  return text === '' || /^[1-9]\d?$/.test(text) ? null : 'countWrong'
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

/** The line as the form shows it. */
export function answersOf(person: Participant): ParticipantAnswers {
  return {
    kind: person.kind,
    roles: [...(person.isMentor ? ['mentor'] : []), ...(person.isMentee ? ['mentee'] : [])],
    name: person.name,
    post: person.post,
    classLevel: person.classLevel,
    isAdult: person.isAdult,
    worksSince: person.worksSince ?? '',
    isUnderAgeLimit: person.isUnderAgeLimit,
    competences: person.competences,
    interests: person.interests,
    availability: person.availability,
    mostMentees: person.mostMentees === null ? '' : String(person.mostMentees),
    request: person.request,
    difficulties: person.difficulties.join('\n'),
    amendmentExemption: person.amendmentExemption,
  }
}
