import type { Example } from './example.ts'

/** Every shape is told from the others by its outline alone, so that it reads without colour. */
const paths = {
  ring: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  half: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm0 0v12M11 4v8',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm0 3v3.5l2.5 1.5',
  up: 'M8 14V3M3.5 7.5 8 3l4.5 4.5',
  down: 'M8 2v11M3.5 8.5 8 13l4.5-4.5',
  'up-late': 'M6 14V3M2 7l4-4 4 4M13.5 7v3m0 3v.1',
  back: 'M6.5 2.5 2.5 6l4 3.5M3 6h6a4 4 0 0 1 0 8H6',
  check: 'm2.5 8.5 4 4 7-9',
  warning: 'M8 2 1.5 13.5h13L8 2Zm0 4.5v3m0 2v.1',
  dash: 'M3 8h10',
  lock: 'M3.5 7.5h9v6h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  dot: 'M8 7a1 1 0 1 1 0 2 1 1 0 0 1 0-2Z',
  about: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm0 5.5v3.5m0-6v.1',
  page: 'M3.5 1.5H9l3.5 3.5v9.5h-9zM9 1.5V5h3.5',
  left: 'M10 3 5 8l5 5',
  right: 'm6 3 5 5-5 5',
  plus: 'M8 3v10M3 8h10',
} as const

export type IconShape = keyof typeof paths

/** A small line drawing in the colour of the text beside it; it never speaks alone. */
export function Icon({ shape }: { shape: IconShape }) {
  return (
    <svg
      class="icon"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[shape]} />
    </svg>
  )
}

export const examples: Example[] = [
  {
    name: 'all shapes',
    render: () => (
      <p>
        {(Object.keys(paths) as IconShape[]).map(shape => (
          <Icon key={shape} shape={shape} />
        ))}
      </p>
    ),
  },
]
