import { NewRecommendationPage } from '../../../web/pages/recommendation-new.tsx'
import { RecommendationsPage } from '../../../web/pages/recommendations.tsx'
import { desk } from '../../../web/text/desk.ts'
import { readRecommendation } from '../../domain/desk/recommendation.ts'
import { recommendWithLetters } from '../../mail/desk-letters.ts'
import { headsOf } from '../../store/desk/missing.ts'
import { recommendationsOf } from '../../store/desk/recommendations.ts'
import { schoolsOf } from '../../store/schools.ts'
import { type FieldErrors, field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { placeOf, type RequestContext, route, sceneOf } from '../route.ts'

const mostShown = 100

export const recommendationRoutes = [
  route('GET /authorities/:authority/recommendations', showList),
  route('GET /authorities/:authority/recommendations/new', c =>
    showForm(c, { text: '', due: '', evidence: '', schoolIds: chosenIn(c) }, {}),
  ),
  route('POST /authorities/:authority/recommendations', make),
]

async function showList(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const ctx = c.get('ctx')
  const { authority, roles } = placeOf(c)
  const today = ctx.today(authority.timeZone)
  const rows = await recommendationsOf(ctx, authority.id, today, mostShown)
  const content = (
    <RecommendationsPage
      t={t}
      authorityId={authority.id}
      timeZone={authority.timeZone}
      isOfficer={roles.includes('officer')}
      rows={rows}
      isMade={c.req.query('made') !== undefined}
    />
  )
  return page(c, { title: desk[t.language].recommendations.title, isWide: true }, content)
}

/** A list elsewhere may have chosen the schools already. */
function chosenIn(c: RequestContext): string[] {
  return c.req.queries('school') ?? []
}

interface Typed {
  text: string
  due: string
  evidence: string
  schoolIds: string[]
  key?: string
}

async function showForm(c: RequestContext, typed: Typed, errors: FieldErrors): Promise<Response> {
  const t = textOf(c)
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const content = (
    <NewRecommendationPage
      t={t}
      authorityId={authority.id}
      today={ctx.today(authority.timeZone)}
      schools={await schoolsOf(ctx, authority.id)}
      typed={{ ...typed, key: typed.key ?? ctx.newId() }}
      errors={errors}
    />
  )
  const words = desk[t.language].recommendations
  const back = { href: `/authorities/${authority.id}/recommendations`, label: words.title }
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return page(c, { title: words.newTitle, back }, content, status)
}

async function make(c: RequestContext): Promise<Response> {
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const form = await readForm(c)
  const typed = {
    text: field(form, 'text'),
    due: field(form, 'due'),
    evidence: field(form, 'evidence'),
    schoolIds: form.getAll('schoolIds').map(String),
    key: field(form, 'key') || ctx.newId(),
  }
  const schools = await schoolsOf(ctx, authority.id)
  const known = schools.map(({ id }) => id)
  const read = readRecommendation(typed, ctx.today(authority.timeZone), known)
  if ('faults' in read) return showForm(c, typed, sentencesOf(c, read.faults))
  const heads = await headsOf(ctx, read.recommendation.schoolIds)
  const given = { ...read.recommendation, key: typed.key.slice(0, 40) }
  await recommendWithLetters(ctx, sceneOf(c), authority, given, { schools, heads })
  return seeOther(c, `/authorities/${authority.id}/recommendations?made`)
}

function sentencesOf(c: RequestContext, faults: Record<string, string>): FieldErrors {
  const words: Record<string, string> = desk[textOf(c).language].recommendations.faults
  const entries = Object.entries(faults).map(([name, fault]) => [name, words[`${name}.${fault}`]])
  return Object.fromEntries(entries) as FieldErrors
}
