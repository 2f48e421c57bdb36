import type { Example } from './example.ts'

export type TabsNavProps = {
  /** Read aloud as the name of the group. */
  label: string
  items: {
    href: string
    label: string
    current?: boolean | undefined
    count?: string | undefined
  }[]
}

/** Pages about one thing, side by side: links, so that each has its own address. */
export function TabsNav({ label, items }: TabsNavProps) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {items.map(item => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count && <span class="count">{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export const examples: Example[] = [
  {
    name: 'a school',
    render: () => (
      <TabsNav
        label="Разделы школы"
        items={[
          { href: '/schools/3', label: 'Обязательства', current: true, count: '12' },
          { href: '/schools/3/pairs', label: 'Наставнические пары', count: '7' },
          { href: '/schools/3/documents', label: 'Документы' },
          { href: '/schools/3/history', label: 'История' },
        ]}
      />
    ),
  },
]
