import { GuidePageView, guideRoles, HelpPage } from '../../../web/pages/help.tsx'
import { help } from '../../../web/text/help.ts'
import { Problem } from '../../domain/problem.ts'
import { page, textOf } from '../page.tsx'
import { pathParam, type RequestContext, route } from '../route.ts'

export const helpRoutes = [
  route('GET /help', c => {
    const t = textOf(c)
    return page(c, { title: help[t.language].title }, <HelpPage t={t} />)
  }),
  route('GET /help/:role', showGuide),
]

function showGuide(c: RequestContext): Response {
  const t = textOf(c)
  const role = guideRoles.find(one => one === pathParam(c, 'role'))
  if (role === undefined) throw new Problem('notFound')
  const number = c.req.query('page') === '2' ? 2 : 1
  const title = help[t.language].roles[role].pages[number - 1]?.title ?? ''
  const back = { href: '/help', label: help[t.language].title }
  return page(c, { title, back }, <GuidePageView t={t} role={role} number={number} />)
}
