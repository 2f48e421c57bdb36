import { CheckboxesField } from '../../components/checkboxes-field.tsx'
import type { Choice } from '../../components/choice-group.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FileField } from '../../components/file-field.tsx'
import { RadiosField } from '../../components/radios-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TextareaField } from '../../components/textarea-field.tsx'
import type { Text } from '../../text/index.ts'

/** One question of a form; what it is called is its name too. */
export type FormField = { name: string; label: string; hint?: string | undefined } & (
  | { is: 'text' | 'long' | 'day' | 'file' }
  | { is: 'choices' | 'one-of' | 'select'; options: Choice[]; emptyLabel?: string }
)

/** What was answered, by the name of the field. */
export type FormValues = Record<string, string | readonly string[]>

export interface FormFieldsProps {
  t: Text
  fields: readonly FormField[]
  values: FormValues
  errors: Record<string, string>
}

/** The questions of a form, one under the other. */
export function FormFields({ t, fields, values, errors }: FormFieldsProps) {
  return (
    <>
      {fields.map(field => (
        <OneField
          key={field.name}
          t={t}
          field={field}
          value={values[field.name]}
          error={errors[field.name]}
        />
      ))}
    </>
  )
}

type OneFieldProps = {
  t: Text
  field: FormField
  value: string | readonly string[] | undefined
  error: string | undefined
}

function OneField({ t, field, value = '', error }: OneFieldProps) {
  const { name, label, hint } = field
  const common = { name, label, hint, error, words: { errorPrefix: t.common.errorPrefix } }
  const values = [value].flat()
  const [text = ''] = values
  switch (field.is) {
    case 'text':
      return <TextField {...common} value={text} />
    case 'long':
      return <TextareaField {...common} value={text} />
    case 'day':
      return <DateField {...common} value={text} />
    case 'file':
      return <FileField {...common} accept=".pdf,.jpg,.jpeg,.png,.docx" />
    case 'choices':
      return <CheckboxesField {...common} options={field.options} values={values} />
    case 'one-of':
      return <RadiosField {...common} options={field.options} value={text} />
    case 'select':
      return (
        <SelectField
          {...common}
          options={field.options}
          value={text}
          emptyLabel={field.emptyLabel}
        />
      )
  }
}
