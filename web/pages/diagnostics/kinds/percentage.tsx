import type { QuestionOf } from '../../../../functions/domain/diagnostic/question-kinds.ts'
import { NumberField } from '../../../components/number-field.tsx'
import { fieldText, type QuestionView } from '../question-view.ts'

export const percentage: QuestionView<QuestionOf<'percentage'>, number> = {
  Field: ({ question, t, fields, ...field }) => (
    <NumberField
      {...field}
      label={question.text}
      value={fieldText(fields)}
      unit={t.percent}
      hasFraction
    />
  ),
  say: (value, _, t) => t.share(value),
  sayKey: key => (key === 'none' ? '0' : '> 0'),
}
