import { schoolYearStart } from '../../functions/domain/obligation/school-year.ts'
import type { Status } from '../../functions/domain/obligation/status.ts'
import type { TaskGroup } from '../../functions/domain/obligation/task-groups.ts'
import { Button, ButtonLink } from '../components/button.tsx'
import { DateField } from '../components/date-field.tsx'
import { Details } from '../components/details.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Notice } from '../components/notice.tsx'
import { Pagination } from '../components/pagination.tsx'
import { StatRow } from '../components/stat-row.tsx'
import { TabsNav } from '../components/tabs-nav.tsx'
import { TaskList } from '../components/task-list.tsx'
import type { Text } from '../text/index.ts'
import { dueWords, shorten } from './obligation-words.ts'

export interface TaskItem {
  id: string
  windowFrom: string | null
  due: string
  isLate: boolean
  isWaiverAsked: boolean
  text: string
  number: string
  section: string
  assigneeName: string | null
  status: Status
  group: TaskGroup | null
}

export interface TasksProps {
  t: Text
  schoolId: string
  schoolName: string
  /** The first and the last school year with tasks, by the year they begin in. */
  span: { from: number; to: number } | null
  items: readonly TaskItem[]
  asked: {
    /** A past day, `null` for today. */
    asOf: string | null
    day: string
    today: string
    year: number
    status: Status | null
    isMine: boolean
    /** Which page of a long list, from 1. */
    page: number
  }
  maySendRoadmap: boolean
  mayBeAssigned: boolean
}

/** What a school has to do: now, next, and what is done. */
export function TasksPage(props: TasksProps) {
  const { t, asked, span } = props
  return (
    <>
      <h1 class="title-l">{t.tasks.title}</h1>
      <p class="lead">{t.tasks.lead(props.schoolName, yearName(asked.year))}</p>
      {span === null ? (
        <FirstUse {...props} />
      ) : (
        <>
          {asked.asOf && <AsOfNotice {...props} />}
          <Counts {...props} />
          {(props.mayBeAssigned || asked.isMine) && <Whose {...props} />}
          {asked.status === null ? <Groups {...props} /> : <Filtered {...props} />}
          <Years {...props} span={span} />
          <AsOfForm {...props} />
          <p>
            <a href={`/schools/${props.schoolId}/tasks.csv${query(asked, {})}`}>
              {t.common.download}
            </a>
          </p>
        </>
      )}
    </>
  )
}

function FirstUse({ t, schoolId, maySendRoadmap }: TasksProps) {
  const action = (
    <ButtonLink href={`/schools/${schoolId}/roadmaps/new`}>{t.tasks.emptyAction}</ButtonLink>
  )
  return (
    <EmptyState title={t.tasks.emptyTitle} action={maySendRoadmap && action}>
      <p>{maySendRoadmap ? t.tasks.emptyText : t.tasks.emptyTextOther}</p>
    </EmptyState>
  )
}

function AsOfNotice({ t, asked }: TasksProps) {
  const today = { asOf: null, day: asked.today, year: schoolYearStart(asked.today) }
  return (
    <Notice kind="info" title={t.tasks.asOf(asked.day)}>
      <p>{t.tasks.asOfText}</p>
      <p>
        <a href={query(asked, today) || '?'}>{t.tasks.asOfToday}</a>
      </p>
    </Notice>
  )
}

const counted = ['overdue', 'returned', 'due-soon', 'submitted', 'accepted'] as const

function Counts({ t, items, asked }: TasksProps) {
  const stats = counted.map(status => ({
    value: String(items.filter(item => isOf(item, status)).length),
    label: t.common.status[status],
    href: query(asked, { status }),
    status,
  }))
  return <StatRow stats={stats} />
}

/** «На проверке» holds what came late too. */
function isOf(item: TaskItem, status: Status): boolean {
  return item.status === status || (status === 'submitted' && item.status === 'submitted-late')
}

function Whose({ t, asked }: TasksProps) {
  const items = [
    { href: query(asked, { isMine: false }) || '?', label: t.tasks.all, current: !asked.isMine },
    { href: query(asked, { isMine: true }), label: t.tasks.mine, current: asked.isMine },
  ]
  return <TabsNav label={t.tasks.whose} items={items} />
}

/** So many tasks a page stay under 14 KB with the longest names and the styles. */
const perPage = 40

function Groups(props: TasksProps) {
  const { t, items, asked } = props
  const of = (group: TaskGroup) => items.filter(item => item.group === group)
  const [later, all] = [of('later'), [...of('now'), ...of('next'), ...of('done')]]
  const shown = pageOf(all, asked)
  const on = (group: TaskGroup) => shown.filter(item => item.group === group)
  const [now, next, done] = [on('now'), on('next'), on('done')]
  if (items.length === 0) return <p>{t.tasks.emptyYear}</p>
  return (
    <>
      <Part {...props} group="now" items={now} isEmpty={of('now').length === 0} />
      <Part {...props} group="next" items={next} isEmpty={of('next').length === 0} />
      {later.length > 0 && (
        <p>
          <a href={query(asked, { status: 'upcoming' })}>{t.tasks.laterLink(later.length)}</a>
        </p>
      )}
      {done.length > 0 && (
        <Details summary={t.tasks.doneSummary(of('done').length)}>
          <Lines {...props} items={done} />
        </Details>
      )}
      <Pages {...props} count={all.length} />
    </>
  )
}

/** One group as far as it stands on this page; that there is nothing in it at all is said on the first. */
function Part(props: TasksProps & { group: 'now' | 'next'; isEmpty: boolean }) {
  const { t, group, items, isEmpty, asked } = props
  if (items.length === 0 && !(isEmpty && asked.page === 1)) return null
  const nothing = { now: t.tasks.nothingNow, next: t.tasks.nothingNext }
  return (
    <>
      <h2 class="title-m">{t.tasks.groups[group]}</h2>
      {isEmpty ? <p>{nothing[group]}</p> : <Lines {...props} />}
    </>
  )
}

function Filtered(props: TasksProps) {
  const { t, items, asked } = props
  const { status } = asked
  if (status === null) return null
  const all = items.filter(item => isOf(item, status))
  const shown = pageOf(all, asked)
  return (
    <>
      <h2 class="title-m">{t.tasks.filtered(t.common.status[status])}</h2>
      {shown.length > 0 ? <Lines {...props} items={shown} /> : <p>{t.tasks.filteredNothing}</p>}
      <Pages {...props} count={all.length} />
      <p>
        <a href={query(asked, { status: null }) || '?'}>{t.tasks.filteredReset}</a>
      </p>
    </>
  )
}

function pageOf(items: readonly TaskItem[], { page }: TasksProps['asked']) {
  return items.slice((page - 1) * perPage, page * perPage)
}

function Pages({ t, asked, count }: TasksProps & { count: number }) {
  const { page } = asked
  const link = (to: number, label: string) => ({ href: query(asked, { page: to }) || '?', label })
  const prev = page > 1 ? link(page - 1, t.tasks.pageBefore) : undefined
  const next = page * perPage < count ? link(page + 1, t.tasks.pageAfter) : undefined
  return prev || next ? <Pagination label={t.authority.pages} prev={prev} next={next} /> : null
}

function Lines({ t, items, asked }: TasksProps) {
  const tasks = items.map(item => ({
    id: item.id,
    title: shorten(item.text, 160),
    href: `/obligations/${item.id}`,
    meta: metaOf(item, t),
    due: dueWords(item, asked.day, t),
    status: item.status,
    statusLabel: t.common.status[item.status],
  }))
  return <TaskList tasks={tasks} />
}

function metaOf(item: TaskItem, { tasks }: Text): string[] {
  return [
    item.number && tasks.point(item.number),
    item.assigneeName && tasks.assignee(item.assigneeName),
    item.isWaiverAsked && tasks.waiverAsked,
  ].filter(line => typeof line === 'string' && line !== '') as string[]
}

function Years({ t, asked, span }: TasksProps & { span: { from: number; to: number } }) {
  const link = (year: number, label: (name: string) => string) => ({
    href: query(asked, { year, status: null }),
    label: label(yearName(year)),
  })
  const { year } = asked
  const prev = year > span.from ? link(year - 1, t.tasks.yearBefore) : undefined
  const next = year < span.to ? link(year + 1, t.tasks.yearAfter) : undefined
  return prev || next ? <Pagination label={t.tasks.years} prev={prev} next={next} /> : null
}

function AsOfForm({ t, asked }: TasksProps) {
  return (
    <Details summary={t.tasks.asOfLabel}>
      <form method="get">
        {asked.isMine && <input type="hidden" name="assignee" value="me" />}
        <DateField
          name="asOf"
          label={t.tasks.asOfLabel}
          value={asked.asOf ?? undefined}
          max={asked.today}
          words={{ errorPrefix: t.common.errorPrefix }}
        />
        <Button look="secondary">{t.tasks.show}</Button>
      </form>
    </Details>
  )
}

const yearName = (year: number) => `${year}/${String(year + 1).slice(2)}`

/** The address of the same list with something changed, without what is not asked. */
function query(asked: TasksProps['asked'], changed: Partial<TasksProps['asked']>): string {
  const { asOf, year, status, isMine, day, page } = { ...asked, page: 1, ...changed }
  const isYearOfDay = year === schoolYearStart(day)
  const pairs = [
    ...(asOf === null ? [] : [['asOf', asOf]]),
    ...(isYearOfDay ? [] : [['year', String(year)]]),
    ...(status === null ? [] : [['status', status]]),
    ...(isMine ? [['assignee', 'me']] : []),
    ...(page > 1 ? [['page', String(page)]] : []),
  ]
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}
