import { formatDay } from '../../../web/text/format.ts'
import { practices } from '../../../web/text/practices.ts'
import { dayOf } from '../../domain/calendar/zones.ts'
import { criteria } from '../../domain/practice/criteria.ts'
import { inOrder, practicesOf, type RatedPractice } from '../../store/desk/practices.ts'
import { csv } from '../csv.ts'
import { csvAbout } from '../obligation-filter.ts'
import { textOf } from '../page.tsx'
import { placeOf, type RequestContext, route } from '../route.ts'
import { sendWorkbook } from '../send-file.ts'
import { practiceFilterIn } from './practice-filter.ts'

export const practiceFileRoutes = [
  route('GET /schools/:school/practices.csv', sendCsv),
  route('GET /schools/:school/practices.xlsx', sendExcel),
  route('GET /authorities/:authority/practices.csv', sendCsv),
  route('GET /authorities/:authority/practices.xlsx', sendExcel),
]

async function sendCsv(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const { rows, today, filter } = await readRegister(c)
  const cells = rows.map(row => cellsOf(c, row).map(asShown))
  return csv(
    c,
    `practices-${today}.csv`,
    headOf(c).map(({ title }) => title),
    cells,
    csvAbout(c, today, askedIn(c, filter) || t.authority.everything),
  )

  function asShown(cell: string | number | null) {
    return typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell)
      ? formatDay(cell, t.language)
      : cell
  }
}

async function sendExcel(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const words = practices[t.language]
  const { rows, today, filter } = await readRegister(c)
  const asked = askedIn(c, filter)
  const note = [
    `${words.title}. ${placeOf(c).authority.shortName}`,
    `${words.asOf(formatDay(today, t.language))}${asked && `. ${words.filter}: ${asked}`}`,
    words.howMarked,
  ]
  const sheet = {
    name: words.sheet,
    note,
    columns: headOf(c),
    rows: rows.map(row => cellsOf(c, row)),
  }
  return sendWorkbook(c, `practices-${today}.xlsx`, [sheet])
}

/** What was asked for in words, `''` where nothing was. */
function askedIn(c: RequestContext, { form, text }: ReturnType<typeof practiceFilterIn>): string {
  const words = practices[textOf(c).language]
  return [form && words.forms[form], text].filter(Boolean).join('; ')
}

async function readRegister(c: RequestContext) {
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const filter = practiceFilterIn(c)
  const rows = await practicesOf(ctx, authority.id, filter)
  return { rows, filter, today: ctx.today(authority.timeZone) }
}

function headOf(c: RequestContext) {
  const words = practices[textOf(c).language]
  const text = (title: string, width: number) => ({ title, width, type: 'text' as const })
  const number = (title: string) => ({ title, width: 14, type: 'number' as const })
  return [
    text(words.what, 40),
    text(words.school, 26),
    text(words.form, 26),
    text(words.audience, 30),
    text(words.content, 60),
    text(words.result, 50),
    text(words.link, 40),
    { title: words.day, width: 12, type: 'date' as const },
    number(words.experts),
    ...criteria.map(criterion => number(words.criteria[criterion])),
    number(words.total),
  ]
}

function cellsOf(c: RequestContext, row: RatedPractice) {
  const words = practices[textOf(c).language]
  const day = dayOf(row.submittedAt, placeOf(c).authority.timeZone)
  const about = [row.title, row.schoolName, words.forms[row.form], row.audience, row.content]
  return [...about, row.result, row.url, day, row.experts, ...inOrder(row.means), row.total]
}
