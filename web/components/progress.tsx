import type { Example } from './example.ts'

export type ProgressProps = {
  step: number
  total: number
  /** «Шаг 2 из 5»: what is read aloud, and by everybody. */
  label: string
  title?: string | undefined
}

/** How far along the road: a node a step, the passed ones filled. */
export function Progress({ step, total, label, title }: ProgressProps) {
  const nodes = Array.from({ length: total }, (_, index) => index + 1)
  const place = (node: number) => `${total > 1 ? ((node - 1) / (total - 1)) * 100 : 0}%`
  return (
    <div class="progress">
      <p>
        <strong>{label}</strong>
        {title && ` · ${title}`}
      </p>
      <svg height="24" aria-hidden="true" focusable="false">
        <line class="progress-road" x1="0" x2="100%" y1="12" y2="12" />
        <line class="progress-done" x1="0" x2={place(step)} y1="12" y2="12" />
        {nodes.map(node => (
          <circle
            key={node}
            class={node < step ? 'node node-done' : node === step ? 'node node-now' : 'node'}
            cx={place(node)}
            cy="12"
            r={node === step ? '9' : '6'}
          />
        ))}
      </svg>
    </div>
  )
}

export const examples: Example[] = [
  {
    name: 'the second of five',
    render: () => <Progress step={2} total={5} label="Шаг 2 из 5" title="Приказ и куратор" />,
  },
]
