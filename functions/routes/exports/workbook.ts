import { exportWords } from '../../../web/text/exports.ts'
import type { SheetColumn, WorkbookSheet } from '../../documents/excel/write-workbook.ts'
import { lengthInDays } from '../../domain/calendar/days.ts'
import { dayOf } from '../../domain/calendar/zones.ts'
import type { Counts } from '../../domain/obligation/status.ts'
import { foldName } from '../../domain/people/fold-name.ts'
import { schoolStanding } from '../../domain/people/school-standing.ts'
import { EVIDENCE_KINDS } from '../../domain/roadmap/evidence-kinds.ts'
import type { MissingRow } from '../../store/desk/missing.ts'
import type { SchoolStatus } from '../../store/status.ts'
import { textOf } from '../page.tsx'
import { placeOf, type RequestContext } from '../route.ts'
import { type Asked, noteOf } from './asked.ts'
import { mostRows, type readWorkbook } from './read-workbook.ts'

type Read = Awaited<ReturnType<typeof readWorkbook>>

/** One sheet a question: institutions, requirements, obligations, what is overdue, which documents are missing. */
export function sheetsOf(c: RequestContext, asked: Asked, read: Read): WorkbookSheet[] {
  const { asOf, schoolId, requirementId, text, year } = asked
  const school = read.schools.find(({ id }) => id === schoolId)
  const requirement = read.requirements.find(({ id }) => id === requirementId)
  const words = exportWords[textOf(c).language].sheets
  const note = (title: string, filter: Partial<Asked>) =>
    noteOf(c, title, { asOf, ...filter }, { school, requirement })
  return [
    {
      ...schoolsSheet(c, read.schools),
      name: words.schools,
      note: noteOf(c, words.schools, { asOf }, { school }),
    },
    {
      ...requirementsSheet(c, read, text ?? ''),
      name: words.requirements,
      note: note(words.requirements, { text, year }),
    },
    {
      ...obligationsSheet(c, read.obligations.items),
      name: words.obligations,
      note: [...note(words.obligations, asked), ...cutNote(c, read.obligations)],
    },
    {
      ...overdueSheet(c, asOf, read),
      name: words.overdue,
      note: [...note(words.overdue, { text, year }), ...cutNote(c, read.overdue)],
    },
    {
      ...missingSheet(c, asked, read),
      name: words.missing,
      note: note(words.missing, { text, year }),
    },
  ]
}

type Table = Pick<WorkbookSheet, 'columns' | 'rows'>

const text = (title: string, width: number): SheetColumn => ({ title, width, type: 'text' })
const number = (title: string): SheetColumn => ({ title, width: 12, type: 'number' })
const date = (title: string): SheetColumn => ({ title, width: 12, type: 'date' })
const share = (title: string): SheetColumn => ({ title, width: 12, type: 'share' })

/** Of what was expected; nothing where nothing was. */
const shareOf = (part: number, { expected }: Counts) => (expected === 0 ? null : part / expected)

const numberKeys = [
  'expected',
  'submitted',
  'onTime',
  'late',
  'overdue',
  'returned',
  'accepted',
  'waived',
  'ahead',
] as const

function schoolsSheet(c: RequestContext, schools: readonly SchoolStatus[]): Table {
  const t = textOf(c)
  const words = exportWords[t.language]
  return {
    columns: [
      text(t.authority.school, 44),
      text(t.authority.kind, 20),
      text(t.authority.standing, 26),
      ...numberKeys.map(key => number(t.authority.numbers[key])),
      share(words.completeness),
      share(words.timeliness),
      number(words.longest),
    ],
    rows: schools.map(one => [
      one.name,
      t.common.schoolKind[one.kind],
      t.authority.standings[schoolStanding(one)],
      ...numberKeys.map(key => one[key]),
      shareOf(one.submitted, one),
      shareOf(one.onTime, one),
      one.longestOverdueDays,
    ]),
  }
}

function requirementsSheet(c: RequestContext, { requirements }: Read, searched: string): Table {
  const t = textOf(c)
  const words = exportWords[t.language]
  const folded = foldName(searched)
  const shown = requirements.filter(one =>
    [one.text, one.schoolName].some(each => foldName(each).includes(folded)),
  )
  return {
    columns: [
      text(t.authority.number, 9),
      text(t.authority.what, 60),
      text(words.section, 30),
      text(t.authority.school, 26),
      number(words.schoolsCount),
      ...numberKeys.map(key => number(t.authority.numbers[key])),
      share(words.completeness),
      share(words.timeliness),
    ],
    rows: shown.map(one => [
      one.number,
      one.text,
      one.section,
      one.schoolName || words.several,
      one.schools,
      ...numberKeys.map(key => one[key]),
      shareOf(one.submitted, one),
      shareOf(one.onTime, one),
    ]),
  }
}

type Items = Read['obligations']['items']

function obligationsSheet(c: RequestContext, items: Items): Table {
  const t = textOf(c)
  const words = exportWords[t.language]
  return {
    columns: [
      text(t.authority.school, 26),
      text(t.authority.number, 9),
      text(t.authority.what, 60),
      date(words.from),
      date(t.authority.due),
      date(t.authority.filedOn),
      text(t.authority.status, 24),
    ],
    rows: items.map(one => [
      one.schoolName,
      one.number,
      one.text,
      one.windowFrom,
      one.due,
      one.filedOn,
      t.common.status[one.status],
    ]),
  }
}

function overdueSheet(c: RequestContext, asOf: string, { overdue, told }: Read): Table {
  const t = textOf(c)
  const words = exportWords[t.language]
  const { timeZone } = placeOf(c).authority
  return {
    columns: [
      text(t.authority.school, 26),
      text(t.authority.number, 9),
      text(t.authority.what, 60),
      date(t.authority.due),
      number(words.daysOverdue),
      text(words.told, 30),
      date(words.lastTold),
    ],
    rows: overdue.items.map(one => {
      const letters = told.get(one.id)
      const days = lengthInDays({ from: one.due, to: asOf }) - 1
      const toldOn = letters === undefined ? null : dayOf(letters.at, timeZone)
      const names = letters?.names.join(', ') ?? t.obligation.nobodyTold
      return [one.schoolName, one.number, one.text, one.due, days, names, toldOn]
    }),
  }
}

function missingSheet(c: RequestContext, asked: Asked, read: Read): Table {
  const t = textOf(c)
  const words = exportWords[t.language]
  return {
    columns: [
      text(t.authority.school, 26),
      text(words.document, 44),
      text(t.authority.number, 9),
      text(t.authority.what, 60),
      date(t.authority.due),
      text(t.authority.status, 20),
    ],
    rows: missingRows(c, asked, read),
  }
}

/** A row for each document that is missing; what asks for none stands with any document. */
export function missingRows(
  c: RequestContext,
  asked: Asked,
  { schools, missing }: Pick<Read, 'schools' | 'missing'>,
): (string | null)[][] {
  const t = textOf(c)
  const names = new Map(schools.map(({ id, shortName }) => [id, shortName]))
  const folded = foldName(asked.text ?? '')
  return missing.flatMap(one => {
    const schoolName = names.get(one.schoolId) ?? ''
    if (![one.text, schoolName].some(each => foldName(each).includes(folded))) return []
    const state = t.common.status[one.isReturned ? 'returned' : 'overdue']
    return documentsOf(c, one).map(document => [
      schoolName,
      document,
      one.number,
      one.text,
      one.due,
      state,
    ])
  })
}

function documentsOf(c: RequestContext, { evidence }: MissingRow): string[] {
  const { language } = textOf(c)
  const names = evidence.flatMap(
    code => EVIDENCE_KINDS.find(kind => kind.code === code)?.[language] ?? [],
  )
  return names.length === 0 ? [exportWords[language].anyDocument] : names
}

function cutNote(c: RequestContext, { next }: { next: string | null }): string[] {
  return next === null ? [] : [exportWords[textOf(c).language].cut(mostRows)]
}
