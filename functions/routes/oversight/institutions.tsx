import { InstitutionsPage } from '../../../web/pages/institutions.tsx'
import { oversight } from '../../../web/text/oversight.ts'
import { schoolKinds } from '../../domain/people/school-kinds.ts'
import { Problem } from '../../domain/problem.ts'
import { institutionsOf } from '../../store/municipal/institutions.ts'
import { closeSchool, openSchool } from '../../store/school-life.ts'
import { field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { placeOf, type RequestContext, route, sceneOf } from '../route.ts'

export const institutionRoutes = [
  route('GET /authorities/:authority/institutions', c => showInstitutions(c, {}, {})),
  route('POST /authorities/:authority/institutions', open),
  route('POST /authorities/:authority/institutions/close', close),
]

type Fields = Partial<Record<string, string>>

async function showInstitutions(c: RequestContext, typed: Fields, errors: Fields) {
  const t = textOf(c)
  const { authority, roles } = placeOf(c)
  const institutions = await institutionsOf(c.get('ctx'), authority.id)
  const isOfficer = roles.includes('officer')
  const content = (
    <InstitutionsPage
      {...{ t, authorityId: authority.id, isOfficer, institutions, typed, errors }}
    />
  )
  const back = { href: `/authorities/${authority.id}`, label: t.common.nav.schools }
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return page(c, { title: oversight[t.language].institutionsTitle, back }, content, status)
}

async function open(c: RequestContext): Promise<Response> {
  const words = oversight[textOf(c).language]
  const form = await readForm(c)
  const typed = {
    name: field(form, 'name').slice(0, 300),
    shortName: field(form, 'shortName').slice(0, 100),
    kind: field(form, 'kind'),
    siteUrl: field(form, 'siteUrl').slice(0, 300),
    hasMentees: field(form, 'hasMentees'),
  }
  if (typed.name === '') return showInstitutions(c, typed, { name: words.nameMissing })
  const kind = schoolKinds.find(one => one === typed.kind) ?? 'school'
  const { name, siteUrl } = typed
  const shortName = typed.shortName || name
  const given = { name, shortName, siteUrl, kind, hasMentees: typed.hasMentees !== '' }
  try {
    await openSchool(c.get('ctx'), sceneOf(c), given)
  } catch (error) {
    if (!isInvalid(error)) throw error
    return showInstitutions(c, typed, { name: words.nameTaken })
  }
  return seeOther(c, `/authorities/${placeOf(c).authority.id}/institutions`)
}

async function close(c: RequestContext): Promise<Response> {
  const words = oversight[textOf(c).language]
  const form = await readForm(c)
  const typed = {
    closing: field(form, 'closing'),
    successor: field(form, 'successor'),
    reason: field(form, 'reason').slice(0, 500),
  }
  const errors = {
    ...(typed.closing === '' && { closing: words.schoolMissing }),
    ...(typed.reason === '' && { reason: words.reasonMissing }),
  }
  if (Object.keys(errors).length > 0) return showInstitutions(c, typed, errors)
  const { reason, successor, closing } = typed
  try {
    const how = { reason, successorId: successor || null }
    await closeSchool(c.get('ctx'), sceneOf(c), closing, how)
  } catch (error) {
    if (!isInvalid(error)) throw error
    return showInstitutions(c, typed, { successor: words.successorUnknown })
  }
  return seeOther(c, `/authorities/${placeOf(c).authority.id}/institutions`)
}

function isInvalid(error: unknown): boolean {
  return error instanceof Problem && error.code === 'invalidInput'
}
