import { sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { addMonths, schoolYearOf } from '../../domain/calendar/days.ts'
import { dayOf, endOfDay } from '../../domain/calendar/zones.ts'
import type {
  KnownDocument,
  KnownFacts,
  MentoringCounts,
} from '../../domain/diagnostic/known-facts.ts'
import { schoolYearStart } from '../../domain/obligation/school-year.ts'
import type { AuthorityBrief } from '../../domain/people/roles.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { countsColumn, countsTables } from './mentoring-counts.ts'

interface DocumentRow extends Omit<KnownDocument, 'sentOn' | 'href'> {
  url: string | null
  file: string | null
  at: number
}

interface KindRow {
  kind: string
  isThere: 0 | 1
}

/** A row as the statement gives it: lists and objects are JSON. */
interface Row {
  schoolId: string
  siteUrl: string
  documents: string
  required: string
  obligations: string
  events: number
  site: string | null
  mentor: string
  mentee: string
  mentoring: string | null
}

/**
 * What the product knew of institutions at the end of a day: one row each, in the order asked. One query,
 * for one institution or for all of an authority.
 */
export async function knownFactsOf(
  ctx: Context,
  authority: AuthorityBrief,
  schoolIds: readonly string[],
  day: Day,
): Promise<KnownFacts[]> {
  const rows = await ctx.db.all<Row>(factsQuery(authority, schoolIds, day))
  const byId = new Map(rows.map(row => [row.schoolId, row]))
  return schoolIds.flatMap(id => {
    const row = byId.get(id)
    return row === undefined ? [] : factsOf(row, authority)
  })
}

function factsOf(row: Row, { timeZone }: AuthorityBrief): KnownFacts {
  const documents = JSON.parse(row.documents) as DocumentRow[]
  const required = JSON.parse(row.required) as KindRow[]
  return {
    schoolId: row.schoolId,
    siteUrl: row.siteUrl,
    documents: latestOfEach(documents, timeZone),
    required: Object.fromEntries(required.map(({ kind, isThere }) => [kind, isThere === 1])),
    obligations: JSON.parse(row.obligations) as KnownFacts['obligations'],
    events: row.events,
    site: row.site === null ? null : (JSON.parse(row.site) as KnownFacts['site']),
    satisfaction: {
      mentor: JSON.parse(row.mentor) as KnownFacts['satisfaction']['mentor'],
      mentee: JSON.parse(row.mentee) as KnownFacts['satisfaction']['mentee'],
    },
    mentoring: row.mentoring === null ? null : (JSON.parse(row.mentoring) as MentoringCounts),
  }
}

function factsQuery(authority: AuthorityBrief, schoolIds: readonly string[], day: Day) {
  const end = endOfDay(day, authority.timeZone)
  const year = schoolYearOf(schoolYearStart(day))
  return sql`${countsTables(authority, schoolIds, day)}
    SELECT school.id AS schoolId, school.site_url AS siteUrl,
      ${documentsAt(end)} AS documents,
      ${requiredAt(end, year.from, day)} AS required,
      ${obligationsAt(end, year.from, day)} AS obligations,
      ${eventsAt(end, addMonths(day, -6), day)} AS events,
      ${siteAt(end)} AS site,
      ${satisfactionAt('mentor-exit', end, year.from)} AS mentor,
      ${satisfactionAt('mentee-exit', end, year.from)} AS mentee,
      ${countsColumn(day)} AS mentoring
    FROM wanted JOIN school ON school.id = wanted.id`
}

/** The states that held at an instant. */
const held = (end: number) => sql`o.since < ${end} AND o.until >= ${end}`

/** The evidence in submissions that spoke for an obligation at an instant. */
const standing = (end: number) => sql`
  FROM submission b JOIN evidence e ON e.submission_id = b.id
  WHERE b.school_id = school.id AND b.submitted_at < ${end}
    AND e.added_at < ${end} AND (e.replaced_at IS NULL OR e.replaced_at >= ${end})
    AND EXISTS (
      SELECT 1 FROM submission_obligation so JOIN obligation_state o ON o.obligation_id = so.obligation_id
      WHERE so.submission_id = b.id AND o.submission_id = b.id AND ${held(end)}
        AND o.phase IN ('submitted', 'accepted')
    )`

function documentsAt(end: number) {
  return sql<string>`(SELECT json_group_array(json_object('kind', e.kind, 'title', e.title,
      'number', e.document_number, 'date', e.document_date, 'url', e.url, 'file', e.file_id, 'at', e.added_at))
    ${standing(end)} AND e.kind <> '')`
}

function eventsAt(end: number, from: Day, to: Day) {
  return sql<number>`(SELECT count(*) ${standing(end)} AND e.type = 'record'
    AND e.held_on BETWEEN ${from} AND ${to})`
}

/** Of the school year: what was due by the day, or was sent before it was due. */
const counted = (day: Day) =>
  sql`(o.phase IN ('submitted', 'accepted', 'returned') OR (o.phase = 'expected' AND o.due < ${day}))`

function requiredAt(end: number, from: Day, day: Day) {
  return sql<string>`(SELECT json_group_array(json_object('kind', kind, 'isThere', is_there)) FROM (
    SELECT k.value AS kind, max(o.phase IN ('submitted', 'accepted')) AS is_there
    FROM obligation_state o JOIN requirement r ON r.id = o.requirement_id, json_each(r.evidence) k
    WHERE o.school_id = school.id AND ${held(end)} AND o.due >= ${from} AND ${counted(day)}
      AND k.value NOT LIKE '%\\_record' ESCAPE '\\'
    GROUP BY k.value))`
}

function obligationsAt(end: number, from: Day, day: Day) {
  const done = sql`o.phase IN ('submitted', 'accepted')`
  return sql<string>`(SELECT json_object('expected', count(*), 'done', coalesce(sum(${done}), 0),
      'onTime', coalesce(sum(${done} AND NOT o.is_late), 0),
      'overdue', coalesce(sum(o.phase = 'expected'), 0))
    FROM obligation_state o
    WHERE o.school_id = school.id AND ${held(end)} AND o.due >= ${from} AND ${counted(day)})`
}

/** The last site review sent by an instant: what was found, of what applies. */
function siteAt(end: number) {
  return sql<string | null>`(SELECT json_object(
      'found', (SELECT count(*) FROM json_each(d.answers) a WHERE a.value->>'$.value.state' = 'present'),
      'applicable', (SELECT count(*) FROM json_each(d.answers) a WHERE a.value->>'$.value.state' IS NOT NULL))
    FROM diagnostic_sending d JOIN diagnostic g ON g.id = d.diagnostic_id
      JOIN questionnaire q ON q.id = g.questionnaire_id
    WHERE d.school_id = school.id AND q.use_of = 'site-review' AND d.sent_at < ${end}
    ORDER BY d.sent_at DESC LIMIT 1)`
}

/** The mean mark of people's exit questionnaires of the school year. Small groups are left out where they are shown. */
function satisfactionAt(template: string, end: number, from: Day) {
  return sql<string>`(SELECT json_object('people', count(*), 'mean', avg(a.answers->>'$.satisfaction.value'))
    FROM survey_answer a JOIN survey v ON v.id = a.survey_id JOIN questionnaire q ON q.id = v.questionnaire_id
    WHERE v.school_id = school.id AND q.template = ${template} AND v.created_at < ${end}
      AND v.closes_on >= ${from} AND a.answers->>'$.satisfaction.value' IS NOT NULL)`
}

function latestOfEach(rows: readonly DocumentRow[], timeZone: string): KnownFacts['documents'] {
  const inOrder = [...rows].sort((a, b) => a.at - b.at)
  return Object.fromEntries(
    inOrder.map(({ url, file, at, ...row }) => [
      row.kind,
      { ...row, href: hrefOf(url, file), sentOn: dayOf(at, timeZone) },
    ]),
  )
}

function hrefOf(url: string | null, file: string | null): string {
  return file === null ? (url ?? '') : `/files/${file}`
}
