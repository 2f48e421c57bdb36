import type { Example } from './example.ts'
import type { TagStatus } from './status-tag.tsx'
import { labelledTicks, monthTicks, type Period, placeOf } from './year-strip-scale.ts'

export type StripWindow = {
  /** First day of the window; nothing where only the due day is known. */
  from: string | null
  /** The due day. */
  to: string
  /** When this window stands otherwise than its row: last year's, already accepted. */
  status?: TagStatus | undefined
}

export type YearStripLineProps = Period & {
  today: string
  windows: StripWindow[]
  status: TagStatus
  /** The picture in words: what it is and its days. */
  title: string
  description?: string | undefined
}

/** How a status is drawn: solid is done, hatched wants action, hollow is still to come, dashed is off. */
const drawn: Record<TagStatus, 'done' | 'open' | 'urgent' | 'future' | 'off'> = {
  upcoming: 'future',
  open: 'open',
  'due-soon': 'urgent',
  submitted: 'done',
  'submitted-late': 'done',
  returned: 'urgent',
  accepted: 'done',
  overdue: 'urgent',
  waived: 'off',
  closed: 'off',
  neutral: 'future',
}

/** One activity on the year's axis: windows as bars, due days as diamonds. Stands alone as well. */
export function YearStripLine(props: YearStripLineProps) {
  const now = `${placeOf(props, props.today)}%`
  const isTodayShown = props.from <= props.today && props.today <= props.to
  return (
    <svg class="strip-line" height="32" role="img">
      <title>{props.title}</title>
      {props.description && <desc>{props.description}</desc>}
      {labelledTicks(monthTicks(props)).map(({ at }) => (
        <line key={at} class="strip-grid" x1={`${at}%`} x2={`${at}%`} y2="100%" />
      ))}
      {props.windows.map(window => (
        <WindowMark key={window.to} period={props} window={window} status={props.status} />
      ))}
      {isTodayShown && <line class="strip-today" x1={now} x2={now} y2="100%" />}
    </svg>
  )
}

type WindowMarkProps = { period: Period; window: StripWindow; status: TagStatus }

function WindowMark({ period, window, status: rowStatus }: WindowMarkProps) {
  const { from, to, status = rowStatus } = window
  if (to < period.from || (from ?? to) > period.to) return null
  const kind = drawn[status]
  return (
    <g class={`tone-${status} strip-${kind}`}>
      {from && from < to && <Bar start={placeOf(period, from)} end={placeOf(period, to, 1)} />}
      {to <= period.to && (
        <svg x={`${placeOf(period, to, 0.5)}%`} y="16" overflow="visible" aria-hidden="true">
          <path class="strip-due" d="M0-9 9 0 0 9-9 0Z" />
          {kind === 'done' && <path class="strip-sign" d="m-4 0 3 3 5-6" />}
          {status === 'overdue' && <path class="strip-sign" d="M0-5v6m0 3v.1" />}
        </svg>
      )}
    </g>
  )
}

function Bar({ start, end }: { start: number; end: number }) {
  const width = Math.round((end - start) * 100) / 100
  return (
    <>
      <rect class="strip-bar" x={`${start}%`} width={`${width}%`} y="10" height="12" />
      <line class="strip-hatch" x1={`${start}%`} x2={`${end}%`} y1="16" y2="16" />
    </>
  )
}

export const examples: Example[] = [
  {
    name: 'compact, in a list or at the top of an activity',
    render: () => (
      <YearStripLine
        from="2027-09-01"
        to="2028-08-31"
        today="2027-10-07"
        windows={[{ from: '2027-09-20', to: '2027-10-15' }]}
        status="due-soon"
        title="Персонализированные программы: с 20 сентября по 15 октября 2027 г."
      />
    ),
  },
]
