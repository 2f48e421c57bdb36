import type { FormValues } from '../../../web/pages/mentoring/form-fields.tsx'
import { mentoringWords } from '../../../web/text/mentoring-words.ts'
import { dayFault, faultsBy, lengthFault } from '../../domain/mentorship/faults.ts'
import {
  type CompletionReason,
  completionReasons,
} from '../../domain/mentorship/mentoring-forms.ts'
import { type MentorshipEventKind, membersOf } from '../../domain/mentorship/mentorship.ts'
import {
  amendFaults,
  cancelFaults,
  cancellationFrom,
  endFaults,
  extendFaults,
} from '../../domain/mentorship/mentorship-change-input.ts'
import { kindsOf } from '../../domain/mentorship/mentorship-input.ts'
import { addEvent, amendMentorship, endMentorship } from '../../store/mentoring/mentorships.ts'
import { type Change, dayField, noteField } from './change.ts'
import { addOne, removeOne, replace } from './member-changes.ts'
import { directionFields, kindsField } from './mentorship-fields.ts'
import { answer, answers } from './read-mentoring.ts'

/** Something that happened, with its day and a note. */
function event(kind: MentorshipEventKind, title: Change['title']): Change {
  return {
    title,
    fields: around => [dayField(around), noteField(around)],
    faults: (values, { view }) => {
      const note = answer(values, 'note')
      return faultsBy({
        day: dayFault(answer(values, 'day'), view.today),
        note: lengthFault(note, 2000),
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

const extend: Change = {
  title: words => words.extend,
  lead: words => words.mutual,
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

/** What a mentorship is, in its kinds and in what each side passes on. */
const amend: Change = {
  title: words => words.amend,
  lead: words => words.mutual,
  fields: around => [
    dayField(around),
    kindsField(around.language),
    ...directionFields(around.words),
    { ...noteField(around), label: around.words.whatChanged },
  ],
  first: ({ view, one: { kinds, direction, reverseDirection } }) => ({
    day: view.today,
    kinds,
    direction,
    reverseDirection,
  }),
  faults: (values, { view, one }) => amendFaults(amendment(values), one, view.today),
  write: (ctx, scene, one, values) => {
    const { kinds, reverseDirection, ...rest } = amendment(values)
    const mentees = membersOf(one, 'mentee', rest.day).length
    const isReverse = kinds.includes('reverse')
    return amendMentorship(ctx, scene, one, {
      ...rest,
      kinds: kindsOf(kinds, mentees),
      reverseDirection: isReverse ? reverseDirection : '',
    })
  },
}

function amendment(values: FormValues) {
  return {
    day: answer(values, 'day'),
    kinds: answers(values, 'kinds'),
    direction: answer(values, 'direction'),
    reverseDirection: answer(values, 'reverseDirection'),
    note: answer(values, 'note'),
  }
}

/** Every change by the end of its address. */
export const changes = {
  extend,
  amend,
  'replace-mentor': replace,
  'add-mentee': addOne,
  'remove-mentee': removeOne,
  'ask-release': event('release-asked', words => words.askRelease),
  'ask-replacement': event('replacement-asked', words => words.askReplacement),
  cancel,
  end,
} satisfies Record<string, Change>

export type ChangeName = keyof typeof changes
