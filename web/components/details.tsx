import type { ComponentChildren } from 'preact'
import type { Example } from './example.ts'

export type DetailsProps = {
  summary: string
  isOpen?: boolean | undefined
  children: ComponentChildren
}

/** What few readers need, folded away. */
export function Details({ summary, isOpen, children }: DetailsProps) {
  return (
    <details class="details" open={isOpen}>
      <summary>{summary}</summary>
      <div class="details-body">{children}</div>
    </details>
  )
}

export const examples: Example[] = [
  {
    name: 'closed',
    render: () => (
      <Details summary="Где взять номер приказа">
        <p>Номер стоит в верхней части приказа, рядом с датой.</p>
      </Details>
    ),
  },
  {
    name: 'open',
    render: () => (
      <Details summary="Что считается подтверждением" isOpen>
        <p>Приказ, справка, протокол или адрес страницы, где документ уже размещён.</p>
      </Details>
    ),
  },
]
