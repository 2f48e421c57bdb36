import type { Example } from './example.ts'
import { controlAttributes, exampleWords, Field, type FieldProps } from './field.tsx'

/** How many characters the answer has, roughly: the box shows what is expected. */
export type FieldWidth = 5 | 10 | 20 | 'full'

export type TextFieldProps = FieldProps & {
  value?: string | undefined
  width?: FieldWidth | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'url' | 'search' | undefined
  maxlength?: number | undefined
  hasSpellcheck?: boolean | undefined
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, width = 'full', autocomplete, inputmode, maxlength } = props
  return (
    <Field field={props}>
      <input
        class={`input input-${width}`}
        type="text"
        value={value}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={maxlength}
        spellcheck={props.hasSpellcheck ?? true}
        {...controlAttributes(props)}
      />
    </Field>
  )
}

export const examples: Example[] = [
  {
    name: 'with a hint and a kept value',
    render: () => (
      <TextField
        name="order-number"
        label="Номер приказа о назначении куратора"
        hint="Как в самом приказе, например 114-од"
        value="114-од"
        width={10}
        required
        words={exampleWords}
      />
    ),
  },
  {
    name: 'with an error',
    render: () => (
      <TextField
        name="curator"
        label="Куратор наставничества"
        hint="Фамилия, имя и отчество полностью"
        error="Укажите, кто отвечает за наставничество в школе"
        autocomplete="name"
        required
        words={exampleWords}
      />
    ),
  },
]
