import type { FormField, FormValues } from '../../../web/pages/mentoring/form-fields.tsx'
import type { MentoringText } from '../../../web/text/mentoring.ts'
import { mentoringWords } from '../../../web/text/mentoring-words.ts'
import type { Context } from '../../context.ts'
import {
  dayFault,
  type Faults,
  faultsBy,
  lengthFault,
  type MentoringFault,
} from '../../domain/mentorship/faults.ts'
import {
  type CompletionReason,
  completionReasons,
} from '../../domain/mentorship/mentoring-forms.ts'
import { type MentorshipEventKind, membersOf } from '../../domain/mentorship/mentorship.ts'
import {
  cancelFaults,
  cancellationFrom,
  endFaults,
  extendFaults,
  replaceFaults,
} from '../../domain/mentorship/mentorship-change-input.ts'
import { addEvent, endMentorship, replaceMentor } from '../../store/mentoring/mentorships.ts'
import type { MentoringScene } from '../../store/mentoring/scene.ts'
import type { StoredMentorship } from '../../store/mentoring/snapshot.ts'
import { answer, listedIn, type MentoringView, optionsOf } from './read-mentoring.ts'

export interface ChangeAround {
  view: MentoringView
  one: StoredMentorship
  language: 'ru' | 'en'
  words: MentoringText
}

/** One change of a mentorship that has a form of its own. */
export interface Change {
  title(words: MentoringText): string
  fields(around: ChangeAround): FormField[]
  faults(values: FormValues, around: ChangeAround): Faults
  first?(around: ChangeAround): FormValues
  write(
    ctx: Context,
    scene: MentoringScene,
    one: StoredMentorship,
    values: FormValues,
  ): Promise<void>
}

const dayField = ({ words }: ChangeAround): FormField => ({
  is: 'day',
  name: 'day',
  label: words.day,
})
const noteField = ({ words }: ChangeAround): FormField => ({
  is: 'long',
  name: 'note',
  label: words.note,
  hint: words.noteHint,
})

/** Something that happened, with its day and a note. */
function event(
  kind: MentorshipEventKind,
  title: Change['title'],
  { isNoteNeeded = false } = {},
): Change {
  return {
    title,
    fields: around => [dayField(around), noteField(around)],
    faults: (values, { view }) => {
      const note = answer(values, 'note')
      return faultsBy({
        day: dayFault(answer(values, 'day'), view.today),
        note: isNoteNeeded && note === '' ? 'noteMissing' : noteFault(note),
      })
    },
    write: (ctx, scene, one, values) =>
      addEvent(ctx, scene, one, {
        kind,
        day: answer(values, 'day'),
        takesEffect: null,
        note: answer(values, 'note'),
      }),
  }
}

function noteFault(note: string): MentoringFault | null {
  return lengthFault(note, 2000)
}

const extend: Change = {
  title: words => words.extend,
  fields: around => [
    dayField(around),
    { is: 'day', name: 'newEnd', label: around.words.newEnd },
    noteField(around),
  ],
  faults: (values, { view, one }) =>
    extendFaults(
      {
        day: answer(values, 'day'),
        newEnd: answer(values, 'newEnd'),
        note: answer(values, 'note'),
      },
      one,
      view.today,
    ),
  write: (ctx, scene, one, values) =>
    addEvent(ctx, scene, one, {
      kind: 'extended',
      day: answer(values, 'day'),
      takesEffect: answer(values, 'newEnd'),
      note: answer(values, 'note'),
    }),
}

const end: Change = {
  title: words => words.endPair,
  fields: around => [
    dayField(around),
    {
      is: 'one-of',
      name: 'reason',
      label: around.words.reason,
      options: completionReasons.map(value => ({
        value,
        label: mentoringWords[around.language].reason[value],
      })),
    },
  ],
  faults: (values, { view, one }) =>
    endFaults({ day: answer(values, 'day'), reason: answer(values, 'reason'), note: '' }, one, {
      today: view.today,
      working: view.school.working,
    }),
  write: (ctx, scene, one, values) =>
    endMentorship(ctx, scene, one, {
      day: answer(values, 'day'),
      reason: answer(values, 'reason') as CompletionReason,
    }),
}

const cancel: Change = {
  title: words => words.cancelAssignment,
  fields: around => [
    dayField(around),
    {
      is: 'day',
      name: 'takesEffect',
      label: around.words.takesEffect,
      hint: around.words.takesEffectHint,
    },
    noteField(around),
  ],
  first: ({ view }) => ({
    day: view.today,
    takesEffect: cancellationFrom(view.today, view.school.working),
  }),
  faults: (values, { view }) =>
    cancelFaults(
      { day: answer(values, 'day'), takesEffect: answer(values, 'takesEffect') },
      { today: view.today, working: view.school.working },
    ),
  write: (ctx, scene, one, values) =>
    addEvent(ctx, scene, one, {
      kind: 'cancellation-announced',
      day: answer(values, 'day'),
      takesEffect: answer(values, 'takesEffect'),
      note: answer(values, 'note'),
    }),
}

const replace: Change = {
  title: words => words.replaceMentor,
  fields: around => [
    {
      is: 'select',
      name: 'mentor',
      label: around.words.newMentorField,
      emptyLabel: around.words.choose,
      options: optionsOf(mentorsFor(around)),
    },
    dayField(around),
    noteField(around),
  ],
  faults: (values, around) =>
    replaceFaults({ mentor: answer(values, 'mentor'), day: answer(values, 'day') }, around.one, {
      mentors: mentorsFor(around).map(({ id }) => id),
      mentees: membersOf(around.one, 'mentee', around.view.today),
      today: around.view.today,
    }),
  write: (ctx, scene, one, values) =>
    replaceMentor(ctx, scene, one, {
      mentor: answer(values, 'mentor'),
      day: answer(values, 'day'),
      note: answer(values, 'note'),
    }),
}

function mentorsFor({ view, one }: ChangeAround) {
  const now = membersOf(one, 'mentor', view.today)
  return listedIn(view).filter(({ id, isMentor }) => isMentor && !now.includes(id))
}

/** Every change by the end of its address. */
export const changes = {
  extend,
  amend: event('amended', words => words.amend, { isNoteNeeded: true }),
  'replace-mentor': replace,
  'ask-release': event('release-asked', words => words.askRelease),
  'ask-replacement': event('replacement-asked', words => words.askReplacement),
  cancel,
  end,
} satisfies Record<string, Change>

export type ChangeName = keyof typeof changes
