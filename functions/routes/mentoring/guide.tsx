import { GuidePage } from '../../../web/pages/mentoring/guide.tsx'
import { mentoring } from '../../../web/text/mentoring.ts'
import { schoolYearOf } from '../../domain/calendar/days.ts'
import { countMentoring } from '../../domain/mentorship/counts.ts'
import { findGaps } from '../../domain/mentorship/rules.ts'
import { schoolYearStart } from '../../domain/obligation/school-year.ts'
import { page, textOf } from '../page.tsx'
import { type RequestContext, route } from '../route.ts'
import { noteLook, readMentoring } from './read-mentoring.ts'

export const guideRoutes = [route('GET /schools/:school/mentoring', showGuide)]

async function showGuide(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const { school, today, names, canEdit } = await readMentoring(c)
  const gaps = findGaps(school, today)
  noteLook(
    c,
    gaps.flatMap(({ participantIds }) => participantIds),
  )
  const content = (
    <GuidePage
      t={t}
      schoolId={school.schoolId}
      schoolName={school.schoolName}
      gaps={gaps}
      counts={countMentoring(school, today, schoolYearOf(schoolYearStart(today)).from)}
      names={names}
      canEdit={canEdit}
      isSaved={c.req.query('saved') !== undefined}
    />
  )
  return page(c, { title: mentoring[t.language].guideTitle }, content)
}
