import type { QuestionOf } from '../../../../functions/domain/diagnostic/question-kinds.ts'
import { type Choice, ChoiceGroup } from '../../../components/choice-group.tsx'
import { fieldText, type QuestionView } from '../question-view.ts'

type Question = QuestionOf<'banded'>

export const banded: QuestionView<Question, number> = {
  Field: ({ question, t: _, fields, ...field }) => (
    <ChoiceGroup
      {...field}
      type="radio"
      label={question.text}
      values={[fieldText(fields)]}
      options={marksOf(question)}
    />
  ),
  say: (value, { bands }, t) => {
    const most = Math.max(...bands.map(({ to }) => to))
    const text = bands.find(({ from, to }) => from <= value && value <= to)?.text ?? ''
    return `${t.mark(value, most)}: ${text}`
  },
  sayKey: key => key,
}

/** Every mark, the highest first; what a band means stands at its first mark. */
function marksOf({ bands }: Question): Choice[] {
  return [...bands]
    .sort((a, b) => b.to - a.to)
    .flatMap(({ from, to, text }) =>
      Array.from({ length: to - from + 1 }, (_, index) => ({
        value: String(to - index),
        label: index === 0 ? `${to}. ${text}` : String(to - index),
      })),
    )
}
