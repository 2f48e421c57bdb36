import { MunicipalRoadmapsPage } from '../../../web/pages/municipal-roadmaps.tsx'
import { oversight } from '../../../web/text/oversight.ts'
import { ensureOwnInstitution } from '../../store/municipal/own-institution.ts'
import { addressable, municipalRequirements } from '../../store/municipal/requirements.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { placeOf, type RequestContext, route, sceneOf } from '../route.ts'

export const municipalRoadmapRoutes = [
  route('GET /authorities/:authority/roadmaps', showRoadmaps),
  route('POST /authorities/:authority/roadmaps/begin', begin),
]

async function showRoadmaps(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const { authority, roles } = placeOf(c)
  const ctx = c.get('ctx')
  const [requirements, schools] = await Promise.all([
    municipalRequirements(ctx, authority.id),
    addressable(ctx, authority.id),
  ])
  const content = (
    <MunicipalRoadmapsPage
      {...{ t, authorityId: authority.id, requirements, schools }}
      isOfficer={roles.includes('officer')}
    />
  )
  return page(c, { title: oversight[t.language].roadmapsTitle, isWide: true }, content)
}

/** The municipality becomes an institution of its own, and sends its roadmap as any institution does. */
async function begin(c: RequestContext): Promise<Response> {
  await ensureOwnInstitution(c.get('ctx'), sceneOf(c))
  return seeOther(c, `/schools/${placeOf(c).authority.id}/roadmaps/new`)
}
