import { AudiencePage } from '../../../web/pages/draft-audience.tsx'
import { oversight } from '../../../web/text/oversight.ts'
import { schoolKinds } from '../../domain/people/school-kinds.ts'
import { Problem } from '../../domain/problem.ts'
import type { SchoolAudience } from '../../domain/roadmap/audience.ts'
import { type RoadmapDraft, withActivity } from '../../domain/roadmap-draft/roadmap-draft.ts'
import { type DraftRow, readDraft, saveDraft } from '../../store/drafts.ts'
import { addressable } from '../../store/municipal/requirements.ts'
import { field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { pathParam, placeOf, type RequestContext, route, sceneOf, schoolIdOf } from '../route.ts'

export const audienceRoutes = [
  route('GET /drafts/:draft/audience', async c => {
    const row = await draftOf(c)
    return isMunicipal(c) ? showForm(c, row, indexIn(c), undefined) : seeOther(c, draftHref(row))
  }),
  route('POST /drafts/:draft/audience', async c => {
    const row = await draftOf(c)
    return isMunicipal(c) ? save(c, row) : seeOther(c, draftHref(row))
  }),
]

type Row = DraftRow<RoadmapDraft>

async function draftOf(c: RequestContext): Promise<Row> {
  const row = await readDraft<RoadmapDraft>(c.get('ctx'), pathParam(c, 'draft'), 'roadmap')
  if (row === undefined) throw new Problem('notFound')
  return row
}

/** Only rows of a municipality's roadmap are addressed to somebody. */
function isMunicipal(c: RequestContext): boolean {
  return schoolIdOf(c) === placeOf(c).authority.id
}

function draftHref({ id }: Row): string {
  return `/drafts/${id}`
}

function indexIn(c: RequestContext): number {
  return Number(c.req.query('row') ?? '')
}

async function showForm(
  c: RequestContext,
  row: Row,
  index: number,
  given: { audience: SchoolAudience; error: string } | undefined,
): Promise<Response> {
  const t = textOf(c)
  const activity = row.answers.activities[index]
  if (activity === undefined) throw new Problem('notFound')
  const schools = await addressable(c.get('ctx'), placeOf(c).authority.id)
  const content = (
    <AudiencePage
      {...{ t, id: row.id, index, activity, error: given?.error }}
      audience={given?.audience ?? activity.audience ?? { of: 'all' }}
      schools={schools.filter(({ kind }) => kind !== 'authority')}
    />
  )
  const back = { href: `/drafts/${row.id}/check`, label: t.draft.checkTitle }
  const status = given === undefined ? 200 : 422
  return page(c, { title: oversight[t.language].audienceTitle, back }, content, status)
}

async function save(c: RequestContext, row: Row): Promise<Response> {
  const form = await readForm(c)
  const index = Number(field(form, 'row'))
  const activity = row.answers.activities[index]
  if (activity === undefined) throw new Problem('notFound')
  const audience = audienceIn(form)
  if (isEmpty(audience)) {
    const error = oversight[textOf(c).language].audienceMissing
    return showForm(c, row, index, { audience, error })
  }
  const revision = row.revision + 1
  const answers = withActivity(row.answers, index, { ...activity, audience, changedIn: revision })
  const saved = { id: row.id, revision: row.revision, answers }
  if (!(await saveDraft(c.get('ctx'), sceneOf(c), saved))) throw new Problem('changedMeanwhile')
  return seeOther(c, `/drafts/${row.id}/check#row${index}`)
}

function audienceIn(form: FormData): SchoolAudience {
  const of = field(form, 'audience')
  const chosen = (name: string) => form.getAll(name).map(String)
  if (of === 'kinds') {
    const asked = chosen('kind')
    return { of, kinds: schoolKinds.filter(kind => asked.includes(kind)) }
  }
  return of === 'list' ? { of, ids: chosen('school') } : { of: 'all' }
}

function isEmpty(audience: SchoolAudience): boolean {
  if (audience.of === 'kinds') return audience.kinds.length === 0
  return audience.of === 'list' && audience.ids.length === 0
}
