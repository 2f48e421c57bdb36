import type { ComponentChildren } from 'preact'
import type { Example } from './example.ts'
import { Icon } from './icon.tsx'

export type DocumentCardProps = {
  name: string
  href: string
  /** What it is, in a word: «PDF», «Word», «Адрес на сайте». */
  kind: string
  /** Size, day, who brought it: in the order they are read. */
  meta?: string[] | undefined
  /** A link or a small form: «Удалить», «Заменить». */
  action?: ComponentChildren
}

/** A document: its name leads to it, with its type and size said beforehand. */
export function DocumentCard({ name, href, kind, meta = [], action }: DocumentCardProps) {
  return (
    <div class="document">
      <Icon shape="page" />
      <div class="document-body">
        <a href={href}>{name}</a>
        <p class="meta">{[kind, ...meta].join(' · ')}</p>
      </div>
      {action}
    </div>
  )
}

export const examples: Example[] = [
  {
    name: 'a long name',
    render: () => (
      <DocumentCard
        name="Аналитическая справка о результатах внедрения целевой модели наставничества в 2026–2027 учебном году.docx"
        href="/documents/2"
        kind="Word"
        meta={['1,2 МБ', 'Т. В. Климова, 11 июня 2027 г.']}
        action={<a href="/documents/2/remove">Удалить</a>}
      />
    ),
  },
  {
    name: 'an address',
    render: () => (
      <DocumentCard
        name="sosnovka-school.example/nastavnichestvo/polozhenie-o-sisteme-nastavnichestva"
        href="https://sosnovka-school.example/"
        kind="Адрес на сайте"
      />
    ),
  },
]
