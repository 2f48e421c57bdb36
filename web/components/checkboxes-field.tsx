import { type Choice, ChoiceGroup } from './choice-group.tsx'
import type { Example } from './example.ts'
import { exampleWords, type FieldProps } from './field.tsx'

export type CheckboxesFieldProps = FieldProps & { options: Choice[]; values?: string[] | undefined }

/** Any number of a few answers. */
export function CheckboxesField({ values = [], ...rest }: CheckboxesFieldProps) {
  return <ChoiceGroup {...rest} type="checkbox" values={values} />
}

export const examples: Example[] = [
  {
    name: 'two chosen',
    render: () => (
      <CheckboxesField
        name="models"
        label="Какие ролевые модели действуют в школе"
        hint="Отметьте все подходящие"
        values={['experienced', 'leader']}
        options={[
          { value: 'experienced', label: 'Опытный учитель — молодой специалист' },
          { value: 'leader', label: 'Лидер педагогического сообщества — учитель с трудностями' },
          { value: 'innovator', label: 'Педагог-новатор — консервативный педагог' },
        ]}
        words={exampleWords}
      />
    ),
  },
]
