import type { ComponentChildren } from 'preact'
import type { Example } from './example.ts'

export type ServiceBannerProps = { tag: string; children: ComponentChildren }

/** What kind of place this is, on every page: a demonstration, a rehearsal, maintenance. */
export function ServiceBanner({ tag, children }: ServiceBannerProps) {
  return (
    <aside class="banner" aria-label={tag}>
      <p class="wrap">
        <strong>{tag}</strong> <span>{children}</span>
      </p>
    </aside>
  )
}

export const examples: Example[] = [
  {
    name: 'a demonstration',
    render: () => (
      <ServiceBanner tag="Репетиция">
        Школы и люди придуманы, письма никому не уходят. <a href="/tour">Что можно попробовать</a>
      </ServiceBanner>
    ),
  },
]
