import type { QuestionOf } from '../../../../functions/domain/diagnostic/question-kinds.ts'
import { TextareaField } from '../../../components/textarea-field.tsx'
import { fieldText, type QuestionView } from '../question-view.ts'

export const text: QuestionView<QuestionOf<'text'>, string> = {
  Field: ({ question, t: _, fields, ...field }) => (
    <TextareaField {...field} label={question.text} value={fieldText(fields)} />
  ),
  say: value => value,
  sayKey: key => key,
}
