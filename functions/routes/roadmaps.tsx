import { RoadmapPage } from '../../web/pages/roadmap.tsx'
import { RoadmapListPage } from '../../web/pages/roadmap-list.tsx'
import { NewRoadmapPage, type NewRoadmapProps } from '../../web/pages/roadmap-new.tsx'
import { obligationOf, type RoadmapActivity } from '../../web/pages/roadmap-obligations.ts'
import { RoadmapReceiptPage } from '../../web/pages/roadmap-receipt.tsx'
import { documentProblems } from '../../web/text/document-problems.ts'
import { formatInstant } from '../../web/text/format.ts'
import {
  type RoadmapFileResult,
  readRoadmapFile,
  readRoadmapPaste,
} from '../documents/read-roadmap-file.ts'
import { Problem } from '../domain/problem.ts'
import type { RoadmapReading } from '../domain/roadmap/roadmap-reading.ts'
import { startDraft } from '../domain/roadmap-draft/roadmap-draft.ts'
import { startNewDraft } from '../store/drafts.ts'
import { keepFile } from '../store/keep-file.ts'
import { timingOptionsOf } from '../store/plan-rules.ts'
import {
  activityOf,
  assignRequirement,
  currentRoadmaps,
  deputiesOf,
  obligationsOfRoadmap,
  readRoadmapRow,
  receiptOfRoadmap,
  requirementsOf,
  roadmapDrafts,
  roadmapsOfSchool,
} from '../store/roadmaps.ts'
import { soonUntilOf } from '../store/standing.ts'
import { csv } from './csv.ts'
import { field, fileField, readForm } from './forms.ts'
import { page, seeOther, textOf } from './page.tsx'
import { pathParam, placeOf, type RequestContext, route, sceneOf, schoolIdOf } from './route.ts'

/** Rows of a database have a greatest size; a roadmap of a thousand rows stays well below. */
const mostDraftBytes = 1_500_000

export const roadmapRoutes = [
  route('GET /schools/:school/roadmaps', showList),
  route('GET /schools/:school/roadmaps/new', async c => showNew(c, {})),
  route('POST /schools/:school/roadmaps/new', receiveRoadmap),
  route('GET /roadmaps/:roadmap', showRoadmap),
  route('GET /roadmaps/:roadmap/receipt', showReceipt),
  route('GET /roadmaps/:roadmap/activities.csv', sendCsv),
  route('POST /roadmaps/:roadmap/assignees', assign),
]

function mayEdit(c: RequestContext): boolean {
  return placeOf(c).roles.some(role => role === 'director' || role === 'curator')
}

function todayOf(c: RequestContext): string {
  return c.get('ctx').today(placeOf(c).authority.timeZone)
}

function whenIn(c: RequestContext) {
  const { timeZone } = placeOf(c).authority
  return (instant: number) => formatInstant(instant, timeZone, c.get('language'))
}

async function showList(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const ctx = c.get('ctx')
  const schoolId = schoolIdOf(c)
  const when = whenIn(c)
  const [rows, drafts] = await Promise.all([
    roadmapsOfSchool(ctx, schoolId),
    roadmapDrafts(ctx, schoolId),
  ])
  const roadmaps = rows.flatMap(({ roadmap, byName, activities }) =>
    roadmap === null
      ? []
      : [
          {
            ...roadmap,
            by: byName ?? '',
            at: when(roadmap.submittedAt),
            activities,
            isCurrent: roadmap.replacedAt === null,
          },
        ],
  )
  const content = (
    <RoadmapListPage
      {...{ t, schoolId, roadmaps, mayEdit: mayEdit(c) }}
      schoolName={rows[0]?.schoolName ?? ''}
      drafts={drafts.map(one => ({ ...one, by: one.byName, at: when(one.updatedAt) }))}
    />
  )
  return page(c, { title: t.roadmap.listTitle }, content)
}

type Sent = Partial<Pick<NewRoadmapProps, 'pasted' | 'lineage' | 'errors'>>

async function showNew(
  c: RequestContext,
  sent: Sent,
  current?: NewRoadmapProps['current'],
): Promise<Response> {
  const t = textOf(c)
  const schoolId = schoolIdOf(c)
  const { pasted = '', lineage = c.req.query('of') ?? '', errors = {} } = sent
  const held = current ?? (await currentRoadmaps(c.get('ctx'), schoolId))
  const content = <NewRoadmapPage {...{ t, schoolId, pasted, lineage, errors, current: held }} />
  const back = { href: `/schools/${schoolId}/roadmaps`, label: t.roadmap.listTitle }
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return page(c, { title: t.roadmap.newTitle, back }, content, status)
}

/** Reads first and stores after: what cannot be read leaves nothing behind. */
async function receiveRoadmap(c: RequestContext): Promise<Response> {
  const { roadmap, language } = textOf(c)
  const form = await readForm(c)
  const file = fileField(form, 'file')
  const pasted = field(form, 'pasted')
  const lineage = field(form, 'lineage')
  const ctx = c.get('ctx')
  const current = await currentRoadmaps(ctx, schoolIdOf(c))
  const refuse = (errors: NewRoadmapProps['errors']) =>
    showNew(c, { pasted, lineage, errors }, current)
  const known = current.find(({ lineageId }) => lineageId === lineage)
  if (current.length > 0 && known === undefined && lineage !== 'another') {
    return refuse({ lineage: roadmap.whichMissing })
  }
  if (file === null && pasted === '') return refuse({ file: roadmap.nothingChosen })
  if (file !== null && pasted !== '') return refuse({ file: roadmap.bothChosen })
  const result = await readSent(c, file, pasted)
  const place = file === null ? 'pasted' : 'file'
  if (!result.ok) return refuse({ [place]: documentProblems[language][result.problem.code] })
  return begin(c, result.reading, file, known?.lineageId ?? null, () =>
    refuse({ [place]: roadmap.tooLong }),
  )
}

async function readSent(
  c: RequestContext,
  file: File | null,
  pasted: string,
): Promise<RoadmapFileResult> {
  const { id, settings } = placeOf(c).authority
  const options = { timing: await timingOptionsOf(c.get('ctx'), id, settings) }
  return file === null
    ? readRoadmapPaste(pasted, options)
    : readRoadmapFile(new Uint8Array(await file.arrayBuffer()), options)
}

async function begin(
  c: RequestContext,
  reading: RoadmapReading,
  file: File | null,
  lineageId: string | null,
  refuse: () => Promise<Response>,
): Promise<Response> {
  const ctx = c.get('ctx')
  const answers = startDraft(reading, todayOf(c), lineageId)
  const bytes = new TextEncoder().encode(JSON.stringify(answers)).length
  if (bytes > mostDraftBytes) return refuse()
  const scene = sceneOf(c)
  const kept = file === null ? null : await keepFile(ctx, scene, file)
  const draft = { form: 'roadmap', answers, fileId: kept?.id ?? null }
  return seeOther(c, `/drafts/${await startNewDraft(ctx, scene, draft)}`)
}

async function rowOf(c: RequestContext) {
  const row = await readRoadmapRow(c.get('ctx'), pathParam(c, 'roadmap'))
  if (row === undefined) throw new Problem('notFound')
  return row
}

async function activitiesOf(c: RequestContext): Promise<RoadmapActivity[]> {
  const ctx = c.get('ctx')
  const id = pathParam(c, 'roadmap')
  const today = todayOf(c)
  const soonUntil = soonUntilOf(placeOf(c).authority, today)
  const [rows, states] = await Promise.all([requirementsOf(ctx, id), obligationsOfRoadmap(ctx, id)])
  const held = Map.groupBy(states, ({ requirementId }) => requirementId)
  return rows.map(row => ({
    ...activityOf(row),
    id: row.id,
    assigneeId: row.assigneeId,
    assigneeName: row.assigneeName,
    obligations: (held.get(row.id) ?? []).map(state => obligationOf(state, today, soonUntil)),
  }))
}

async function showRoadmap(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const assigning = c.req.query('assign')
  const isAssigning = assigning !== undefined && mayEdit(c)
  const [row, activities, deputies] = await Promise.all([
    rowOf(c),
    activitiesOf(c),
    isAssigning ? deputiesOf(c.get('ctx'), schoolIdOf(c)) : [],
  ])
  const roadmap = { ...row, replacedBy: row.replacedAt === null ? null : row.currentId }
  const years = schoolYearsOf(row.periodFrom, row.periodTo)
  const asked = Number(c.req.query('year'))
  const content = (
    <RoadmapPage
      {...{ t, roadmap, activities, years, deputies, assigning }}
      year={years.includes(asked) ? asked : null}
      today={todayOf(c)}
      mayAssign={mayEdit(c) && row.replacedAt === null}
      expanded={c.req.query('all')}
    />
  )
  const back = { href: `/schools/${row.schoolId}/roadmaps`, label: t.roadmap.listTitle }
  return page(c, { title: row.title || t.roadmap.untitled, back, isWide: true }, content)
}

/** The first years of the school years (from 1 September) a period touches. */
function schoolYearsOf(from: string, to: string): number[] {
  const first = schoolYearOf(from)
  const last = schoolYearOf(to)
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index)
}

function schoolYearOf(day: string): number {
  return Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0)
}

async function showReceipt(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const [row, receipt] = await Promise.all([
    rowOf(c),
    receiptOfRoadmap(
      c.get('ctx'),
      pathParam(c, 'roadmap'),
      c.get('ctx').today(placeOf(c).authority.timeZone),
    ),
  ])
  if (receipt === undefined) throw new Problem('notFound')
  const { activities, opened } = receipt.payload as { activities: number; opened: number }
  const content = (
    <RoadmapReceiptPage
      t={t}
      id={row.id}
      schoolId={row.schoolId ?? ''}
      isMunicipal={row.schoolId === placeOf(c).authority.id}
      title={row.title || t.roadmap.untitled}
      number={`ДК-${String(receipt.number).padStart(6, '0')}`}
      time={whenIn(c)(receipt.at)}
      at={new Date(receipt.at).toISOString()}
      activities={activities}
      obligations={opened}
      nextDue={receipt.nextDue}
    />
  )
  return page(c, { title: t.roadmap.receiptTitle }, content)
}

/** A line for each obligation; an activity without one has a line all the same. */
async function sendCsv(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const rows = (await activitiesOf(c)).flatMap(activity => {
    const { number, section, stage, text, timing, responsibleText, assigneeName } = activity
    const what = activity.activity === '' ? text : `${activity.activity}: ${text}`
    const about = [number, section, stage, what, timing.text, responsibleText, assigneeName]
    return activity.obligations.length === 0
      ? [[...about, null, null, t.draft.withoutDeadline]]
      : activity.obligations.map(({ windowFrom, due, status }) => [
          ...about,
          windowFrom,
          due,
          t.common.status[status],
        ])
  })
  return csv(c, t.roadmap.csvName, t.roadmap.csvHeader, rows)
}

async function assign(c: RequestContext): Promise<Response> {
  const ctx = c.get('ctx')
  const form = await readForm(c)
  const roadmapId = pathParam(c, 'roadmap')
  const requirementId = field(form, 'requirement')
  const assigneeId = field(form, 'assignee') || null
  const deputies = await deputiesOf(ctx, schoolIdOf(c))
  if (assigneeId !== null && !deputies.some(({ id }) => id === assigneeId)) {
    throw new Problem('invalidInput')
  }
  await assignRequirement(ctx, sceneOf(c), { roadmapId, requirementId, assigneeId })
  return seeOther(c, `/roadmaps/${roadmapId}#r${requirementId}`)
}
