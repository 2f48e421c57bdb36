import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import type { Example } from './example.ts'
import { exampleWords } from './field.tsx'
import { SelectField } from './select-field.tsx'
import { TextField } from './text-field.tsx'

export type FilterBarProps = {
  /** Read aloud as the name of the group. */
  label: string
  action: string
  submitLabel: string
  reset?: { href: string; label: string } | undefined
  children: ComponentChildren
}

/** Narrows the list below; its answers stand in the address, so that the list can be sent on. */
export function FilterBar({ label, action, submitLabel, reset, children }: FilterBarProps) {
  return (
    <form class="filter" method="get" action={action} aria-label={label}>
      {children}
      <div class="filter-go">
        <Button look="secondary">{submitLabel}</Button>
        {reset && <a href={reset.href}>{reset.label}</a>}
      </div>
    </form>
  )
}

const mark = { errorPrefix: exampleWords.errorPrefix }

export const examples: Example[] = [
  {
    name: 'schools',
    render: () => (
      <FilterBar
        label="Отбор школ"
        action="/schools"
        submitLabel="Показать"
        reset={{ href: '/schools', label: 'Сбросить' }}
      >
        <TextField name="filter-name" label="Название" inputmode="search" words={mark} />
        <SelectField
          name="filter-status"
          label="Состояние"
          options={[
            { value: '', label: 'Любое' },
            { value: 'overdue', label: 'Просрочено' },
          ]}
          words={mark}
        />
      </FilterBar>
    ),
  },
]
