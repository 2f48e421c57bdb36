import type { Example } from './example.ts'
import { controlAttributes, exampleWords, Field, type FieldProps } from './field.tsx'

export type TextareaFieldProps = FieldProps & {
  value?: string | undefined
  rows?: number | undefined
  maxlength?: number | undefined
}

/** Several lines of text. */
export function TextareaField(props: TextareaFieldProps) {
  return (
    <Field field={props}>
      <textarea
        class="input input-full"
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
        value={props.value ?? ''}
        {...controlAttributes(props)}
      />
    </Field>
  )
}

export const examples: Example[] = [
  {
    name: 'optional',
    render: () => (
      <TextareaField
        name="comment"
        label="Что помешало провести мероприятие"
        value="Наставница была на больничном до 12 октября, встреча перенесена на ноябрь."
        words={exampleWords}
      />
    ),
  },
]
