import type { Example } from './example.ts'
import { controlAttributes, exampleWords, Field, type FieldProps } from './field.tsx'

export type CodeInputProps = FieldProps & { digits: number; value?: string | undefined }

/** A code from a letter, in one box: pasting, autofill and a phone's suggestion all work. */
export function CodeInput(props: CodeInputProps) {
  return (
    <Field field={props}>
      <input
        class="input input-code"
        type="text"
        inputmode="numeric"
        autocomplete="one-time-code"
        spellcheck={false}
        size={props.digits}
        value={props.value}
        {...controlAttributes(props)}
      />
    </Field>
  )
}

export const examples: Example[] = [
  {
    name: 'six digits',
    render: () => (
      <CodeInput
        name="code"
        label="Код из письма"
        hint="Шесть цифр. Код действует 10 минут."
        digits={6}
        value="482 913"
        required
        words={exampleWords}
      />
    ),
  },
]
