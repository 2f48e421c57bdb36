import { CoveragePage } from '../../../web/pages/coverage.tsx'
import { oversight } from '../../../web/text/oversight.ts'
import { Problem } from '../../domain/problem.ts'
import { coverageOf, linkRepeats } from '../../store/municipal/coverage.ts'
import { asOfIn } from '../as-of.ts'
import { field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { placeOf, type RequestContext, route, sceneOf } from '../route.ts'

export const coverageRoutes = [
  route('GET /authorities/:authority/coverage', showCoverage),
  route('POST /authorities/:authority/coverage', link),
]

async function showCoverage(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const { authority, roles } = placeOf(c)
  const schoolId = c.req.query('school') || undefined
  const ctx = c.get('ctx')
  const { timeZone } = authority
  const day = asOfIn(c)
  const isToday = day >= ctx.today(timeZone)
  const past = isToday ? undefined : { day, timeZone }
  const found = await coverageOf(ctx, authority.id, { schoolId, past })
  if (schoolId !== undefined && found.covered.length === 0) throw new Problem('notFound')
  const isOfficer = roles.includes('officer')
  const content = (
    <CoveragePage
      {...{ t, authorityId: authority.id, isOfficer, ...found, schoolId, asOf: day, isToday }}
    />
  )
  const back = { href: `/authorities/${authority.id}/roadmaps`, label: t.common.nav.roadmaps }
  return page(c, { title: oversight[t.language].coverageTitle, back, isWide: true }, content)
}

async function link(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const schoolId = field(form, 'school')
  await linkRepeats(c.get('ctx'), sceneOf(c), schoolId)
  return seeOther(c, `/authorities/${placeOf(c).authority.id}/coverage?school=${schoolId}`)
}
