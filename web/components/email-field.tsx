import type { Example } from './example.ts'
import { controlAttributes, exampleWords, Field, type FieldProps } from './field.tsx'

export type EmailFieldProps = FieldProps & {
  value?: string | undefined
  /** Whose address: `email` for the reader's own, `off` for somebody else's. */
  autocomplete?: 'email' | 'off' | undefined
}

/** An e-mail address. Checked by the server: browsers refuse Cyrillic domains that exist. */
export function EmailField(props: EmailFieldProps) {
  return (
    <Field field={props}>
      <input
        class="input input-full"
        type="text"
        inputmode="email"
        autocapitalize="none"
        spellcheck={false}
        autocomplete={props.autocomplete ?? 'email'}
        value={props.value}
        {...controlAttributes(props)}
      />
    </Field>
  )
}

export const examples: Example[] = [
  {
    name: 'to sign in',
    render: () => (
      <EmailField
        name="email"
        label="Рабочая почта"
        hint="Пришлём на неё код для входа"
        value="gromova@sosnovka-school.example"
        required
        words={exampleWords}
      />
    ),
  },
]
