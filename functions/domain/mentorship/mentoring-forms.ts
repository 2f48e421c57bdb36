import type { ParticipantKind } from './participant.ts'

/** Who works with whom: the role situation of a pair or group. */
export interface MentoringForm {
  code: string
  mentor: readonly ParticipantKind[]
  mentee: readonly ParticipantKind[]
}

/** The forms of DOMAIN 3.3; the list is open, so `other` takes anybody. The words are in `web/text/mentoring-words.ts`. */
export const mentoringForms = [
  { code: 'teacher_teacher', mentor: ['teacher'], mentee: ['teacher'] },
  { code: 'head_teacher', mentor: ['teacher'], mentee: ['teacher'] },
  { code: 'lecturer_young_teacher', mentor: ['outside'], mentee: ['teacher'] },
  { code: 'student_student', mentor: ['pupil'], mentee: ['pupil'] },
  { code: 'teacher_pupil', mentor: ['teacher'], mentee: ['pupil'] },
  { code: 'undergraduate_pupil', mentor: ['outside'], mentee: ['pupil'] },
  { code: 'employer_pupil', mentor: ['outside'], mentee: ['pupil'] },
  { code: 'employer_student', mentor: ['outside'], mentee: ['pupil', 'outside'] },
  { code: 'lecturer_learner', mentor: ['teacher', 'outside'], mentee: ['pupil'] },
  {
    code: 'other',
    mentor: ['teacher', 'pupil', 'outside'],
    mentee: ['teacher', 'pupil', 'outside'],
  },
] as const satisfies readonly MentoringForm[]

export type FormCode = (typeof mentoringForms)[number]['code']

/** How mentor and mentee work together; a mentorship may be of several kinds at once. */
export const mentoringKinds = [
  'traditional',
  'group',
  'virtual',
  'goal_setting',
  'reverse',
  'situational',
  'speed',
  'network',
] as const

export type KindCode = (typeof mentoringKinds)[number]

/** Why a mentorship ended: five reasons of the regulation and two of the Labour Code, article 351.8. */
export const completionReasons = [
  'plan_completed',
  'mentor_initiative',
  'mentee_initiative',
  'mutual_decision',
  'curator_initiative',
  'employee_early_refusal',
  'employer_cancellation',
] as const

export type CompletionReason = (typeof completionReasons)[number]

/** The five kinds of meetings of the student model, in order. */
export const meetingKinds = ['organisational', 'trial', 'planning', 'regular', 'final'] as const

export type MeetingKind = (typeof meetingKinds)[number]

/** A form by its code; `null` for one that is not known. */
export function formByCode(code: string): MentoringForm | null {
  return mentoringForms.find(form => form.code === code) ?? null
}
