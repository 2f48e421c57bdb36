import { lengthInDays } from '../../functions/domain/calendar/days.ts'
import { dayOf } from '../../functions/domain/calendar/zones.ts'
import type { ObligationState } from '../../functions/domain/obligation/state.ts'
import { type Counts, statusOn } from '../../functions/domain/obligation/status.ts'
import type { SchoolKind } from '../../functions/domain/people/school-kinds.ts'
import { DataTable } from '../components/data-table.tsx'
import { StatusTag } from '../components/status-tag.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { oversight } from '../text/oversight.ts'
import { activityName } from './roadmap-words.ts'

type Point = Pick<ObligationState, 'phase' | 'windowFrom' | 'due' | 'isLate' | 'filedOn'> & {
  id: string
  number: string
  text: string
  activity: string
}

export interface SchoolStatusProps {
  t: Text
  authorityId: string
  timeZone: string
  asOf: string
  isToday: boolean
  school: Counts & { id: string; name: string; shortName: string; kind: SchoolKind }
  points: readonly Point[]
  /** The last letter about what it owes. */
  told: { name: string; at: number } | undefined
}

/** How one institution stands: its shares, and each thing that keeps them from being whole. */
export function SchoolStatusPage(props: SchoolStatusProps) {
  const { t, school, asOf, points } = props
  const words = oversight[t.language]
  const missing = points.filter(({ phase }) => phase === 'expected' || phase === 'returned')
  const late = points.filter(point => !missing.includes(point))
  return (
    <>
      <h1 class="title-l">{school.name}</h1>
      <p class="meta">
        {t.authority.asOfTitle(formatDay(asOf, t.language))} ·{' '}
        {words.kindOf(t.common.schoolKind[school.kind])}
      </p>
      <SummaryList rows={sharesOf(props)} />
      <h2 class="title-m">{words.missingTitle}</h2>
      {missing.length === 0 ? (
        <p>{words.nothingMissing}</p>
      ) : (
        <Points {...props} points={missing} title={words.missingTitle} />
      )}
      {late.length > 0 && (
        <>
          <h2 class="title-m">{words.lateTitle}</h2>
          <Points {...props} points={late} title={words.lateTitle} />
        </>
      )}
    </>
  )
}

function sharesOf({ t, authorityId, school, asOf, isToday }: SchoolStatusProps) {
  const words = oversight[t.language]
  const { expected, submitted, onTime } = school
  const day = isToday ? '' : `&asOf=${asOf}`
  const rows = (counted: string) =>
    `/authorities/${authorityId}/obligations?school=${school.id}&counted=${counted}${day}`
  return [
    {
      key: words.completeness,
      value: <a href={rows('submitted')}>{words.share(submitted, expected)}</a>,
    },
    { key: words.timeliness, value: <a href={rows('onTime')}>{words.share(onTime, expected)}</a> },
    {
      key: t.authority.numbers.expected,
      value: <a href={rows('expected')}>{String(expected)}</a>,
    },
  ]
}

function Points(props: SchoolStatusProps & { title: string }) {
  const { t, points, title } = props
  const words = oversight[t.language]
  return (
    <DataTable
      caption={title}
      isCaptionHidden
      columns={[
        { id: 'what', label: words.requirement },
        { id: 'due', label: words.dueColumn },
        { id: 'state', label: words.state },
        { id: 'told', label: words.told },
      ]}
      rows={points.map(point => ({ id: point.id, cells: cellsOf(props, point) }))}
    />
  )
}

function cellsOf({ t, asOf, told, timeZone }: SchoolStatusProps, point: Point) {
  const words = oversight[t.language]
  const status = statusOn(point, asOf, asOf)
  const until = point.filedOn ?? asOf
  const days = until > point.due ? lengthInDays({ from: point.due, to: until }) - 1 : 0
  const toldOn = told === undefined ? '' : dayOf(told.at, timeZone)
  return {
    what: <a href={`/obligations/${point.id}`}>{activityName(point, 140)}</a>,
    due: formatDay(point.due, t.language),
    state: (
      <>
        <StatusTag status={status} label={t.common.status[status]} />
        {days > 0 && <p class="meta">{words.daysLate(days)}</p>}
      </>
    ),
    told:
      told === undefined || toldOn < point.due
        ? words.nobodyTold
        : words.toldLine(told.name, formatDay(toldOn, t.language)),
  }
}
