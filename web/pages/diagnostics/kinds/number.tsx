import type { QuestionOf } from '../../../../functions/domain/diagnostic/question-kinds.ts'
import { NumberField } from '../../../components/number-field.tsx'
import { fieldText, type QuestionView } from '../question-view.ts'

export const number: QuestionView<QuestionOf<'number'>, number> = {
  Field: ({ question, t: _, fields, ...field }) => (
    <NumberField
      {...field}
      label={question.text}
      value={fieldText(fields)}
      unit={question.unit || undefined}
      hasFraction={!question.isWhole}
    />
  ),
  say: (value, { unit }) => [String(value).replace('.', ','), unit].filter(Boolean).join(' '),
  sayKey: key => (key === 'none' ? '0' : '> 0'),
}
