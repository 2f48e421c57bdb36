import { lengthInDays } from '../../functions/domain/calendar/days.ts'
import { dayOf } from '../../functions/domain/calendar/zones.ts'
import type { ObligationState } from '../../functions/domain/obligation/state.ts'
import { type Counts, statusOn } from '../../functions/domain/obligation/status.ts'
import type { SchoolKind } from '../../functions/domain/people/school-kinds.ts'
import { ButtonLink } from '../components/button.tsx'
import { ButtonRow } from '../components/button-row.tsx'
import { DataTable } from '../components/data-table.tsx'
import { StatusTag } from '../components/status-tag.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { oversight } from '../text/oversight.ts'
import { AsOfForm } from './as-of-form.tsx'
import { rowsHref } from './obligation-query.ts'
import { type RequirementLine, RequirementTable } from './requirement-table.tsx'
import { activityName } from './roadmap-words.ts'

type Point = Pick<ObligationState, 'phase' | 'windowFrom' | 'due' | 'isLate' | 'filedOn'> & {
  id: string
  name: { number: string; text: string; activity: string }
}

export interface SchoolStatusProps {
  t: Text
  authorityId: string
  timeZone: string
  isOfficer: boolean
  asOf: string
  isToday: boolean
  year: number
  school: Counts & { id: string; name: string; shortName: string; kind: SchoolKind }
  /** What is overdue or sent back, of all years. */
  missing: readonly Point[]
  /** What was sent late, of this school year. */
  late: readonly Point[]
  requirements: readonly RequirementLine[]
  /** Who was told of an obligation, by its id. */
  told: ReadonlyMap<string, { names: readonly string[]; at: number; letters: number }>
}

/** How one institution stands: its shares, each thing that keeps them from being whole, and requirement by requirement. */
export function SchoolStatusPage(props: SchoolStatusProps) {
  const { t, school, asOf, missing, late, year, requirements, authorityId } = props
  const words = oversight[t.language]
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
      {missing.length > 0 && <Act {...props} />}
      {school.late > 0 && <h2 class="title-m">{words.lateTitle}</h2>}
      {late.length > 0 && <Points {...props} points={late} title={words.lateTitle} />}
      <Earlier {...props} />
      {requirements.length > 0 && (
        <>
          <h2 class="title-m">{words.requirementsOf(`${year}–${year + 1}`)}</h2>
          <RequirementTable
            {...{ t, authorityId, rows: requirements, title: words.byRequirement }}
            query={{ school: school.id, year, asOf: dayOfAddress(props) }}
          />
        </>
      )}
      <AsOfForm
        {...{ t, asOf, isToday: props.isToday }}
        action={`/authorities/${authorityId}/status`}
        keeps={{ school: school.id }}
      />
    </>
  )
}

function dayOfAddress({ isToday, asOf }: SchoolStatusProps): string {
  return isToday ? '' : asOf
}

function sharesOf(props: SchoolStatusProps) {
  const { t, authorityId, school } = props
  const words = oversight[t.language]
  const { expected, submitted, onTime } = school
  const rows = (counted: string) =>
    rowsHref(authorityId, { school: school.id, counted, asOf: dayOfAddress(props) })
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

/** What an officer does about it. */
function Act({ t, authorityId, school, isOfficer, isToday, asOf }: SchoolStatusProps) {
  const words = oversight[t.language]
  const base = `/authorities/${authorityId}`
  const day = isToday ? '' : `&asOf=${asOf}`
  return (
    <ButtonRow>
      {isOfficer && isToday && (
        <ButtonLink href={`${base}/reminders/new?school=${school.id}`}>{words.remind}</ButtonLink>
      )}
      <ButtonLink look="secondary" href={`${base}/exports/workbook.xlsx?school=${school.id}${day}`}>
        {words.toExcel}
      </ButtonLink>
    </ButtonRow>
  )
}

/** What was late in earlier years is one link away: its number is in the shares. */
function Earlier(props: SchoolStatusProps) {
  const { t, authorityId, school, late } = props
  const earlier = school.late - late.length
  if (earlier <= 0) return null
  const query = { school: school.id, counted: 'late', asOf: dayOfAddress(props) }
  return (
    <p>
      <a href={rowsHref(authorityId, query)}>{oversight[t.language].earlierLate(earlier)}</a>
    </p>
  )
}

function Points(props: SchoolStatusProps & { title: string; points: readonly Point[] }) {
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
        { id: 'told', label: t.obligation.told },
      ]}
      rows={points.map(point => ({ id: point.id, cells: cellsOf(props, point) }))}
    />
  )
}

function cellsOf(props: SchoolStatusProps, point: Point) {
  const { t, asOf, told, timeZone, isToday } = props
  const words = oversight[t.language]
  const status = statusOn(point, asOf, asOf)
  const until = point.filedOn ?? asOf
  const days = until > point.due ? lengthInDays({ from: point.due, to: until }) - 1 : 0
  const letters = told.get(point.id)
  return {
    what: (
      <a href={`/obligations/${point.id}${isToday ? '' : `?asOf=${asOf}`}`}>
        {activityName(point.name, 140)}
      </a>
    ),
    due: formatDay(point.due, t.language),
    state: (
      <>
        <StatusTag status={status} label={t.common.status[status]} />
        {days > 0 && <p class="meta">{words.daysLate(days)}</p>}
      </>
    ),
    told:
      letters === undefined
        ? t.obligation.nobodyTold
        : t.obligation.toldLine(
            letters.names.join(', '),
            formatDay(dayOf(letters.at, timeZone), t.language),
            letters.letters,
          ),
  }
}
