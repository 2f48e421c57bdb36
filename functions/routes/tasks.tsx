import { type TaskItem, TasksPage, type TasksProps } from '../../web/pages/tasks.tsx'
import { addDays, isRealDay, schoolYearOf } from '../domain/calendar/days.ts'
import { endOfDay } from '../domain/calendar/zones.ts'
import { schoolYearStart } from '../domain/obligation/school-year.ts'
import { type Status, statuses, statusOn } from '../domain/obligation/status.ts'
import { taskGroupOf } from '../domain/obligation/task-groups.ts'
import { Problem } from '../domain/problem.ts'
import type { Day } from '../domain/timing/reading.ts'
import { schoolSpan, type TaskRow, tasksOf } from '../store/obligations.ts'
import { csv } from './csv.ts'
import { page, textOf } from './page.tsx'
import { actorOf, placeOf, type RequestContext, route, schoolIdOf } from './route.ts'

export const taskRoutes = [
  route('GET /schools/:school', showTasks),
  route('GET /schools/:school/tasks.csv', sendCsv),
]

type Asked = TasksProps['asked']

async function showTasks(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const asked = readAsked(c)
  const span = await schoolSpan(c.get('ctx'), schoolIdOf(c))
  if (span === undefined) throw new Problem('notFound')
  const items = await itemsOf(c, asked)
  const { roles } = placeOf(c)
  return page(
    c,
    { title: `${t.tasks.title}: ${span.shortName}`, isWide: true },
    <TasksPage
      t={t}
      schoolId={schoolIdOf(c)}
      schoolName={span.shortName}
      span={spanInYears(span)}
      items={items}
      asked={asked}
      maySendRoadmap={roles.includes('curator') || roles.includes('director')}
      mayBeAssigned={roles.includes('deputy')}
    />,
  )
}

async function itemsOf(c: RequestContext, asked: Asked): Promise<TaskItem[]> {
  const { authority } = placeOf(c)
  const { day } = asked
  const rows = await tasksOf(c.get('ctx'), {
    schoolId: schoolIdOf(c),
    at: asked.asOf === null ? null : endOfDay(day, authority.timeZone) - 1,
    ...schoolYearOf(asked.year),
    hasDebts: asked.year === schoolYearStart(day),
  })
  const mine = asked.isMine ? actorOf(c).personId : null
  return rows
    .filter(({ assigneeId }) => mine === null || assigneeId === mine)
    .map(row => toItem(row, day, addDays(day, authority.settings.dueSoonDays)))
}

function toItem(row: TaskRow, day: Day, soonUntil: Day): TaskItem {
  const status = statusOn(row, day, soonUntil)
  return { ...row, status, group: taskGroupOf(status, row.windowFrom, day) }
}

/** What the address asks for. What it asks wrongly it does not ask. */
function readAsked(c: RequestContext): Asked {
  const today = c.get('ctx').today(placeOf(c).authority.timeZone)
  const asOf = c.req.query('asOf') ?? ''
  const isPast = isRealDay(asOf) && asOf < today
  const day = isPast ? asOf : today
  const year = c.req.query('year') ?? ''
  const page = c.req.query('page') ?? ''
  return {
    asOf: isPast ? asOf : null,
    day,
    today,
    year: /^20\d\d$/.test(year) ? Number(year) : schoolYearStart(day),
    status: readStatus(c.req.query('status')),
    isMine: c.req.query('assignee') === 'me',
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  }
}

function readStatus(text: string | undefined): Status | null {
  return statuses.find(status => status === text) ?? null
}

function spanInYears(span: { firstDue: string | null; lastDue: string | null }) {
  if (span.firstDue === null || span.lastDue === null) return null
  return { from: schoolYearStart(span.firstDue), to: schoolYearStart(span.lastDue) }
}

async function sendCsv(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const { csv: words, csvName } = t.tasks
  const items = await itemsOf(c, readAsked(c))
  const header = [
    words.number,
    words.section,
    words.text,
    words.from,
    words.due,
    words.status,
    words.late,
    words.assignee,
  ]
  const rows = items.map(item => [
    item.number,
    item.section,
    item.text,
    item.windowFrom,
    item.due,
    t.common.status[item.status],
    item.isLate ? words.yes : words.no,
    item.assigneeName,
  ])
  return csv(c, `${csvName}.csv`, header, rows)
}
