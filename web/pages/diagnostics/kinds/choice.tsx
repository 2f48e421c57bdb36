import type { QuestionOf } from '../../../../functions/domain/diagnostic/question-kinds.ts'
import { RadiosField } from '../../../components/radios-field.tsx'
import { fieldText, type QuestionView } from '../question-view.ts'

export const choice: QuestionView<QuestionOf<'choice'>, string> = {
  Field: ({ question, t: _, fields, ...field }) => (
    <RadiosField
      {...field}
      label={question.text}
      value={fieldText(fields) || undefined}
      options={question.options.map(({ code, text }) => ({ value: code, label: text }))}
    />
  ),
  say: (value, { options }) => options.find(({ code }) => code === value)?.text ?? value,
  sayKey: (key, { options }) => options.find(({ code }) => code === key)?.text ?? key,
}
