import type { ComponentChildren } from 'preact'
import type { Example } from './example.ts'
import { Icon } from './icon.tsx'
import { StatusTag } from './status-tag.tsx'

export type Column = {
  id: string
  label: string
  align?: 'start' | 'end' | undefined
  /** `low` leaves the column out on a phone: only for what the row's own page also says. */
  priority?: 'low' | undefined
  sort?: { href: string; direction?: 'ascending' | 'descending' | undefined } | undefined
}

export type DataTableProps = {
  caption: string
  /** The caption repeats a heading just above, so it is only read aloud. */
  isCaptionHidden?: boolean | undefined
  /** The first one names the row. */
  columns: Column[]
  rows: { id: string; cells: Record<string, ComponentChildren> }[]
}

/** A table; on a phone each row becomes a card with its columns' names inside. */
export function DataTable({ caption, isCaptionHidden, columns, rows }: DataTableProps) {
  return (
    <table class="table">
      <caption class={isCaptionHidden ? 'sr' : 'title-s'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(column => (
            <ColumnHead key={column.id} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            {columns.map((column, index) => (
              <Cell key={column.id} column={column} isRowHead={index === 0}>
                {row.cells[column.id]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const classOf = ({ align, priority }: Column) =>
  [align === 'end' && 'num', priority === 'low' && 'low'].filter(Boolean).join(' ') || undefined

function ColumnHead({ column }: { column: Column }) {
  const { sort, label } = column
  return (
    <th scope="col" class={classOf(column)} aria-sort={sort?.direction}>
      {sort ? (
        <a class="sort" href={sort.href}>
          {label}
          {sort.direction && <Icon shape={sort.direction === 'ascending' ? 'up' : 'down'} />}
        </a>
      ) : (
        label
      )}
    </th>
  )
}

type CellProps = { column: Column; isRowHead: boolean; children: ComponentChildren }

function Cell({ column, isRowHead, children }: CellProps) {
  if (isRowHead) return <th scope="row">{children}</th>
  return (
    <td class={classOf(column)} data-label={column.label}>
      {children}
    </td>
  )
}

export const examples: Example[] = [
  {
    name: 'schools',
    render: () => (
      <DataTable
        caption="Сдача дорожных карт на 1 октября"
        columns={[
          { id: 'school', label: 'Школа', sort: { href: '?sort=school', direction: 'ascending' } },
          { id: 'expected', label: 'Должны', align: 'end', sort: { href: '?sort=expected' } },
          { id: 'done', label: 'Сдано', align: 'end' },
          { id: 'curator', label: 'Куратор', priority: 'low' },
          { id: 'state', label: 'Состояние' },
        ]}
        rows={[
          {
            id: 'sosnovka',
            cells: {
              school: <a href="/schools/sosnovka">МБОУ «Сосновская СОШ № 3»</a>,
              expected: '12',
              done: '12',
              curator: 'Громова Л. П.',
              state: <StatusTag status="accepted" label="Принято" />,
            },
          },
          {
            id: 'berezovo',
            cells: {
              school: <a href="/schools/berezovo">МКОУ «Берёзовская основная школа»</a>,
              expected: '12',
              done: '7',
              curator: 'Климова Т. В.',
              state: <StatusTag status="overdue" label="Просрочено 2" />,
            },
          },
          {
            id: 'kedr',
            cells: {
              school: <a href="/schools/kedr">МБДОУ «Детский сад № 8 „Кедровый орешек“»</a>,
              expected: '4',
              done: '3',
              curator: 'Юсупова Р. М.',
              state: <StatusTag status="submitted" label="Сдано" />,
            },
          },
        ]}
      />
    ),
  },
]
