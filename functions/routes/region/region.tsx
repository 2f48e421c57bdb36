import { RegionPage } from '../../../web/pages/region.tsx'
import { formatDay } from '../../../web/text/format.ts'
import { regionWords } from '../../../web/text/region.ts'
import { isRealDay } from '../../domain/calendar/days.ts'
import { Problem } from '../../domain/problem.ts'
import { regionOf, totalsOfRegion } from '../../store/desk/region.ts'
import { page, textOf } from '../page.tsx'
import { placeOf, type RequestContext, route } from '../route.ts'
import { sendWorkbook } from '../send-file.ts'

export const regionRoutes = [
  route('GET /authorities/:authority/region', show),
  route('GET /authorities/:authority/region.xlsx', sendExcel),
]

const numberKeys = ['expected', 'submitted', 'onTime', 'overdue', 'returned', 'accepted'] as const

async function show(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const read = await readRegion(c)
  const { id } = placeOf(c).authority
  const content = <RegionPage t={t} authorityId={id} {...read} />
  return page(c, { title: regionWords[t.language].title, isWide: true }, content)
}

/** Throws `notFound` for an authority that is no regional centre. */
async function readRegion(c: RequestContext) {
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const region = await regionOf(ctx, authority.id)
  if (region === undefined) throw new Problem('notFound')
  const today = ctx.today(authority.timeZone)
  const asked = c.req.query('asOf') ?? ''
  const asOf = isRealDay(asked) && asked <= today ? asked : today
  const rows = await totalsOfRegion(ctx, region, authority.id, asOf)
  return { region, asOf, today, rows }
}

async function sendExcel(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const words = regionWords[t.language]
  const { region, asOf, rows } = await readRegion(c)
  const number = (title: string) => ({ title, width: 14, type: 'number' as const })
  const share = (title: string) => ({ title, width: 14, type: 'share' as const })
  const part = (count: number, expected: number) => (expected === 0 ? null : count / expected)
  const sheet = {
    name: words.sheet,
    note: [`${words.title}: ${region}`, words.asOf(formatDay(asOf, t.language)), words.noNames],
    columns: [
      { title: words.municipality, width: 44, type: 'text' as const },
      number(words.schools),
      ...numberKeys.map(key => number(t.authority.numbers[key])),
      share(words.completeness),
      share(words.timeliness),
    ],
    rows: rows.map(one => [
      one.name,
      one.schools,
      ...numberKeys.map(key => one[key]),
      part(one.submitted, one.expected),
      part(one.onTime, one.expected),
    ]),
  }
  return sendWorkbook(c, `region-${asOf}.xlsx`, [sheet])
}
