import type { ComponentChildren } from 'preact'
import type { Example } from './example.ts'

export type SummaryRow = {
  key: string
  value: ComponentChildren
  /** `about` is read aloud after the label, so that «Изменить» says what it changes. */
  action?: { href: string; label: string; about: string } | undefined
}

/** What was answered, before it is sent or after. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl class="summary">
      {rows.map(({ key, value, action }) => (
        <div class="summary-row" key={key}>
          <dt>{key}</dt>
          <dd>{value}</dd>
          {action && (
            <dd class="summary-action">
              <a href={action.href}>
                {action.label}
                <span class="sr"> {action.about}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

export const examples: Example[] = [
  {
    name: 'check your answers',
    render: () => (
      <SummaryList
        rows={[
          {
            key: 'Номер приказа',
            value: '114-од',
            action: { href: '/edit/1', label: 'Изменить', about: 'номер приказа' },
          },
          {
            key: 'Куратор',
            value: 'Громова Лидия Петровна, заместитель директора по учебно-воспитательной работе',
            action: { href: '/edit/2', label: 'Изменить', about: 'куратора' },
          },
          { key: 'Школа', value: 'МБОУ «Сосновская СОШ № 3»' },
        ]}
      />
    ),
  },
]
