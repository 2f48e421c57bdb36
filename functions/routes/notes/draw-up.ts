import { addMonths, schoolYearOf } from '../../domain/calendar/days.ts'
import { dayOf, endOfDay } from '../../domain/calendar/zones.ts'
import { draftTexts } from '../../domain/diagnostic/note/draft-texts.ts'
import type { NoteContent } from '../../domain/diagnostic/note/note.ts'
import {
  type DiagnosticGround,
  municipalDiagnostics,
  schoolDiagnostics,
  toldUnder,
} from '../../domain/diagnostic/note/note-diagnostics.ts'
import { schoolYearStart } from '../../domain/obligation/school-year.ts'
import { EVIDENCE_KINDS } from '../../domain/roadmap/evidence-kinds.ts'
import type { Period } from '../../domain/timing/reading.ts'
import { sentDiagnostics } from '../../store/diagnostics/note-grounds.ts'
import { schoolById, schoolsOf } from '../../store/schools.ts'
import { placeOf, type RequestContext } from '../route.ts'
import { factsAround, measuresOf } from './measures.ts'

/** Everything a note says, from what the product knows today: of a school, or of all schools of the municipality. */
export async function drawUp(
  c: RequestContext,
  schoolId: string | null,
): Promise<{ period: Period; content: NoteContent }> {
  const { authority } = placeOf(c)
  const ctx = c.get('ctx')
  const asOf = ctx.today(authority.timeZone)
  const period = { from: schoolYearOf(schoolYearStart(asOf)).from, to: asOf }
  const schools = await namesOf(c, schoolId)
  const [around, sent] = await Promise.all([
    factsAround(
      c,
      schools.map(({ id }) => id),
      asOf,
    ),
    diagnosticsOf(c, schoolId, period),
  ])
  const names = new Map(schools.map(({ id, shortName }) => [id, shortName]))
  const [own] = around.now
  const grounds = {
    asOf,
    comparedWith: addMonths(asOf, -12),
    place: schoolId === null ? authority.shortName : (schools[0]?.name ?? ''),
    period,
    figures: measuresOf(around)
      .filter(({ now, before }) => now !== null || before !== null)
      .map(({ indicator, now, before }) => ({ name: indicator.ru.name, now, before })),
    documents: schoolId === null ? [] : documentsOf(own?.required ?? {}),
    diagnostics: schoolId === null ? municipalDiagnostics(sent) : schoolDiagnostics(sent),
    schools:
      schoolId === null
        ? around.now.map(({ schoolId: id, obligations }) => ({
            name: names.get(id) ?? '',
            expected: obligations.expected,
            done: obligations.done,
            overdue: obligations.overdue,
          }))
        : [],
    mentoring: own?.mentoring ?? null,
    told:
      schoolId === null
        ? { problems: '', tasks: '' }
        : { problems: toldUnder('problems', sent), tasks: toldUnder('tasks', sent) },
  }
  const { place: _, period: __, mentoring: ___, told: ____, ...content } = grounds
  return { period, content: { ...content, texts: draftTexts(grounds), recommendations: [] } }
}

async function namesOf(c: RequestContext, schoolId: string | null) {
  const ctx = c.get('ctx')
  if (schoolId === null) return schoolsOf(ctx, placeOf(c).authority.id)
  const one = await schoolById(ctx, schoolId)
  return one === undefined ? [] : [one]
}

function documentsOf(required: Readonly<Record<string, boolean>>): NoteContent['documents'] {
  return Object.entries(required).map(([code, isThere]) => ({
    name: EVIDENCE_KINDS.find(kind => kind.code === code)?.ru ?? code,
    isThere,
  }))
}

/** What was sent in the period and, to compare with, in the year before it. */
async function diagnosticsOf(
  c: RequestContext,
  schoolId: string | null,
  period: Period,
): Promise<DiagnosticGround[]> {
  const { authority } = placeOf(c)
  const { timeZone } = authority
  const rows = await sentDiagnostics(
    c.get('ctx'),
    { authorityId: authority.id, schoolId },
    { from: endOfDay(addMonths(period.from, -12), timeZone), to: endOfDay(period.to, timeZone) },
  )
  return rows.map(row => ({ ...row, sentOn: dayOf(row.sentAt, timeZone) }))
}
