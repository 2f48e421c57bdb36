import type { FormField, FormValues } from '../../../web/pages/mentoring/form-fields.tsx'
import { mentoring } from '../../../web/text/mentoring.ts'
import { mentoringWords } from '../../../web/text/mentoring-words.ts'
import { participantKinds } from '../../domain/mentorship/participant.ts'
import type { ParticipantAnswers } from '../../domain/mentorship/participant-input.ts'
import { answer, answers } from './read-mentoring.ts'

/** The questions about somebody in a register. */
export function participantFields(language: 'ru' | 'en', youngAge: number): FormField[] {
  const words = mentoring[language]
  const kinds = mentoringWords[language].participantKind
  const age: FormField[] =
    youngAge === 0
      ? []
      : [
          {
            is: 'choices',
            name: 'isUnderAgeLimit',
            label: words.age,
            options: [{ value: 'yes', label: words.underAge(youngAge) }],
          },
        ]
  return [
    { is: 'text', name: 'name', label: words.name, hint: words.nameHint },
    {
      is: 'one-of',
      name: 'kind',
      label: words.who,
      options: participantKinds.map(value => ({ value, label: kinds[value] })),
    },
    {
      is: 'choices',
      name: 'roles',
      label: words.role,
      options: [
        { value: 'mentor', label: words.roleMentor },
        { value: 'mentee', label: words.roleMentee },
      ],
    },
    { is: 'text', name: 'post', label: words.postField, hint: words.postHint },
    { is: 'text', name: 'classLevel', label: words.classField, hint: words.classHint },
    {
      is: 'choices',
      name: 'isAdult',
      label: words.forMentee,
      options: [{ value: 'yes', label: words.adult }],
    },
    { is: 'day', name: 'worksSince', label: words.worksSince, hint: words.worksSinceHint },
    ...age,
    { is: 'long', name: 'competences', label: words.competences, hint: words.forMentor },
    { is: 'text', name: 'availability', label: words.availability, hint: words.forMentor },
    { is: 'text', name: 'mostMentees', label: words.mostMentees, hint: words.forMentor },
    { is: 'text', name: 'interests', label: words.interests },
    { is: 'long', name: 'request', label: words.request, hint: words.forMentee },
    {
      is: 'long',
      name: 'difficulties',
      label: words.difficultiesField,
      hint: words.difficultiesHint,
    },
    { is: 'text', name: 'amendmentExemption', label: words.exemption, hint: words.exemptionHint },
  ]
}

/** What was posted about somebody. */
export function participantAnswers(values: FormValues): ParticipantAnswers {
  const text = (name: string) => answer(values, name)
  return {
    kind: text('kind'),
    roles: answers(values, 'roles'),
    name: text('name'),
    post: text('post'),
    classLevel: text('classLevel'),
    isAdult: text('isAdult') === 'yes',
    worksSince: text('worksSince'),
    isUnderAgeLimit: text('isUnderAgeLimit') === 'yes',
    competences: text('competences'),
    interests: text('interests'),
    availability: text('availability'),
    mostMentees: text('mostMentees'),
    request: text('request'),
    difficulties: text('difficulties'),
    amendmentExemption: text('amendmentExemption'),
  }
}

/** The same as the form's values. */
export function participantValues(known: ParticipantAnswers): FormValues {
  return {
    ...known,
    isAdult: known.isAdult ? 'yes' : '',
    isUnderAgeLimit: known.isUnderAgeLimit ? 'yes' : '',
  }
}
