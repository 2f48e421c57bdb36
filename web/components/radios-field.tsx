import { type Choice, ChoiceGroup } from './choice-group.tsx'
import type { Example } from './example.ts'
import { exampleWords, type FieldProps } from './field.tsx'

export type RadiosFieldProps = FieldProps & { options: Choice[]; value?: string | undefined }

/** One answer of a few, all in sight. */
export function RadiosField({ value, ...rest }: RadiosFieldProps) {
  return <ChoiceGroup {...rest} type="radio" values={value === undefined ? [] : [value]} />
}

export const examples: Example[] = [
  {
    name: 'with hints and an error',
    render: () => (
      <RadiosField
        name="evidence"
        label="Чем подтверждается выполнение"
        error="Выберите, чем подтверждается выполнение"
        options={[
          { value: 'file', label: 'Загрузить файл', hint: 'Скан, фотография или документ Word' },
          { value: 'link', label: 'Указать адрес на сайте школы' },
        ]}
        required
        words={exampleWords}
      />
    ),
  },
  {
    name: 'answered',
    render: () => (
      <RadiosField
        name="has-order"
        label="Приказ о закреплении пар издан?"
        value="yes"
        options={[
          { value: 'yes', label: 'Да' },
          { value: 'no', label: 'Ещё нет' },
        ]}
        required
        words={exampleWords}
      />
    ),
  },
]
