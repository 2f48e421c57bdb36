import type { ComponentChildren } from 'preact'
import { ButtonLink } from './button.tsx'
import type { Example } from './example.ts'

export type EmptyStateProps = {
  title: string
  headingLevel?: 1 | 2 | 3 | undefined
  /** Why it is empty. */
  children: ComponentChildren
  /** The next step. */
  action?: ComponentChildren
}

/** Where a list would stand: why there is nothing, and what to do next. */
export function EmptyState({ title, headingLevel = 2, children, action }: EmptyStateProps) {
  const Title = `h${headingLevel}` as const
  return (
    <div class="empty">
      <svg
        class="empty-road"
        width="96"
        height="32"
        viewBox="0 0 96 32"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M8 24h24c16 0 16-16 32-16h24" />
        <circle cx="8" cy="24" r="5" />
        <circle cx="88" cy="8" r="5" />
      </svg>
      <Title class="title-m">{title}</Title>
      {children}
      {action}
    </div>
  )
}

export const examples: Example[] = [
  {
    name: 'first use',
    render: () => (
      <EmptyState
        title="Дорожной карты пока нет"
        action={<ButtonLink href="/roadmaps/new">Загрузить дорожную карту</ButtonLink>}
      >
        <p>Загрузите документ Word: сроки и подтверждения разберём сами, вы проверите.</p>
      </EmptyState>
    ),
  },
]
