import type { Example } from './example.ts'

export type WordmarkProps = { name: string; href: string; current?: boolean | undefined }

/** The product's name with its mark: a road from one node up to another. */
export function Wordmark({ name, href, current }: WordmarkProps) {
  return (
    <a class="wordmark" href={href} aria-current={current ? 'page' : undefined}>
      <svg
        class="mark"
        width="32"
        height="32"
        viewBox="0 0 32 32"
        aria-hidden="true"
        focusable="false"
      >
        <path class="mark-road" d="M6 23C6 11 26 21 26 9" />
        <circle class="mark-from" cx="6" cy="25" r="4" />
        <circle class="mark-to" cx="26" cy="6" r="5" />
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
