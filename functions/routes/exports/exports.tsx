import { ExportsPage } from '../../../web/pages/exports.tsx'
import { exportWords } from '../../../web/text/exports.ts'
import { formatDay } from '../../../web/text/format.ts'
import { missingIn } from '../../store/desk/missing.ts'
import { schoolsOf } from '../../store/schools.ts'
import { statusBySchool } from '../../store/status.ts'
import { csv } from '../csv.ts'
import { page, textOf } from '../page.tsx'
import { placeOf, type RequestContext, route } from '../route.ts'
import { sendWord, sendWorkbook } from '../send-file.ts'
import { askedIn } from './asked.ts'
import { controlNote } from './control-note.ts'
import { missingRows, readWorkbook, sheetsOf } from './workbook.ts'

export const exportRoutes = [
  route('GET /authorities/:authority/exports', show),
  route('GET /authorities/:authority/exports/workbook.xlsx', sendSheets),
  route('GET /authorities/:authority/exports/note.docx', sendNote),
  route('GET /authorities/:authority/exports/missing.csv', sendMissing),
]

async function show(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const ctx = c.get('ctx')
  const { authority, roles } = placeOf(c)
  const asked = askedIn(c)
  const content = (
    <ExportsPage
      t={t}
      authorityId={authority.id}
      isOfficer={roles.includes('officer')}
      today={ctx.today(authority.timeZone)}
      asked={asked}
      schools={await schoolsOf(ctx, authority.id)}
    />
  )
  return page(c, { title: exportWords[t.language].title, isWide: true }, content)
}

async function sendSheets(c: RequestContext): Promise<Response> {
  const asked = askedIn(c)
  const read = await readWorkbook(c, asked)
  return sendWorkbook(c, `nastavnik-${asked.asOf}.xlsx`, sheetsOf(c, asked, read))
}

async function sendNote(c: RequestContext): Promise<Response> {
  const asked = askedIn(c)
  return sendWord(c, `note-${asked.asOf}.docx`, await controlNote(c, asked))
}

async function sendMissing(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const asked = askedIn(c)
  const { asOf, schoolId } = asked
  const { schools } = await statusBySchool(ctx, authority, { asOf, schoolId, order: 'name' })
  const ids = schools.map(({ id }) => id)
  const missing = await missingIn(ctx, authority, ids, asOf)
  const rows = missingRows(c, asked, { schools, missing }).map(([...cells]) => {
    const due = cells[4]
    return cells.with(4, due ? formatDay(due, t.language) : null)
  })
  const { school, number, what, due, status } = t.authority
  const head = [school, exportWords[t.language].document, number, what, due, status]
  return csv(c, `missing-${asOf}.csv`, head, rows)
}
