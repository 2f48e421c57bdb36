import { CampaignListPage } from '../../../web/pages/campaigns/campaign-list.tsx'
import {
  type CampaignAnswers,
  CampaignCheckPage,
  CampaignNewPage,
} from '../../../web/pages/campaigns/campaign-new.tsx'
import { campaign as texts } from '../../../web/text/campaign.ts'
import { costOf } from '../../domain/diagnostic/cost.ts'
import { fillIn } from '../../domain/diagnostic/fill-in.ts'
import { knownValuesOf } from '../../domain/diagnostic/known/catalogue.ts'
import { type Questionnaire, questionsOf } from '../../domain/diagnostic/questionnaire.ts'
import { Problem } from '../../domain/problem.ts'
import { explain } from '../../domain/timing/explain.ts'
import { askedSince, campaignsOf, launchCampaign } from '../../store/diagnostics/campaigns.ts'
import { knownFactsOf } from '../../store/diagnostics/known-facts.ts'
import { publishedOf, questionnaireById } from '../../store/diagnostics/questionnaires.ts'
import { schoolsOf } from '../../store/schools.ts'
import { type FieldErrors, field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { placeOf, type RequestContext, route, sceneOf } from '../route.ts'
import {
  answersIn,
  askedSchools,
  type CampaignSchoolRow,
  errorsIn,
  type UnderstoodTiming,
  understand,
} from './campaign-form.ts'

export const campaignListRoutes = [
  route('GET /authorities/:authority/campaigns', showList),
  route('GET /authorities/:authority/campaigns/new', showNew),
  route('POST /authorities/:authority/campaigns', launch),
]

const yearMs = 365 * 86_400_000

async function showList(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const words = texts[t.language]
  const { id: authorityId, timeZone } = placeOf(c).authority
  const campaigns = await campaignsOf(c.get('ctx'), authorityId)
  const content = <CampaignListPage {...{ t, words, authorityId, timeZone, campaigns }} />
  return page(c, { title: words.title, isWide: true }, content)
}

/** Everything read to decide on a collection. */
interface Asked {
  answers: CampaignAnswers
  forms: Awaited<ReturnType<typeof publishedOf>>
  schools: CampaignSchoolRow[]
  asked: CampaignSchoolRow[]
}

async function readAsked(c: RequestContext, answers: CampaignAnswers): Promise<Asked> {
  const { id } = placeOf(c).authority
  const ctx = c.get('ctx')
  const [forms, schools] = await Promise.all([publishedOf(ctx, id), schoolsOf(ctx, id)])
  return {
    answers,
    forms: forms.filter(({ use }) => use !== 'survey'),
    schools,
    asked: askedSchools(answers, schools),
  }
}

/** The form, or, with everything typed in the address, what it would cost: nothing is stored before it is launched. */
async function showNew(c: RequestContext): Promise<Response> {
  const answers = answersIn(name => c.req.query(name)?.trim() ?? '', c.req.queries('schools') ?? [])
  const read = await readAsked(c, answers)
  if (c.req.query('check') === undefined) return showForm(c, read, {})
  const timing = await understand(c, answers.timing)
  const errors = allErrors(c, read, timing)
  if ('error' in timing || Object.keys(errors).length > 0) return showForm(c, read, errors)
  return showCheck(c, read, timing)
}

function allErrors(
  c: RequestContext,
  { answers, forms, asked }: Asked,
  timing: UnderstoodTiming | { error: string },
): FieldErrors {
  const errors = errorsIn(c, answers, forms, asked)
  return 'error' in timing ? { ...errors, timing: timing.error } : errors
}

function showForm(c: RequestContext, read: Asked, errors: FieldErrors): Response {
  const t = textOf(c)
  const words = texts[t.language]
  const { id: authorityId } = placeOf(c).authority
  const forms = read.forms.map(({ id, title }) => ({ id, title, purpose: '' }))
  const content = (
    <CampaignNewPage
      {...{ t, words, authorityId, forms, errors }}
      schools={read.schools}
      answers={read.answers}
    />
  )
  const back = { href: `/authorities/${authorityId}/campaigns`, label: words.title }
  return page(
    c,
    { title: words.newTitle, back },
    content,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}

async function showCheck(c: RequestContext, read: Asked, timing: UnderstoodTiming) {
  const ctx = c.get('ctx')
  const t = textOf(c)
  const words = texts[t.language]
  const { authority } = placeOf(c)
  const { answers, asked } = read
  const form = await questionnaireById(ctx, authority.id, answers.questionnaire)
  const before = await askedSince(ctx, authority.id, ctx.now - yearMs)
  const today = ctx.today(authority.timeZone)
  const cost = costOf(form.content, await knownIds(c, form.content, asked), before)
  const editing = new URL(c.req.url).searchParams
  editing.delete('check')
  const content = (
    <CampaignCheckPage
      {...{ t, words, cost, answers }}
      authorityId={authority.id}
      id={ctx.newId()}
      title={answers.name || form.title}
      formTitle={form.title}
      due={timing.due}
      written={timing.written}
      understood={explain(timing.reading, today, t.language)}
      schools={asked}
      askedBefore={questionsOf(form.content)
        .filter(({ id }) => cost.askedBefore.includes(id))
        .map(({ text }) => text)}
      editHref={`/authorities/${authority.id}/campaigns/new?${editing}`}
    />
  )
  const back = { href: `/authorities/${authority.id}/campaigns`, label: words.title }
  return page(c, { title: words.checkTitle, back }, content)
}

/** Which questions the product answers itself, school by school. Two queries. */
async function knownIds(
  c: RequestContext,
  form: Questionnaire,
  schools: readonly CampaignSchoolRow[],
): Promise<Set<string>[]> {
  const { authority } = placeOf(c)
  const ctx = c.get('ctx')
  const ids = schools.map(({ id }) => id)
  const facts = await knownFactsOf(ctx, authority, ids, ctx.today(authority.timeZone))
  return facts.map(one => new Set(Object.keys(fillIn(form, {}, knownValuesOf(one)))))
}

async function launch(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const chosen = form.getAll('schools').filter(value => typeof value === 'string')
  const answers = answersIn(name => field(form, name), chosen)
  const read = await readAsked(c, answers)
  const timing = await understand(c, answers.timing)
  const errors = allErrors(c, read, timing)
  if ('error' in timing || Object.keys(errors).length > 0) return showForm(c, read, errors)
  const id = field(form, 'id')
  if (!/^[0-9a-z]{20,60}$/.test(id)) throw new Problem('unreadableRequest')
  const ctx = c.get('ctx')
  const questionnaire = await questionnaireById(ctx, placeOf(c).authority.id, answers.questionnaire)
  await launchCampaign(ctx, sceneOf(c), {
    id,
    questionnaire,
    title: answers.name || questionnaire.title,
    timing: timing.reading,
    windowFrom: timing.windowFrom,
    due: timing.due,
    schoolIds: read.asked.map(one => one.id),
  })
  return seeOther(c, `/campaigns/${id}?new`)
}
