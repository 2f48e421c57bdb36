import type { Example } from './example.ts'
import { Icon } from './icon.tsx'

type PageLink = { href: string; label: string; hint?: string | undefined }

export type PaginationProps = {
  /** Read aloud as the name of the group. */
  label: string
  prev?: PageLink | undefined
  next?: PageLink | undefined
}

/** To the rows before and after. */
export function Pagination({ label, prev, next }: PaginationProps) {
  return (
    <nav class="pages" aria-label={label}>
      {prev && (
        <a href={prev.href} rel="prev">
          <Icon shape="left" />
          <PageLabel link={prev} />
        </a>
      )}
      {next && (
        <a class="pages-next" href={next.href} rel="next">
          <PageLabel link={next} />
          <Icon shape="right" />
        </a>
      )}
    </nav>
  )
}

function PageLabel({ link }: { link: PageLink }) {
  return (
    <span>
      {link.label}
      {link.hint && <span class="meta">{link.hint}</span>}
    </span>
  )
}

export const examples: Example[] = [
  {
    name: 'in the middle',
    render: () => (
      <Pagination
        label="Страницы списка школ"
        prev={{ href: '?before=a', label: 'Предыдущие', hint: 'школы 1–20' }}
        next={{ href: '?after=b', label: 'Следующие', hint: 'школы 41–57' }}
      />
    ),
  },
]
