import { SchoolDiagnosticsPage } from '../../../web/pages/diagnostics/school-diagnostics.tsx'
import { diagnostic as texts } from '../../../web/text/diagnostic.ts'
import { formatInstant } from '../../../web/text/format.ts'
import { statusOn } from '../../domain/obligation/status.ts'
import { Problem } from '../../domain/problem.ts'
import { campaignsOfSchool } from '../../store/diagnostics/campaigns.ts'
import { startDiagnostic } from '../../store/diagnostics/diagnostics.ts'
import { ownDiagnosticsOf } from '../../store/diagnostics/own-diagnostics.ts'
import { publishedOf } from '../../store/diagnostics/questionnaires.ts'
import { schoolById } from '../../store/schools.ts'
import { soonUntilOf } from '../../store/standing.ts'
import { type FieldErrors, field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { placeOf, type RequestContext, route, sceneOf, schoolIdOf } from '../route.ts'
import { mayFill } from './diagnostic-view.ts'

export const schoolDiagnosticRoutes = [
  route('GET /schools/:school/diagnostics', c => showDiagnostics(c, {})),
  route('POST /schools/:school/diagnostics', begin),
]

async function showDiagnostics(c: RequestContext, errors: FieldErrors): Promise<Response> {
  const ctx = c.get('ctx')
  const t = textOf(c)
  const words = texts[t.language]
  const { authority, roles } = placeOf(c)
  const schoolId = schoolIdOf(c)
  const [school, campaigns, own, published] = await Promise.all([
    schoolById(ctx, schoolId),
    campaignsOfSchool(ctx, schoolId),
    ownDiagnosticsOf(ctx, schoolId),
    publishedOf(ctx, authority.id),
  ])
  if (school === undefined) throw new Problem('notFound')
  const day = ctx.today(authority.timeZone)
  const soonUntil = soonUntilOf(authority, day)
  const isOfSchool = roles.some(role => role !== 'officer' && role !== 'methodologist')
  const content = (
    <SchoolDiagnosticsPage
      t={t}
      words={words}
      schoolId={schoolId}
      schoolName={school.shortName}
      campaigns={campaigns
        .filter(({ phase, closedAt }) => phase !== 'closed' || closedAt !== null)
        .map(one => ({ ...one, status: statusOn(one, day, soonUntil) }))}
      wanted={c.req.query('obligation') ?? ''}
      forms={published.filter(({ use }) => use !== 'survey' && mayFill(roles, use))}
      own={own.map(one => ({
        id: one.id,
        title: one.title,
        isSent: one.sentAt !== null,
        meta:
          one.sentAt === null
            ? formatInstant(one.startedAt, authority.timeZone, t.language)
            : words.sentOn(
                formatInstant(one.sentAt, authority.timeZone, t.language),
                one.sentByName ?? '',
              ),
      }))}
      may={{
        fill: isOfSchool || published.some(({ use }) => mayFill(roles, use)),
        survey: roles.includes('director') || roles.includes('curator'),
        note: isOfSchool,
      }}
      errors={errors}
    />
  )
  const isWrong = Object.keys(errors).length > 0
  const back = { href: `/schools/${schoolId}`, label: t.tasks.title }
  return page(c, { title: words.title, back }, content, isWrong ? 422 : 200)
}

/** Begins a questionnaire: the campaign's, named by its obligation, or one of one's own choice. */
async function begin(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const chosen = await chosenIn(c, form)
  if (chosen === null) {
    const { chooseForm } = texts[textOf(c).language]
    return showDiagnostics(c, { questionnaire: chooseForm })
  }
  if (!mayFill(placeOf(c).roles, chosen.use)) throw new Problem('notAllowed')
  if (chosen.isClosed) throw new Problem('campaignClosed')
  const scene = { ...sceneOf(c), schoolId: schoolIdOf(c) }
  const id = await startDiagnostic(c.get('ctx'), scene, chosen)
  return seeOther(c, `/diagnostics/${id}`)
}

async function chosenIn(c: RequestContext, form: FormData) {
  const ctx = c.get('ctx')
  const [published, campaigns] = await Promise.all([
    publishedOf(ctx, placeOf(c).authority.id),
    campaignsOfSchool(ctx, schoolIdOf(c)),
  ])
  const obligation = field(form, 'obligation')
  const asked = campaigns.find(({ obligationId }) => obligationId === obligation)
  if (asked !== undefined) {
    const { questionnaireId, obligationId, id, use, diagnosticId } = asked
    const isClosed = asked.closedAt !== null && diagnosticId === null
    return { questionnaireId, obligationId, campaignId: id, use, isClosed }
  }
  const own = published.find(({ id }) => id === field(form, 'questionnaire'))
  if (own === undefined || own.use === 'survey') return null
  const { id: questionnaireId, use } = own
  return { questionnaireId, obligationId: null, campaignId: null, use, isClosed: false }
}
