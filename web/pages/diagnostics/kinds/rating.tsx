import type { QuestionOf } from '../../../../functions/domain/diagnostic/question-kinds.ts'
import { SelectField } from '../../../components/select-field.tsx'
import { fieldText, type QuestionView } from '../question-view.ts'

export const rating: QuestionView<QuestionOf<'rating'>, number> = {
  Field: ({ question, t, fields, hint, ...field }) => {
    const { least, most, leastMeans, mostMeans } = question
    return (
      <SelectField
        {...field}
        label={question.text}
        hint={[t.scale(least, leastMeans, most, mostMeans), hint].filter(Boolean).join('. ')}
        value={fieldText(fields)}
        emptyLabel={t.chooseMark}
        options={Array.from({ length: most - least + 1 }, (_, index) => {
          const value = String(least + index)
          return { value, label: value }
        })}
      />
    )
  },
  say: (value, { most }, t) => t.mark(value, most),
  sayKey: key => key,
}
