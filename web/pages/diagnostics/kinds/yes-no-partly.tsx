import type { QuestionOf } from '../../../../functions/domain/diagnostic/question-kinds.ts'
import { RadiosField } from '../../../components/radios-field.tsx'
import { fieldText, type QuestionView } from '../question-view.ts'

const codes = ['yes', 'partly', 'no'] as const

export const yesNoPartly: QuestionView<QuestionOf<'yes-no-partly'>, (typeof codes)[number]> = {
  Field: ({ question, t, fields, ...field }) => (
    <RadiosField
      {...field}
      label={question.text}
      value={fieldText(fields) || undefined}
      options={codes
        .filter(code => code !== 'partly' || question.hasPartly)
        .map(value => ({ value, label: t.yes[value] }))}
    />
  ),
  say: (value, _, t) => t.yes[value],
  sayKey: (key, _, t) => t.yes[key as (typeof codes)[number]] ?? key,
}
