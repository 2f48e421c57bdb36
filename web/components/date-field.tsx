import type { Example } from './example.ts'
import { controlAttributes, exampleWords, Field, type FieldProps } from './field.tsx'

/** Days are written as `2027-06-10`. */
export type DateFieldProps = FieldProps & {
  value?: string | undefined
  min?: string | undefined
  max?: string | undefined
}

/** A day, with the browser's own calendar. */
export function DateField(props: DateFieldProps) {
  return (
    <Field field={props}>
      <input
        class="input input-10"
        type="date"
        value={props.value}
        min={props.min}
        max={props.max}
        {...controlAttributes(props)}
      />
    </Field>
  )
}

export const examples: Example[] = [
  {
    name: 'with an error and the value kept',
    render: () => (
      <DateField
        name="order-date"
        label="Дата приказа"
        value="2027-09-31"
        error="В сентябре 30 дней"
        required
        words={exampleWords}
      />
    ),
  },
]
