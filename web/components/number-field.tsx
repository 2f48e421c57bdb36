import type { Example } from './example.ts'
import { controlAttributes, exampleWords, Field, type FieldProps } from './field.tsx'

export type NumberFieldProps = FieldProps & {
  value?: string | undefined
  /** What is counted, beside the box: «пар», «%». */
  unit?: string | undefined
  hasFraction?: boolean | undefined
}

/** A number, typed as text so that a wheel or a stray letter never changes or drops it. */
export function NumberField(props: NumberFieldProps) {
  return (
    <Field field={props}>
      <div class="with-unit">
        <input
          class="input input-5"
          type="text"
          inputmode={props.hasFraction ? 'decimal' : 'numeric'}
          autocomplete="off"
          value={props.value}
          {...controlAttributes(props)}
        />
        {props.unit && <span aria-hidden="true">{props.unit}</span>}
      </div>
    </Field>
  )
}

export const examples: Example[] = [
  {
    name: 'with a unit',
    render: () => (
      <NumberField
        name="pairs"
        label="Сколько наставнических пар действует"
        value="7"
        unit="пар"
        required
        words={exampleWords}
      />
    ),
  },
]
