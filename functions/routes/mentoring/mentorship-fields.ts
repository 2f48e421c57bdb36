import type { FormField } from '../../../web/pages/mentoring/form-fields.tsx'
import { type MentoringText, mentoring } from '../../../web/text/mentoring.ts'
import { mentoringWords } from '../../../web/text/mentoring-words.ts'
import { mentoringKinds } from '../../domain/mentorship/mentoring-forms.ts'

/** Which kinds of mentoring it is, several at once. */
export function kindsField(language: 'ru' | 'en'): FormField {
  const { kinds, kindsHint } = mentoring[language]
  const { kind } = mentoringWords[language]
  const options = mentoringKinds.map(value => ({ value, label: kind[value] }))
  return { is: 'choices', name: 'kinds', label: kinds, hint: kindsHint, options }
}

/** What the mentor passes on, and in a reverse pair the mentee too. */
export function directionFields(words: MentoringText): FormField[] {
  return [
    { is: 'long', name: 'direction', label: words.direction },
    {
      is: 'long',
      name: 'reverseDirection',
      label: words.reverseDirection,
      hint: words.reverseHint,
    },
  ]
}
