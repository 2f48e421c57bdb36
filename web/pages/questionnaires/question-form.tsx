import {
  type KindSetting,
  kindSettings,
} from '../../../functions/domain/diagnostic/kind-settings.ts'
import {
  type Question,
  type QuestionKindCode,
  questionKinds,
} from '../../../functions/domain/diagnostic/question-kinds.ts'
import { Button } from '../../components/button.tsx'
import { CheckboxesField } from '../../components/checkboxes-field.tsx'
import { Details } from '../../components/details.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TextareaField } from '../../components/textarea-field.tsx'
import type { Text } from '../../text/index.ts'
import type { QuestionnaireText } from '../../text/questionnaire.ts'

export interface QuestionFormProps {
  t: Text
  words: QuestionnaireText
  /** Where the form is sent. */
  action: string
  revision: number
  sectionId: string
  isNew: boolean
  kind: QuestionKindCode
  /** As typed, or as saved: every field by its name. */
  shown: Readonly<Record<string, string>>
  known: readonly { code: string; label: string }[]
  others: readonly Question[]
  errors: Readonly<Record<string, string>>
}

/** One question to be edited: what every question has, and the settings of its kind. */
export function QuestionFormPage(props: QuestionFormProps) {
  const { t, words, errors, shown } = props
  const field = { errorPrefix: t.common.errorPrefix }
  const summary = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      <h1 class="title-l">{props.isNew ? words.newQuestion : words.editQuestion}</h1>
      <form method="post" action={props.action} novalidate>
        <input type="hidden" name="revision" value={props.revision} />
        <input type="hidden" name="section" value={props.sectionId} />
        <TextareaField
          name="text"
          label={words.text}
          value={shown.text}
          error={errors.text}
          rows={2}
          required
          words={field}
        />
        <SelectField
          name="kind"
          label={words.kind}
          value={props.kind}
          options={Object.keys(questionKinds).map(code => ({
            value: code,
            label: words.kinds[code as QuestionKindCode],
          }))}
          words={field}
        />
        <Button look="secondary" name="action" value="kind">
          {words.changeKind}
        </Button>
        <Settings {...props} />
        <TextareaField
          name="help"
          label={words.help}
          value={shown.help}
          error={errors.help}
          rows={2}
          words={field}
        />
        <CheckboxesField
          name="flags"
          label={words.isRequired}
          values={(shown.flags ?? '').split(',')}
          options={[
            { value: 'isRequired', label: words.isRequired },
            { value: 'mayNotApply', label: words.mayNotApply },
          ]}
          words={field}
        />
        <More {...props} />
        <Button name="action" value="save">
          {words.save}
        </Button>
      </form>
    </>
  )
}

function Settings({ t, words, kind, shown, errors }: QuestionFormProps) {
  const settings = kindSettings[kind]
  if (settings.length === 0) return null
  return (
    <>
      <h2 class="title-s">{words.settingsTitle}</h2>
      {settings.map(setting => (
        <SettingField
          key={setting.name}
          setting={setting}
          label={words.settings[setting.name] ?? setting.name}
          value={shown[setting.name] ?? ''}
          error={errors[setting.name]}
          words={{ errorPrefix: t.common.errorPrefix }}
        />
      ))}
    </>
  )
}

type SettingFieldProps = {
  setting: KindSetting
  label: string
  value: string
  error: string | undefined
  words: { errorPrefix: string }
}

function SettingField({ setting, label, value, error, words }: SettingFieldProps) {
  const field = { name: setting.name, label, error, words }
  if (setting.type === 'lines') return <TextareaField {...field} value={value} rows={5} />
  if (setting.type === 'number') return <NumberField {...field} value={value} hasFraction />
  if (setting.type === 'line') return <TextField {...field} value={value} />
  return (
    <CheckboxesField
      {...field}
      values={value === '' ? [] : ['1']}
      options={[{ value: '1', label }]}
    />
  )
}

function More({ t, words, shown, known, others, errors }: QuestionFormProps) {
  const field = { errorPrefix: t.common.errorPrefix }
  const isOpen = ['weight', 'riskUnder', 'whenAnswers'].some(name => errors[name] !== undefined)
  return (
    <Details summary={`${words.known}, ${words.weight.toLowerCase()}`} isOpen={isOpen}>
      <SelectField
        name="known"
        label={words.known}
        value={shown.known ?? ''}
        emptyLabel={words.knownNone}
        options={known.map(({ code, label }) => ({ value: code, label }))}
        words={field}
      />
      <NumberField
        name="weight"
        label={words.weight}
        value={shown.weight}
        error={errors.weight}
        hasFraction
        words={field}
      />
      <NumberField
        name="riskUnder"
        label={words.ownRisk}
        value={shown.riskUnder}
        error={errors.riskUnder}
        unit="%"
        words={field}
      />
      <SelectField
        name="whenQuestion"
        label={words.whenQuestion}
        value={shown.whenQuestion ?? ''}
        emptyLabel={words.whenNone}
        options={others.map(({ id, text }) => ({ value: id, label: text.slice(0, 80) }))}
        words={field}
      />
      <TextField
        name="whenAnswers"
        label={words.whenAnswers}
        hint={words.whenHint}
        value={shown.whenAnswers}
        error={errors.whenAnswers}
        words={field}
      />
    </Details>
  )
}
