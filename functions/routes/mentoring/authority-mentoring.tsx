import { AuthorityMentoringPage, OverviewPage } from '../../../web/pages/mentoring/authority.tsx'
import { mentoring } from '../../../web/text/mentoring.ts'
import { schoolYearOf } from '../../domain/calendar/days.ts'
import { countGaps, countMentoring } from '../../domain/mentorship/counts.ts'
import { findGaps } from '../../domain/mentorship/rules.ts'
import { schoolYearStart } from '../../domain/obligation/school-year.ts'
import { Problem } from '../../domain/problem.ts'
import { mentoringCounts } from '../../store/mentoring/counts.ts'
import { namelessMentoring } from '../../store/mentoring/snapshot.ts'
import { page, textOf } from '../page.tsx'
import { placeOf, type RequestContext, route, schoolIdOf } from '../route.ts'

export const authorityMentoringRoutes = [
  route('GET /authorities/:authority/mentoring', showAll),
  route('GET /schools/:school/mentoring/overview', showOne),
]

function dayOf(c: RequestContext) {
  const day = c.get('ctx').today(placeOf(c).authority.timeZone)
  return { day, from: schoolYearOf(schoolYearStart(day)).from }
}

async function showAll(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const schools = await mentoringCounts(c.get('ctx'), placeOf(c).authority, dayOf(c))
  const title = mentoring[t.language].authorityTitle
  return page(c, { title, isWide: true }, <AuthorityMentoringPage t={t} schools={schools} />)
}

async function showOne(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const { day, from } = dayOf(c)
  const { authority } = placeOf(c)
  const [school] = await namelessMentoring(c.get('ctx'), authority, schoolIdOf(c))
  if (school === undefined) throw new Problem('notFound')
  const { schoolId, shortName } = school
  const content = (
    <OverviewPage
      t={t}
      school={{ schoolId, shortName, ...countMentoring(school, day, from) }}
      orders={school.orders}
      gaps={countGaps(findGaps(school, day))}
    />
  )
  return page(c, { title: mentoring[t.language].overviewTitle }, content)
}
