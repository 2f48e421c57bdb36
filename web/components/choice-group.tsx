import type { ComponentChildren } from 'preact'
import type { Example } from './example.ts'
import { describedBy, exampleWords, FieldMark, FieldMessages, type FieldProps } from './field.tsx'

export type Choice = {
  value: string
  label: string
  hint?: string | undefined
  /** What belongs to this choice alone: a further field, always shown, under it. */
  children?: ComponentChildren
}

export type ChoiceGroupProps = FieldProps & {
  type: 'radio' | 'checkbox'
  options: Choice[]
  values: string[]
}

/** A question with answers to pick. The first answer's id is the name, so `#name` leads to it. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { name, label, hint, error, isPageTitle, options } = props
  const question = (
    <>
      {label}
      <FieldMark {...props} />
    </>
  )
  return (
    <div class={error ? 'field field-bad' : 'field'}>
      <fieldset class="field" aria-describedby={describedBy(name, hint, error)}>
        <legend class={isPageTitle ? undefined : 'label'}>
          {isPageTitle ? <h1 class="title-l">{question}</h1> : question}
        </legend>
        <FieldMessages {...props} />
        {options.map((option, index) => (
          <ChoiceLine
            key={option.value}
            group={props}
            option={option}
            id={index ? `${name}-${index + 1}` : name}
          />
        ))}
      </fieldset>
    </div>
  )
}

type ChoiceLineProps = { group: ChoiceGroupProps; option: Choice; id: string }

function ChoiceLine({ group, option, id }: ChoiceLineProps) {
  const hintId = option.hint && `${id}-choice-hint`
  return (
    <div class="choice">
      <input
        class="choice-box"
        type={group.type}
        id={id}
        name={group.name}
        value={option.value}
        checked={group.values.includes(option.value)}
        aria-describedby={hintId || undefined}
      />
      <label class="choice-label" for={id}>
        {option.label}
      </label>
      {option.hint && (
        <p class="hint choice-more" id={hintId}>
          {option.hint}
        </p>
      )}
      {option.children && <div class="choice-more">{option.children}</div>}
    </div>
  )
}

export const examples: Example[] = [
  {
    name: 'with nothing chosen',
    render: () => (
      <ChoiceGroup
        type="radio"
        name="choice-form"
        label="Форма наставничества"
        options={[
          { value: 'teacher-teacher', label: 'Педагог — педагог' },
          { value: 'student-student', label: 'Ученик — ученик' },
        ]}
        values={[]}
        required
        words={exampleWords}
      />
    ),
  },
]
