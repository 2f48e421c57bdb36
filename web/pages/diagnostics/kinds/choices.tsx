import type { QuestionOf } from '../../../../functions/domain/diagnostic/question-kinds.ts'
import { CheckboxesField } from '../../../components/checkboxes-field.tsx'
import type { QuestionView } from '../question-view.ts'

export const choices: QuestionView<QuestionOf<'choices'>, string[]> = {
  Field: ({ question, t, fields, hint, ...field }) => (
    <CheckboxesField
      {...field}
      label={question.text}
      hint={hint ?? t.severalHint}
      values={[...(fields[''] ?? [])]}
      options={question.options.map(({ code, text }) => ({ value: code, label: text }))}
    />
  ),
  say: (value, { options }) =>
    options
      .filter(({ code }) => value.includes(code))
      .map(({ text }) => text)
      .join('; '),
  sayKey: (key, { options }) => options.find(({ code }) => code === key)?.text ?? key,
}
