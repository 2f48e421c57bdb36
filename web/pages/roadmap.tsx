import { explain } from '../../functions/domain/timing/explain.ts'
import { Button, ButtonLink } from '../components/button.tsx'
import { ButtonRow } from '../components/button-row.tsx'
import { DataTable } from '../components/data-table.tsx'
import { Details } from '../components/details.tsx'
import { Notice } from '../components/notice.tsx'
import { SelectField } from '../components/select-field.tsx'
import { StatusTag } from '../components/status-tag.tsx'
import { TabsNav } from '../components/tabs-nav.tsx'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { TextLines } from './draft-activity.tsx'
import { pressing, type RoadmapActivity } from './roadmap-obligations.ts'
import { activityName } from './roadmap-words.ts'
import { RoadmapYear } from './roadmap-year.tsx'

export interface RoadmapPageProps {
  t: Text
  roadmap: {
    id: string
    title: string
    version: number
    periodFrom: string
    periodTo: string
    fileId: string | null
    replacedBy: string | null
  }
  activities: RoadmapActivity[]
  today: string
  /** The first year of the school year to draw, null for the table. */
  year: number | null
  /** The school years the roadmap touches. */
  years: number[]
  deputies: { id: string; name: string }[]
  mayAssign: boolean
  /** The activity whose assignee is being chosen. */
  assigning: string | undefined
  /** The activity whose every obligation is shown. */
  expanded: string | undefined
}

/** A roadmap as a table, and as a picture of each of its school years. */
export function RoadmapPage(props: RoadmapPageProps) {
  const { t, roadmap, year } = props
  const day = (value: string) => formatDay(value, t.language)
  return (
    <>
      <h1 class="title-l">{roadmap.title || t.roadmap.untitled}</h1>
      <p class="meta">
        {t.roadmap.periodOf(day(roadmap.periodFrom), day(roadmap.periodTo))},{' '}
        {t.roadmap.version(roadmap.version)}
      </p>
      {roadmap.replacedBy !== null && (
        <Notice kind="info" title={t.roadmap.replaced}>
          <p>
            {t.roadmap.replacedText}{' '}
            <a href={`/roadmaps/${roadmap.replacedBy}`}>{t.roadmap.toCurrent}</a>
          </p>
        </Notice>
      )}
      <Views {...props} />
      {year === null ? <Table {...props} /> : <RoadmapYear {...props} year={year} />}
      <ButtonRow>
        <ButtonLink look="secondary" href={`/roadmaps/${roadmap.id}/activities.csv`}>
          {t.common.download}
        </ButtonLink>
        {roadmap.fileId && (
          <ButtonLink look="link" href={`/files/${roadmap.fileId}`}>
            {t.roadmap.original}
          </ButtonLink>
        )}
      </ButtonRow>
    </>
  )
}

function Views({ t, roadmap, year, years }: RoadmapPageProps) {
  const path = `/roadmaps/${roadmap.id}`
  const items = years.map(one => ({
    href: `${path}?year=${one}`,
    label: t.roadmap.schoolYear(one),
    current: one === year,
  }))
  const table = { href: path, label: t.roadmap.table, current: year === null }
  return <TabsNav label={t.roadmap.tabs} items={[table, ...items]} />
}

function Table(props: RoadmapPageProps) {
  const { t, activities } = props
  return (
    <DataTable
      caption={t.draft.activitiesTitle}
      isCaptionHidden
      columns={[
        { id: 'what', label: t.roadmap.what },
        { id: 'responsible', label: t.draft.responsible },
        { id: 'state', label: t.roadmap.state },
      ]}
      rows={activities.map(activity => ({
        id: activity.id,
        cells: {
          what: <What {...props} activity={activity} />,
          responsible: <Responsible {...props} activity={activity} />,
          state: <States {...props} activity={activity} />,
        },
      }))}
    />
  )
}

type RowProps = RoadmapPageProps & { activity: RoadmapActivity }

const longest = 160

/** A long activity is named in a few words, with all of it folded away below. */
function What({ t, activity, today }: RowProps) {
  const { text, timing } = activity
  const isShort = text.length <= longest && !text.includes('\n')
  return (
    <div id={`r${activity.id}`}>
      {activityName(activity, longest)}
      {timing.windows.length > 0 && <p class="meta">{explain(timing, today, t.language)}</p>}
      {!isShort && (
        <Details summary={t.roadmap.wholeText}>
          <p class="meta">
            <TextLines text={text} />
          </p>
        </Details>
      )}
    </div>
  )
}

function Responsible(props: RowProps) {
  const { t, activity, roadmap } = props
  const isOpen = props.mayAssign && props.assigning === activity.id
  return (
    <div>
      {activity.responsibleText}
      {activity.assigneeName && (
        <p>
          {t.roadmap.assignee}: {activity.assigneeName}
        </p>
      )}
      {isOpen && <AssignForm {...props} />}
      {props.mayAssign && !isOpen && (
        <p>
          <a href={`/roadmaps/${roadmap.id}?assign=${activity.id}#r${activity.id}`}>
            {t.roadmap.assign}
            <span class="sr"> {activity.number}</span>
          </a>
        </p>
      )}
    </div>
  )
}

function AssignForm({ t, roadmap, activity, deputies }: RowProps) {
  if (deputies.length === 0 && activity.assigneeId === null) return <p>{t.roadmap.noDeputies}</p>
  return (
    <form method="post" action={`/roadmaps/${roadmap.id}/assignees`}>
      <input type="hidden" name="requirement" value={activity.id} />
      <SelectField
        name="assignee"
        label={t.roadmap.assignTo}
        emptyLabel={t.roadmap.nobody}
        options={deputies.map(({ id, name }) => ({ value: id, label: name }))}
        value={activity.assigneeId ?? ''}
        words={{ errorPrefix: t.common.errorPrefix }}
      />
      <Button look="secondary">{t.common.save}</Button>
    </form>
  )
}

const shownAtFirst = 2

/** What needs looking at, the nearest first; the rest of many on demand. */
function States({ t, roadmap, activity, expanded }: RowProps) {
  const { obligations } = activity
  if (obligations.length === 0) return <>{t.draft.withoutDeadline}</>
  const isAll = expanded === activity.id || obligations.length <= shownAtFirst
  const shown = isAll ? obligations : pressing(obligations).slice(0, shownAtFirst)
  return (
    <div>
      {shown.map(({ id, due, status }) => (
        <p key={id}>
          <a href={`/obligations/${id}`}>{formatDay(due, t.language)}</a>{' '}
          <StatusTag status={status} label={t.common.status[status]} />
        </p>
      ))}
      {!isAll && (
        <p>
          <a href={`/roadmaps/${roadmap.id}?all=${activity.id}#r${activity.id}`}>
            {t.roadmap.allDays(obligations.length)}
          </a>
        </p>
      )}
    </div>
  )
}
