import { exportWords } from '../../../web/text/exports.ts'
import { formatDay } from '../../../web/text/format.ts'
import { lengthInDays, schoolYearOf } from '../../domain/calendar/days.ts'
import type { DocumentBlock, WrittenDocument } from '../../domain/document/document-block.ts'
import { schoolYearStart } from '../../domain/obligation/school-year.ts'
import { addCounts, type Counts, noCounts } from '../../domain/obligation/status.ts'
import { toldBetween } from '../../store/desk/export-rows.ts'
import { obligationsOfAuthority } from '../../store/obligation-list.ts'
import { countsOf, statusBySchool } from '../../store/status.ts'
import { textOf } from '../page.tsx'
import { actorOf, placeOf, type RequestContext } from '../route.ts'
import type { Asked } from './asked.ts'

/** As many of the longest overdue as fit a page. */
const mostOverdue = 20

/** What the note is made of. */
async function readNote(c: RequestContext, { asOf }: Asked) {
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const year = schoolYearOf(schoolYearStart(asOf))
  const [{ schools }, overdue, told] = await Promise.all([
    statusBySchool(ctx, authority, { asOf, order: 'name' }),
    obligationsOfAuthority(ctx, authority, { asOf, counted: 'overdue', limit: mostOverdue }),
    toldBetween(ctx, authority, year.from, asOf),
  ])
  const totals = schools.reduce<Counts>((sum, one) => addCounts(sum, countsOf(one)), noCounts)
  return { schools, overdue, told, totals }
}

type NoteRead = Awaited<ReturnType<typeof readNote>>

/** The control note for the regional centre: totals, institutions, what is longest overdue, who has sent no roadmap. */
export async function controlNote(c: RequestContext, asked: Asked): Promise<WrittenDocument> {
  const { language } = textOf(c)
  const words = exportWords[language].note
  const { authority } = placeOf(c)
  const read = await readNote(c, asked)
  const day = formatDay(asked.asOf, language)
  return {
    title: words.title,
    language,
    blocks: [
      { kind: 'title', text: words.title },
      { kind: 'paragraph', align: 'center', text: `${authority.shortName}\n${words.asOf(day)}` },
      { kind: 'paragraph', text: words.totals(day, read.schools.length, read.totals) },
      ...schoolBlocks(c, read),
      ...overdueBlocks(c, asked.asOf, read),
      ...silentBlocks(c, read),
      { kind: 'heading', level: 2, text: words.measures },
      { kind: 'paragraph', text: words.told(read.told.letters, read.told.schools) },
      { kind: 'heading', level: 2, text: words.how },
      { kind: 'list', items: textOf(c).authority.how },
      { kind: 'signature', post: words.post, name: actorOf(c).name },
    ],
  }
}

function schoolBlocks(c: RequestContext, { schools }: NoteRead): DocumentBlock[] {
  const { authority, language } = textOf(c)
  const words = exportWords[language].note
  const { numbers } = authority
  const keys = ['expected', 'submitted', 'onTime', 'overdue', 'returned'] as const
  return [
    { kind: 'heading', level: 2, text: words.schools },
    {
      kind: 'table',
      columns: [
        { title: authority.school, width: 3 },
        ...keys.map(key => ({ title: numbers[key], align: 'right' as const })),
        { title: words.completeness, align: 'right' },
      ],
      rows: schools.map(one => [
        one.shortName,
        ...keys.map(key => String(one[key])),
        one.expected === 0 ? '—' : `${Math.round((100 * one.submitted) / one.expected)} %`,
      ]),
    },
  ]
}

function overdueBlocks(c: RequestContext, asOf: string, { overdue }: NoteRead): DocumentBlock[] {
  const { authority, language } = textOf(c)
  const words = exportWords[language].note
  const heading: DocumentBlock = { kind: 'heading', level: 2, text: words.overdue }
  if (overdue.count === 0) return [heading, { kind: 'paragraph', text: words.noOverdue }]
  const rows = overdue.items.map(one => [
    one.schoolName,
    [one.number, one.text].filter(Boolean).join(' '),
    formatDay(one.due, language),
    String(lengthInDays({ from: one.due, to: asOf }) - 1),
  ])
  return [
    heading,
    { kind: 'paragraph', text: words.overdueShown(rows.length, overdue.count) },
    {
      kind: 'table',
      columns: [
        { title: authority.school, width: 2 },
        { title: authority.what, width: 4 },
        { title: authority.due },
        { title: words.days, align: 'right' },
      ],
      rows,
    },
  ]
}

function silentBlocks(c: RequestContext, { schools }: NoteRead): DocumentBlock[] {
  const { authority, language } = textOf(c)
  const words = exportWords[language].note
  const silent = schools.filter(({ hasRoadmap, hasMentees }) => hasMentees && !hasRoadmap)
  const heading: DocumentBlock = { kind: 'heading', level: 2, text: authority.noRoadmap }
  if (silent.length === 0) return [heading, { kind: 'paragraph', text: words.noSilent }]
  return [heading, { kind: 'list', items: silent.map(({ name }) => name), isNumbered: true }]
}
