import { RecordPage } from '../../../web/pages/mentoring-papers/record.tsx'
import { ViewsPage } from '../../../web/pages/mentoring-papers/views.tsx'
import { publications as words } from '../../../web/text/mentoring-publications.ts'
import { Problem } from '../../domain/problem.ts'
import { personRecord, recordDocument, recordLines } from '../../domain/retention/person-record.ts'
import { viewsOf } from '../../store/mentoring/access-log.ts'
import { roundsOf } from '../../store/mentoring/rankings.ts'
import { noteLook } from '../mentoring/read-mentoring.ts'
import { page, textOf } from '../page.tsx'
import { pathParam, type RequestContext, route, schoolIdOf } from '../route.ts'
import { papersOf } from './papers.ts'
import { sendWord } from './send-word.ts'

export const recordRoutes = [
  route('GET /schools/:school/mentoring/views', showViews),
  route('GET /schools/:school/mentoring/people/:participant/record', showRecord),
  route('GET /schools/:school/mentoring/people/:participant/record/json', async c => {
    const { record } = await recordOf(c)
    return c.json(record, 200, {
      'content-disposition': 'attachment; filename="person-record.json"',
      'cache-control': 'private, no-store',
    })
  }),
  route('GET /schools/:school/mentoring/people/:participant/record/word', async c => {
    const { institution, record } = await recordOf(c)
    return sendWord(c, recordDocument(institution, record))
  }),
]

async function showViews(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const views = await viewsOf(c.get('ctx'), schoolIdOf(c), null)
  const content = <ViewsPage t={t} schoolId={schoolIdOf(c)} views={views} />
  return page(c, { title: words[t.language].views.title, isWide: true }, content)
}

/** All that is kept of the person the path names, which is itself a look at them. Throws `notFound`. */
async function recordOf(c: RequestContext) {
  const ctx = c.get('ctx')
  const schoolId = schoolIdOf(c)
  const id = pathParam(c, 'participant')
  const [{ mentoring, institution, day }, rounds, views] = await Promise.all([
    papersOf(c),
    roundsOf(ctx, schoolId),
    viewsOf(ctx, schoolId, id),
  ])
  const rankings = rounds.flatMap(({ heldOn, seats }) =>
    seats
      .filter(({ participantId }) => participantId === id)
      .map(({ ranking }) => ({ heldOn, isEntered: ranking !== null })),
  )
  const beside = { rankings, views: views.map(({ day: on, viewer }) => ({ day: on, viewer })) }
  const record = personRecord(mentoring, id, beside, day)
  if (record === null) throw new Problem('notFound')
  noteLook(c, [id])
  return { institution, record }
}

async function showRecord(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const { record } = await recordOf(c)
  const text = words[t.language].record
  const title = text.title(record.person.name || text.anonymised)
  const content = (
    <RecordPage
      t={t}
      schoolId={schoolIdOf(c)}
      participantId={record.person.id}
      title={title}
      parts={recordLines(record).filter(({ lines }) => lines.length > 0)}
    />
  )
  return page(c, { title }, content)
}
