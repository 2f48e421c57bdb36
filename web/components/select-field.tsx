import type { Example } from './example.ts'
import { controlAttributes, exampleWords, Field, type FieldProps } from './field.tsx'

export type SelectFieldProps = FieldProps & {
  value?: string | undefined
  options: { value: string; label: string }[]
  /** The first, empty option: «Выберите школу». Left out when one option is always chosen. */
  emptyLabel?: string | undefined
}

/** One of many. For up to six or so, radios are easier. */
export function SelectField(props: SelectFieldProps) {
  const { value = '', options, emptyLabel } = props
  return (
    <Field field={props}>
      <select class="input input-select" {...controlAttributes(props)}>
        {emptyLabel && <option value="">{emptyLabel}</option>}
        {options.map(option => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

export const examples: Example[] = [
  {
    name: 'schools',
    render: () => (
      <SelectField
        name="school"
        label="Школа"
        emptyLabel="Выберите школу"
        value="berezovo"
        options={[
          { value: 'sosnovka', label: 'МБОУ «Сосновская СОШ № 3»' },
          { value: 'berezovo', label: 'МКОУ «Берёзовская основная школа»' },
        ]}
        required
        words={exampleWords}
      />
    ),
  },
]
