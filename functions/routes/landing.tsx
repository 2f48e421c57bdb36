import { LandingPage } from '../../web/pages/landing.tsx'
import { page, seeOther, textOf } from './page.tsx'
import { route } from './route.ts'

export const landingRoutes = [
  route('GET /', c => {
    if (c.get('actor') !== null && c.req.query('about') === undefined) return seeOther(c, '/home')
    const t = textOf(c)
    return page(c, { title: t.common.lead }, <LandingPage t={t} isDemo={c.get('ctx').isDemo} />)
  }),
  route('GET /health', c => c.json({ ok: true })),
]
