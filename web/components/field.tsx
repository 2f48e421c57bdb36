import type { ComponentChildren } from 'preact'
import type { Example } from './example.ts'
import { Icon } from './icon.tsx'

/** The fixed words every field needs. A mark left empty is not written. */
export type FieldWords = {
  /** Read aloud before an error: «Ошибка:». */
  errorPrefix: string
  required?: string | undefined
  optional?: string | undefined
}

/** What all fields share. The id of the control is its name, so `#name` leads to it. */
export type FieldProps = {
  name: string
  label: string
  words: FieldWords
  hint?: string | undefined
  error?: string | undefined
  required?: boolean | undefined
  autofocus?: boolean | undefined
  /** The label is the page's only heading: one question to a page. */
  isPageTitle?: boolean | undefined
}

/** The attributes that tie a control to its label, hint and error. */
export function controlAttributes({ name, hint, error, required, autofocus }: FieldProps) {
  return {
    id: name,
    name,
    autofocus: autofocus || undefined,
    'aria-required': required ? ('true' as const) : undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': describedBy(name, hint, error),
  }
}

/** The ids of a field's hint and error, in the order they are read; nothing when it has neither. */
export function describedBy(name: string, hint?: string, error?: string) {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** «(необязательно)» or its opposite, after the label. */
export function FieldMark({ required, words }: Pick<FieldProps, 'required' | 'words'>) {
  const mark = required ? words.required : words.optional
  return mark ? <span class="mark-word"> {mark}</span> : null
}

/** The hint and the error, above the control so that a phone's keyboard does not cover them. */
export function FieldMessages({
  name,
  hint,
  error,
  words,
}: Pick<FieldProps, 'name' | 'words'> & Partial<FieldProps>) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${name}-error`}>
          <Icon shape="warning" />
          <span>
            <span class="sr">{words.errorPrefix} </span>
            {error}
          </span>
        </p>
      )}
    </>
  )
}

/** A label, its hint and error, and one control. */
export function Field({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  const label = (
    <label class={field.isPageTitle ? 'title-l' : 'label'} for={field.name}>
      {field.label}
      <FieldMark {...field} />
    </label>
  )
  return (
    <div class={field.error ? 'field field-bad' : 'field'}>
      {field.isPageTitle ? <h1>{label}</h1> : label}
      <FieldMessages {...field} />
      {children}
    </div>
  )
}

/** The words of the examples; pages take theirs from the texts. */
export const exampleWords: FieldWords = { errorPrefix: 'Ошибка:', optional: '(необязательно)' }

const phone: FieldProps = { name: 'field-phone', label: 'Телефон куратора', words: exampleWords }

export const examples: Example[] = [
  {
    name: 'around a control of one’s own',
    render: () => (
      <Field field={phone}>
        <input class="input input-20" type="tel" {...controlAttributes(phone)} />
      </Field>
    ),
  },
]
