import type { FormField, FormValues } from '../../../web/pages/mentoring/form-fields.tsx'
import { membersOf } from '../../domain/mentorship/mentorship.ts'
import {
  addMenteeFaults,
  removeMenteeFaults,
  replaceFaults,
} from '../../domain/mentorship/mentorship-change-input.ts'
import { grownKinds } from '../../domain/mentorship/mentorship-input.ts'
import { addMentee, removeMentee, replaceMentor } from '../../store/mentoring/members.ts'
import { type Change, type ChangeAround, dayField, noteField } from './change.ts'
import { answer, listedIn, optionsOf } from './read-mentoring.ts'

/** Another mentor. */
export const replace: Change = {
  title: words => words.replaceMentor,
  fields: around => [
    personField(around, 'mentor', around.words.newMentorField, mentorsFor(around)),
    dayField(around),
    noteField(around),
  ],
  faults: (values, around) =>
    replaceFaults({ mentor: answer(values, 'mentor'), day: answer(values, 'day') }, around.one, {
      mentors: mentorsFor(around).map(({ id }) => id),
      mentees: membersOf(around.one, 'mentee', around.view.today),
      today: around.view.today,
    }),
  write: (ctx, scene, one, values) => replaceMentor(ctx, scene, one, memberIn(values, 'mentor')),
}

/** A mentee more: two make a group. */
export const addOne: Change = {
  title: words => words.addToPair,
  lead: words => words.addToPairLead,
  fields: around => [
    personField(around, 'mentee', around.words.whom, menteesFor(around)),
    dayField(around),
    noteField(around),
  ],
  faults: (values, around) =>
    addMenteeFaults(menteeAnswers(values), around.one, {
      mentees: menteesFor(around),
      today: around.view.today,
    }),
  write: (ctx, scene, one, values) => {
    const change = memberIn(values, 'mentee')
    const mentees = membersOf(one, 'mentee', change.day).length + 1
    return addMentee(ctx, scene, one, { ...change, kinds: grownKinds(one.kinds, mentees) })
  },
}

/** A mentee less. */
export const removeOne: Change = {
  title: words => words.removeFromPair,
  lead: words => words.removeFromPairLead,
  fields: around => [
    personField(around, 'mentee', around.words.whom, membersNow(around)),
    dayField(around),
    noteField(around),
  ],
  faults: (values, { one, view }) => removeMenteeFaults(menteeAnswers(values), one, view.today),
  write: (ctx, scene, one, values) => removeMentee(ctx, scene, one, memberIn(values, 'mentee')),
}

function personField(
  { words }: ChangeAround,
  name: string,
  label: string,
  people: Parameters<typeof optionsOf>[0],
): FormField {
  return { is: 'select', name, label, emptyLabel: words.choose, options: optionsOf(people) }
}

function memberIn(values: FormValues, field: string) {
  const [participantId, day, note] = [field, 'day', 'note'].map(name => answer(values, name)) as [
    string,
    string,
    string,
  ]
  return { participantId, day, note }
}

function menteeAnswers(values: FormValues) {
  const { participantId: mentee, ...rest } = memberIn(values, 'mentee')
  return { mentee, ...rest }
}

function mentorsFor({ view, one }: ChangeAround) {
  const now = membersOf(one, 'mentor', view.today)
  return listedIn(view).filter(({ id, isMentor }) => isMentor && !now.includes(id))
}

/** Mentees of the register who do not belong to it. */
function menteesFor({ view, one }: ChangeAround) {
  const now = (['mentor', 'mentee'] as const).flatMap(role => membersOf(one, role, view.today))
  return listedIn(view).filter(({ id, isMentee }) => isMentee && !now.includes(id))
}

function membersNow({ view, one }: ChangeAround) {
  const now = membersOf(one, 'mentee', view.today)
  return view.school.participants.filter(({ id }) => now.includes(id))
}
