import { RetentionPage } from '../../../web/pages/mentoring-papers/retention.tsx'
import { publications as words } from '../../../web/text/mentoring-publications.ts'
import { destructionAct } from '../../domain/mentorship/documents/destruction-act.ts'
import { Problem } from '../../domain/problem.ts'
import { findComingErasures, retentionRules } from '../../domain/retention/catalogue.ts'
import { erasuresOf } from '../../store/mentoring/erase.ts'
import { institutionOf } from '../../store/mentoring/particulars.ts'
import { roundsOf } from '../../store/mentoring/rankings.ts'
import { page, textOf } from '../page.tsx'
import { pathParam, type RequestContext, route, schoolIdOf } from '../route.ts'
import { isDirectorHere } from './is-director.ts'
import { papersOf } from './papers.ts'
import { sendWord } from './send-word.ts'

export const retentionRoutes = [
  route('GET /schools/:school/mentoring/retention', show),
  route('GET /schools/:school/mentoring/retention/:day/act', sendAct),
]

async function show(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const ctx = c.get('ctx')
  const schoolId = schoolIdOf(c)
  const [{ mentoring, retention, day }, rounds, erased] = await Promise.all([
    papersOf(c),
    roundsOf(ctx, schoolId),
    erasuresOf(ctx, schoolId),
  ])
  const counts = new Map<string, number>()
  for (const one of erased) counts.set(one.day, (counts.get(one.day) ?? 0) + 1)
  const content = (
    <RetentionPage
      t={t}
      schoolId={schoolId}
      isDirector={isDirectorHere(c)}
      coming={findComingErasures({ mentoring, rounds }, retention, day)}
      done={[...counts].map(([on, count]) => ({ day: on, count }))}
    />
  )
  return page(c, { title: words[t.language].retention.title, isWide: true }, content)
}

const ways = { erased: 'удалено', anonymised: 'обезличено' } as const

/** The act of what was erased on one day. Throws `notFound` for a day on which nothing was. */
async function sendAct(c: RequestContext): Promise<Response> {
  const ctx = c.get('ctx')
  const on = pathParam(c, 'day')
  const [institution, erased] = await Promise.all([
    institutionOf(ctx, schoolIdOf(c)),
    erasuresOf(ctx, schoolIdOf(c)),
  ])
  const records = erased.flatMap(({ day, rule: id, recordId }) => {
    const rule = retentionRules.find(one => one.id === id)
    if (day !== on || rule === undefined) return []
    const { ru: kind, contents, source: reason, way } = rule
    return [{ day, kind, code: recordId, contents, reason, way: ways[way] }]
  })
  if (records.length === 0) throw new Problem('notFound')
  return sendWord(c, destructionAct(institution, on, records))
}
