import type { Example } from './example.ts'
import { Icon } from './icon.tsx'

export type BreadcrumbsProps = {
  /** Read aloud as the name of the group. */
  label: string
  items: { href: string; label: string }[]
}

/** The pages above this one. */
export function Breadcrumbs({ label, items }: BreadcrumbsProps) {
  return (
    <nav class="crumbs" aria-label={label}>
      <ol>
        {items.map(item => (
          <li key={item.href}>
            <a href={item.href}>{item.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** To the step before, inside a task. */
export function BackLink({ href, label }: { href: string; label: string }) {
  return (
    <nav aria-label={label}>
      <a class="back" href={href}>
        <Icon shape="left" />
        {label}
      </a>
    </nav>
  )
}

export const examples: Example[] = [
  {
    name: 'two levels',
    render: () => (
      <Breadcrumbs
        label="Вы здесь"
        items={[
          { href: '/schools', label: 'Школы' },
          { href: '/schools/3', label: 'МБОУ «Сосновская СОШ № 3»' },
        ]}
      />
    ),
  },
  { name: 'back', render: () => <BackLink href="/step/1" label="Назад" /> },
]
