import { ExportsPage } from '../../../web/pages/exports.tsx'
import { exportWords } from '../../../web/text/exports.ts'
import { formatDay } from '../../../web/text/format.ts'
import { namesOfRequirements } from '../../store/municipal/school-states.ts'
import { schoolsOf } from '../../store/schools.ts'
import { statusBySchool } from '../../store/status.ts'
import { csv } from '../csv.ts'
import { csvAbout, filterWords } from '../obligation-filter.ts'
import { page, textOf } from '../page.tsx'
import { placeOf, type RequestContext, route } from '../route.ts'
import { sendWord, sendWorkbook } from '../send-file.ts'
import { askedIn } from './asked.ts'
import { controlNote } from './control-note.ts'
import { missingOf, readWorkbook } from './read-workbook.ts'
import { missingRows, sheetsOf } from './workbook.ts'

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
  const { requirementId } = asked
  const [requirement] =
    requirementId === undefined ? [] : await namesOfRequirements(ctx, authority.id, [requirementId])
  const content = (
    <ExportsPage
      t={t}
      authorityId={authority.id}
      isOfficer={roles.includes('officer')}
      today={ctx.today(authority.timeZone)}
      asked={asked}
      requirement={requirement}
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
  const { asOf, schoolId, requirementId } = asked
  const [{ schools }, [requirement]] = await Promise.all([
    statusBySchool(ctx, authority, { asOf, schoolId, order: 'name' }),
    requirementId === undefined ? [] : namesOfRequirements(ctx, authority.id, [requirementId]),
  ])
  const missing = await missingOf(ctx, authority, asked, schools)
  const rows = missingRows(c, asked, { schools, missing }).map(([...cells]) => {
    const due = cells[4]
    return cells.with(4, due ? formatDay(due, t.language) : null)
  })
  const { school, number, what, due, status } = t.authority
  const head = [school, exportWords[t.language].document, number, what, due, status]
  const named = schools.find(({ id }) => id === schoolId)
  const { text, year } = asked
  const words = filterWords(c, { text, year }, { school: named, requirement })
  return csv(c, `missing-${asOf}.csv`, head, rows, csvAbout(c, asOf, words))
}
