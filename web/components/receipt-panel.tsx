import type { ComponentChildren } from 'preact'
import type { Example } from './example.ts'
import { Icon } from './icon.tsx'

export type ReceiptPanelProps = {
  title: string
  /** Above the number: «Номер квитанции». */
  numberLabel: string
  number: string
  time: string
  /** For machines: an ISO instant. */
  at: string
  headingLevel?: 1 | 2 | undefined
  children?: ComponentChildren
}

/** It has been received: the number to quote and the time that counts. */
export function ReceiptPanel(props: ReceiptPanelProps) {
  const Title = `h${props.headingLevel ?? 1}` as const
  return (
    <div class="receipt">
      <Title class="title-l">
        <Icon shape="check" />
        {props.title}
      </Title>
      <p>
        {props.numberLabel}
        <strong class="receipt-number">{props.number}</strong>
        <time dateTime={props.at}>{props.time}</time>
      </p>
      {props.children}
    </div>
  )
}

export const examples: Example[] = [
  {
    name: 'a roadmap received',
    render: () => (
      <ReceiptPanel
        title="Дорожная карта отправлена"
        numberLabel="Номер квитанции"
        number="2027-0914-К3"
        time="14 сентября 2027 г., 16:08 по местному времени"
        at="2027-09-14T09:08:00Z"
        headingLevel={2}
      />
    ),
  },
]
