import type { Example } from './example.ts'

export type WordmarkProps = { name: string; href: string; current?: boolean | undefined }

/** The product's name with its mark: a road from one node up to another. */
export function Wordmark({ name, href, current }: WordmarkProps) {
  return (
    <a class="wordmark" href={href} aria-current={current ? 'page' : undefined}>
      <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path class="mark-road" d="M7 25c0-12 18-6 18-18" />
        <circle class="mark-from" cx="7" cy="25" r="4.5" />
        <circle class="mark-to" cx="25" cy="7" r="6" />
      </svg>
      {name}
    </a>
  )
}

export const examples: Example[] = [
  {
    name: 'on the header',
    render: () => (
      <div class="head">
        <Wordmark name="Наставник" href="/" />
      </div>
    ),
  },
]
