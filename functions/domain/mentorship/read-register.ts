import type { Cells } from '../import/read-cells.ts'
import { foldName } from '../people/fold-name.ts'
import { readDay } from '../roadmap/read-day.ts'
import type { Day } from '../timing/reading.ts'
import type { MentoringFault } from './faults.ts'
import type { Participant } from './participant.ts'
import {
  noParticipant,
  type ParticipantAnswers,
  type ParticipantFields,
  readParticipant,
} from './participant-input.ts'
import type { Register } from './signed-order.ts'

type ColumnName =
  | 'name'
  | 'post'
  | 'classLevel'
  | 'worksSince'
  | 'competences'
  | 'interests'
  | 'availability'
  | 'mostMentees'
  | 'request'
  | 'difficulties'

/** Columns that are taken, by their headings; the first pattern that fits counts. */
const columns: readonly [ColumnName, RegExp][] = [
  ['mostMentees', /сколько наставляем|число наставляем|количество наставляем/],
  ['worksSince', /стаж с|работает с|начал[оа]? (педагогическ|работы)|педагогическ\S* стаж с/],
  ['name', /фио|ф\. ?и\. ?о|фамили|^имя|код ученика|наставник$|наставляемый$/],
  ['post', /должност|место работы|предмет/],
  ['classLevel', /класс/],
  ['competences', /компетенц|чему (может )?научит/],
  ['interests', /интерес/],
  ['availability', /время|доступн|удобно/],
  ['request', /запрос/],
  ['difficulties', /затруднени|дефицит/],
]

/**
 * What is never kept of anybody (DOMAIN 8: data minimisation): special categories, contacts, papers, family, marks.
 * A list with such a column is not taken at all, so that nobody uploads it out of habit.
 */
const forbidden: readonly [ForbiddenReason, RegExp][] = [
  [
    'health',
    /диагноз|здоров|заболеван|инвалид|(^|[^а-я])овз([^а-я]|$)|групп\S* здоровья|прививк|пмпк/,
  ],
  ['papers', /паспорт|снилс|(^|[^а-я])инн([^а-я]|$)|полис|свидетельств|серия и номер/],
  ['contacts', /адрес|телефон|контакт|почт|e-?mail|соцсет|место жительства|прописк/],
  ['birth', /дата рожд|год рожд|возраст|день рожд/],
  ['family', /семь|семей|родител|мать|отец|опекун|законн\S* представит|социальн\S* статус/],
  ['marks', /успеваем|оценк|отметк|балл|средний бал|поведени|дисциплин|правонаруш|учет/],
  ['beliefs', /национальн|вероисп|религ|судимост|политич/],
]

export type ForbiddenReason =
  | 'health'
  | 'papers'
  | 'contacts'
  | 'birth'
  | 'family'
  | 'marks'
  | 'beliefs'

export interface ForbiddenColumn {
  heading: string
  reason: ForbiddenReason
}

/** A line of a list, ready for the register. */
export interface RegisterLine {
  /** Number of the row in the list, from 1. */
  row: number
  fields: ParticipantFields
}

export interface RegisterReading {
  lines: RegisterLine[]
  /** What is wrong, by row and field. */
  errors: { row: number; field: string; fault: MentoringFault; value: string }[]
  /** Headings that are not understood and were left out. */
  ignored: string[]
  /** Columns that must not be kept: where there is one, nothing is read. */
  forbidden: ForbiddenColumn[]
}

/** Reads a list of mentors or mentees. `null` where no row names who is listed. */
export function readRegister(cells: Cells, register: Register, today: Day): RegisterReading | null {
  const top = cells.slice(0, 10).findIndex(row => row.some(cell => columnOf(cell) === 'name'))
  const heading = cells[top]
  if (heading === undefined) return null
  const named = heading.map((text, index) => ({ index, text: text.replace(/\s+/g, ' ').trim() }))
  const banned = named.flatMap(({ text }) => forbiddenColumn(text))
  if (banned.length > 0) return { lines: [], errors: [], ignored: [], forbidden: banned }
  const reading: RegisterReading = {
    lines: [],
    errors: [],
    ignored: named.map(({ text }) => text).filter(isIgnored),
    forbidden: [],
  }
  for (const [index, row] of cells.entries()) {
    if (index <= top || row.every(cell => cell.trim() === '')) continue
    readLine(row, index + 1, { heading, register, today, reading })
  }
  return reading
}

/** Numbers of rows stand in many lists and say nothing. */
function isIgnored(text: string): boolean {
  return text !== '' && columnOf(text) === null && !/^(№|n|no)/i.test(text)
}

function columnOf(text: string): ColumnName | null {
  const folded = foldName(text)
  return columns.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}

function forbiddenColumn(heading: string): ForbiddenColumn[] {
  const folded = foldName(heading)
  const found = forbidden.find(([, pattern]) => pattern.test(folded))
  return found === undefined ? [] : [{ heading, reason: found[0] }]
}

interface Around {
  heading: readonly string[]
  register: Register
  today: Day
  reading: RegisterReading
}

function readLine(row: readonly string[], number: number, around: Around): void {
  const { heading, register, today, reading } = around
  const text = (name: ColumnName) => {
    const index = heading.findIndex(cell => columnOf(cell) === name)
    return index < 0 ? '' : (row[index] ?? '').replace(/\s+/g, ' ').trim()
  }
  const answers = answersOf(text, register)
  const result = readParticipant(answers, today)
  if ('fields' in result) {
    reading.lines.push({ row: number, fields: result.fields })
    return
  }
  for (const [field, fault] of Object.entries(result.faults)) {
    const value = answers[field as keyof ParticipantAnswers]
    reading.errors.push({
      row: number,
      field,
      fault,
      value: typeof value === 'string' ? value : '',
    })
  }
}

/** Whoever has a class is a pupil, others are teachers. */
function answersOf(text: (name: ColumnName) => string, register: Register): ParticipantAnswers {
  const since = text('worksSince')
  return {
    ...noParticipant,
    kind: text('classLevel') === '' ? 'teacher' : 'pupil',
    roles: [register === 'mentors' ? 'mentor' : 'mentee'],
    name: text('name'),
    post: text('post'),
    classLevel: text('classLevel'),
    worksSince: dayIn(since),
    competences: text('competences'),
    interests: text('interests'),
    availability: text('availability'),
    mostMentees: text('mostMentees'),
    request: text('request'),
    difficulties: text('difficulties').replace(/;\s*/g, '\n'),
  }
}

/** «01.09.2024», «2024-09-01» or the year alone, which is its September. */
function dayIn(text: string): string {
  if (/^\d{4}$/.test(text)) return `${text}-09-01`
  return readDay(text) ?? text
}

/** What loading a list does: who is new, and who is there already and gets what the list adds. */
export interface RegisterPlan {
  added: RegisterLine[]
  known: { id: string; name: string; line: RegisterLine }[]
}

/** Compares a list with the register: one person is one name in one class or post. */
export function planRegister(
  { lines }: RegisterReading,
  listed: readonly Participant[],
): RegisterPlan {
  const plan: RegisterPlan = { added: [], known: [] }
  const seen = new Set<string>()
  for (const line of lines) {
    const key = keyOf(line.fields)
    if (seen.has(key)) continue
    seen.add(key)
    const same = listed.find(one => keyOf(one) === key)
    if (same === undefined) plan.added.push(line)
    else plan.known.push({ id: same.id, name: same.name, line })
  }
  return plan
}

/** One person is one name in one class; a teacher is one name. */
export function keyOf({
  kind,
  name,
  classLevel,
}: Pick<Participant, 'kind' | 'name' | 'classLevel'>) {
  return `${kind}:${foldName(name)}:${kind === 'pupil' ? foldName(classLevel) : ''}`
}
