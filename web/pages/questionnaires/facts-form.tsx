import { writeNumber } from '../../../functions/domain/diagnostic/question-kind.ts'
import type { Questionnaire } from '../../../functions/domain/diagnostic/questionnaire.ts'
import { Button } from '../../components/button.tsx'
import { CheckboxesField } from '../../components/checkboxes-field.tsx'
import { Details } from '../../components/details.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { RadiosField } from '../../components/radios-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TextareaField } from '../../components/textarea-field.tsx'
import type { QuestionnaireProps } from './questionnaire.tsx'

/** Title, purpose, due day, score, levels and zones of risk. */
export function FactsForm({ t, words, one, typed, errors }: QuestionnaireProps) {
  const field = { errorPrefix: t.common.errorPrefix }
  const shown = { ...factsOf(one.content), ...typed }
  const text = (name: keyof ReturnType<typeof factsOf>, label: string, hint?: string) => (
    <TextField
      name={name}
      label={label}
      hint={hint}
      value={shown[name]}
      error={errors[name]}
      words={field}
    />
  )
  return (
    <Details summary={words.facts} isOpen={Object.keys(errors).some(name => name in shown)}>
      <form method="post" action={`/questionnaires/${one.id}/facts`} novalidate>
        <input type="hidden" name="revision" value={one.revision} />
        {text('title', words.titleField)}
        <TextareaField
          name="purpose"
          label={words.purpose}
          value={shown.purpose}
          rows={3}
          words={field}
        />
        <SelectField
          name="use"
          label={words.use}
          value={shown.use}
          options={Object.entries(words.uses).map(([value, label]) => ({ value, label }))}
          words={field}
        />
        {text('timing', words.timing, words.timingHint)}
        <RadiosField
          name="score"
          label={words.score}
          value={shown.score}
          options={Object.entries(words.scores).map(([value, label]) => ({ value, label }))}
          words={field}
        />
        <TextareaField
          name="levels"
          label={words.levels}
          hint={words.levelsHint}
          value={shown.levels}
          error={errors.levels}
          rows={4}
          words={field}
        />
        <NumberField
          name="riskUnder"
          label={words.riskUnder}
          value={shown.riskUnder}
          error={errors.riskUnder}
          unit="%"
          words={field}
        />
        <CheckboxesField
          name="risk"
          label={words.riskUnder}
          values={riskTicks(one.content)}
          options={[
            { value: 'included', label: words.riskIncluded },
            { value: 'fall', label: words.riskFall },
          ]}
          words={field}
        />
        <Button look="secondary">{words.save}</Button>
      </form>
    </Details>
  )
}

function factsOf({ title, purpose, use, timing, score, levels, risk }: Questionnaire) {
  return {
    ...{ title, purpose, use, timing, score },
    levels: levels
      .map(({ from, isIncluded, name }) => `${isIncluded ? '' : '>'}${writeNumber(from)} | ${name}`)
      .join('\n'),
    riskUnder: writeNumber(risk.under),
  }
}

function riskTicks({ risk }: Questionnaire): string[] {
  return [risk.isIncluded ? 'included' : '', risk.isFallRisk ? 'fall' : ''].filter(Boolean)
}
