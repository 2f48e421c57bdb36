import { addMonths, monthNumber, schoolYearOf, yearNumber } from '../../domain/calendar/days.ts'
import { dayOf, endOfDay } from '../../domain/calendar/zones.ts'
import type { KnownFacts, MentoringCounts } from '../../domain/diagnostic/known-facts.ts'
import { draftTexts, type NoteGrounds } from '../../domain/diagnostic/note/draft-texts.ts'
import type { NoteContent, NoteDocument } from '../../domain/diagnostic/note/note.ts'
import {
  type DiagnosticGround,
  municipalDiagnostics,
  schoolDiagnostics,
  toldUnder,
} from '../../domain/diagnostic/note/note-diagnostics.ts'
import { type NoteKind, noteKindOf } from '../../domain/diagnostic/note/note-kinds.ts'
import { dayRu } from '../../domain/diagnostic/note/say.ts'
import { schoolYearStart } from '../../domain/obligation/school-year.ts'
import { EVIDENCE_KINDS } from '../../domain/roadmap/evidence-kinds.ts'
import type { Day, Period } from '../../domain/timing/reading.ts'
import { difficultiesOf } from '../../store/diagnostics/difficulties.ts'
import { sentDiagnostics } from '../../store/diagnostics/note-grounds.ts'
import { lastRecommended } from '../../store/diagnostics/notes.ts'
import { schoolById, schoolsOf } from '../../store/schools.ts'
import { placeOf, type RequestContext } from '../route.ts'
import { factsAround, measuresOf } from './measures.ts'

/** Questions whose answers are the school's own word of problems and tasks. */
const told = { problems: ['problems', 'obstacles'], tasks: ['tasks'] }

/** Everything a note says, from what the product knows today: of a school, or of all schools of the municipality. */
export async function drawUp(
  c: RequestContext,
  schoolId: string | null,
  kind: NoteKind,
): Promise<{ period: Period; content: NoteContent }> {
  const asOf = c.get('ctx').today(placeOf(c).authority.timeZone)
  const { spans } = noteKindOf(kind)
  const period = { from: beginningOf(spans, asOf), to: asOf }
  const comparedWith = addMonths(asOf, spans === 'half-year' ? -6 : -12)
  const schools = await namesOf(c, schoolId)
  const ids = schools.map(({ id }) => id)
  const names = new Map(schools.map(({ id, shortName }) => [id, shortName]))
  const [around, sent, own] = await Promise.all([
    factsAround(c, ids, asOf, comparedWith),
    diagnosticsOf(c, schoolId, kind, period),
    ofItsOwn(c, schoolId, kind, asOf),
  ])
  const grounds: NoteGrounds = {
    ...{ kind, asOf, comparedWith, period },
    ...(schoolId === null
      ? ofMunicipality(around.now, sent, period, names)
      : ofSchool(around.now, sent, period)),
    ...own,
    figures: measuresOf(around)
      .filter(({ now, before }) => now !== null || before !== null)
      .map(({ indicator, now, before }) => ({ name: indicator.ru.name, now, before })),
  }
  const {
    kind: _,
    period: __,
    mentoring: ___,
    told: ____,
    recommended: _____,
    ...content
  } = grounds
  return { period, content: { ...content, texts: draftTexts(grounds), recommendations: [] } }
}

/** The first day of the school year, or of its half: September or January. */
function beginningOf(spans: 'school-year' | 'half-year', day: Day): Day {
  const { from } = schoolYearOf(schoolYearStart(day))
  return spans === 'half-year' && monthNumber(day) < 9 ? `${yearNumber(day)}-01-01` : from
}

function ofSchool(facts: KnownFacts[], sent: readonly DiagnosticGround[], { from }: Period) {
  const [own] = facts
  const first = (ids: readonly string[]) =>
    ids.map(id => toldUnder(id, sent)).find(text => text !== '') ?? ''
  return {
    documents: own === undefined ? [] : documentsOf(own),
    diagnostics: schoolDiagnostics(sent, from),
    schools: [],
    mentoring: own?.mentoring ?? null,
    told: { problems: first(told.problems), tasks: first(told.tasks) },
  }
}

function ofMunicipality(
  facts: KnownFacts[],
  sent: readonly DiagnosticGround[],
  { from }: Period,
  names: ReadonlyMap<string, string>,
) {
  return {
    documents: [],
    diagnostics: municipalDiagnostics(sent, from, names),
    schools: facts.map(({ schoolId, obligations: { expected, done, overdue }, site }) => ({
      name: names.get(schoolId) ?? '',
      ...{ expected, done, overdue, site },
    })),
    mentoring: together(facts.flatMap(({ mentoring }) => mentoring ?? [])),
    told: { problems: '', tasks: '' },
  }
}

/** The counts of several schools added up; what one has not said is not known of all. */
function together(all: readonly MentoringCounts[]): MentoringCounts | null {
  return all.reduce<MentoringCounts | null>(
    (sum, one) => (sum === null ? one : added(sum, one)),
    null,
  )
}

function added(one: MentoringCounts, other: MentoringCounts): MentoringCounts {
  const names = Object.keys(one) as (keyof MentoringCounts)[]
  const sums = names.map(name => {
    const [a, b] = [one[name], other[name]]
    return [name, a === null || b === null ? null : a + b]
  })
  return Object.fromEntries(sums) as MentoringCounts
}

/** What only a note of this kind and this school needs. */
async function ofItsOwn(c: RequestContext, schoolId: string | null, kind: NoteKind, day: Day) {
  const ctx = c.get('ctx')
  const { parts } = noteKindOf(kind)
  const { authority } = placeOf(c)
  const isAsked = (part: 'difficulties' | 'decisions') => parts.includes(part)
  const [difficulties, last] = await Promise.all([
    schoolId !== null && isAsked('difficulties') ? difficultiesOf(ctx, schoolId, day) : [],
    isAsked('decisions') ? lastRecommended(ctx, authority.id, schoolId) : undefined,
  ])
  const recommended =
    last === undefined
      ? null
      : { on: dayOf(last.createdAt, authority.timeZone), items: last.content.recommendations }
  return { difficulties, recommended }
}

async function namesOf(c: RequestContext, schoolId: string | null) {
  const ctx = c.get('ctx')
  if (schoolId === null) return schoolsOf(ctx, placeOf(c).authority.id)
  const one = await schoolById(ctx, schoolId)
  return one === undefined ? [] : [one]
}

function documentsOf({ required, documents }: KnownFacts): NoteDocument[] {
  return Object.entries(required).map(([code, isThere]) => {
    const sent = documents[code]
    const dated = sent?.date ? ` от ${dayRu(sent.date)}` : ''
    return {
      name: EVIDENCE_KINDS.find(kind => kind.code === code)?.ru ?? code,
      details: sent?.number ? `№ ${sent.number}${dated}` : dated.trim(),
      sentOn: isThere ? (sent?.sentOn ?? null) : null,
    }
  })
}

/** What was sent in the period and, to compare with, in the year before it; of the questionnaires the kind rests on. */
async function diagnosticsOf(
  c: RequestContext,
  schoolId: string | null,
  kind: NoteKind,
  period: Period,
): Promise<DiagnosticGround[]> {
  const { authority } = placeOf(c)
  const { timeZone } = authority
  const rows = await sentDiagnostics(
    c.get('ctx'),
    { authorityId: authority.id, schoolId },
    { from: endOfDay(addMonths(period.from, -12), timeZone), to: endOfDay(period.to, timeZone) },
  )
  const { uses } = noteKindOf(kind)
  return rows
    .filter(({ form }) => uses.includes(form.use))
    .map(row => ({ ...row, sentOn: dayOf(row.sentAt, timeZone) }))
}
