import { MunicipalCheckPage } from '../../web/pages/municipal-check.tsx'
import type { RoadmapDraft } from '../domain/roadmap-draft/roadmap-draft.ts'
import { readingOf } from '../domain/roadmap-draft/roadmap-draft.ts'
import type { DraftRow } from '../store/drafts.ts'
import { addressable } from '../store/municipal/requirements.ts'
import { planOf } from '../store/plan-roadmap.ts'
import { planRulesOf } from '../store/plan-rules.ts'
import { readStanding } from '../store/roadmaps.ts'
import { page, textOf } from './page.tsx'
import { placeOf, type RequestContext, sceneOf, schoolIdOf } from './route.ts'

/** The check of a municipal roadmap before it is sent: whom each row is for, and what it opens. */
export async function showMunicipalCheck(
  c: RequestContext,
  row: DraftRow<RoadmapDraft>,
  status: 200 | 422,
): Promise<Response> {
  const t = textOf(c)
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const { lineageId } = row.answers
  const schoolId = schoolIdOf(c)
  const standing = lineageId === null ? null : await readStanding(ctx, schoolId, lineageId)
  const rules = await planRulesOf(ctx, authority.id, authority.settings)
  const when = { rules, today: ctx.today(authority.timeZone) }
  const { activities } = readingOf(row.answers)
  const [plan, schools] = await Promise.all([
    planOf(ctx, { ...sceneOf(c), schoolId }, standing, activities, when),
    addressable(ctx, authority.id),
  ])
  const content = <MunicipalCheckPage {...{ t, id: row.id, draft: row.answers, plan, schools }} />
  const back = { href: `/drafts/${row.id}`, label: t.draft.backToDraft }
  return page(c, { title: t.draft.checkTitle, back, isWide: true }, content, status)
}
