import type { FormField, FormValues } from '../../../web/pages/mentoring/form-fields.tsx'
import type { MentoringText } from '../../../web/text/mentoring.ts'
import type { Context } from '../../context.ts'
import type { Faults } from '../../domain/mentorship/faults.ts'
import type { MentoringScene } from '../../store/mentoring/scene.ts'
import type { StoredMentorship } from '../../store/mentoring/snapshot.ts'
import type { MentoringView } from './read-mentoring.ts'

/** What a change is asked about and on. */
export interface ChangeAround {
  view: MentoringView
  one: StoredMentorship
  language: 'ru' | 'en'
  words: MentoringText
}

/** One change of a mentorship that has a form of its own. */
export interface Change {
  title(words: MentoringText): string
  /** What to know before it; of most, that both sides agree. */
  lead?(words: MentoringText): string
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

/** The day something happened. */
export const dayField = ({ words }: ChangeAround): FormField => ({
  is: 'day',
  name: 'day',
  label: words.day,
})
/** A few words that stay in the school. */
export const noteField = ({ words }: ChangeAround): FormField => ({
  is: 'long',
  name: 'note',
  label: words.note,
  hint: words.noteHint,
})
