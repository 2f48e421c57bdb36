import type { Example } from './example.ts'

export type SpreadBarProps = {
  /** How many lie in each part, from the lowest. */
  counts: readonly number[]
  /** What each part is, for those who listen. */
  labels: readonly string[]
}

/** How many lie in each part of a scale: lengths, hatching and figures, so that it reads without colour. */
export function SpreadBar({ counts, labels }: SpreadBarProps) {
  const all = counts.reduce((sum, count) => sum + count, 0)
  const parts = counts.map((count, index) => ({
    count,
    from: counts.slice(0, index).reduce((sum, one) => sum + one, 0),
    label: `${labels[index]}: ${count}`,
  }))
  const percent = (count: number) => `${all === 0 ? 0 : (count / all) * 100}%`
  return (
    <svg class="spread" height="28" role="img">
      <title>{parts.map(({ label }) => label).join('; ')}</title>
      {parts.map(({ count, from, label }, index) =>
        count === 0 ? null : (
          <g key={label}>
            <rect class={`spread-${index}`} x={percent(from)} width={percent(count)} height="28" />
            <text x={percent(from + count / 2)} y="19" text-anchor="middle">
              {count}
            </text>
          </g>
        ),
      )}
    </svg>
  )
}

export const examples: Example[] = [
  {
    name: 'four quarters',
    render: () => (
      <SpreadBar
        counts={[1, 2, 5, 4]}
        labels={['меньше 25 %', 'от 25 до 50 %', 'от 50 до 75 %', '75 % и больше']}
      />
    ),
  },
]
