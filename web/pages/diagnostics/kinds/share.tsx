import { percentOf } from '../../../../functions/domain/diagnostic/exact.ts'
import type { QuestionOf, ValueOf } from '../../../../functions/domain/diagnostic/question-kinds.ts'
import { describedBy, FieldMessages } from '../../../components/field.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { fieldText, type QuestionView } from '../question-view.ts'

export const share: QuestionView<QuestionOf<'share'>, ValueOf<'share'>> = {
  Field: ({ question, t: _, fields, ...field }) => (
    <div class={field.error ? 'field field-bad' : 'field'}>
      <fieldset class="field" aria-describedby={describedBy(field.name, field.hint, field.error)}>
        <legend class="label">{question.text}</legend>
        <FieldMessages {...field} label={question.text} />
        <div class="filter">
          <NumberField
            name={field.name}
            label={question.numerator}
            value={fieldText(fields)}
            words={field.words}
          />
          <NumberField
            name={`${field.name}.denominator`}
            label={question.denominator}
            value={fieldText(fields, 'denominator')}
            words={field.words}
          />
        </div>
      </fieldset>
    </div>
  ),
  say({ numerator, denominator }, _, t) {
    const percent = percentOf(numerator, denominator)
    const parts = t.of(numerator, denominator)
    return percent === null
      ? `${parts} (${t.notApplicable.toLowerCase()})`
      : `${parts} (${t.share(percent)})`
  },
  sayKey: key => (key === 'none' ? '0' : '> 0'),
}
