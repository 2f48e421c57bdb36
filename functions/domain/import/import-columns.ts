import { foldName } from '../people/fold-name.ts'
import { type Role, schoolRoles } from '../people/roles.ts'
import type { Cells } from './read-cells.ts'

export type SchoolRole = (typeof schoolRoles)[number]

/** What a column holds. `role: null` is a list with one person a row, whose role stands in a column of its own. */
export type ColumnKind =
  | { of: 'school' | 'short-name' | 'kind' | 'site' | 'has-mentees' | 'role' }
  | { of: 'name' | 'email'; role: SchoolRole | null }

export interface Column {
  index: number
  /** As written. */
  heading: string
  kind: ColumnKind
}

export interface Heading {
  /** Index of the heading row. */
  row: number
  columns: Column[]
}

const mostRowsAbove = 20

/** The heading row of a list and what its columns hold; `null` where no row names the institution and something else. */
export function findHeading(cells: Cells): Heading | null {
  const candidates = cells.slice(0, mostRowsAbove).map((row, index) => ({
    row: index,
    columns: columnsOf(row),
  }))
  const known = candidates.filter(
    ({ columns }) => columns.length > 1 && columns.some(({ kind }) => kind.of === 'school'),
  )
  return known.reduce<Heading | null>(
    (best, one) => (best === null || one.columns.length > best.columns.length ? one : best),
    null,
  )
}

function columnsOf(row: readonly string[]): Column[] {
  const columns: Column[] = []
  let person: SchoolRole | null = null
  for (const [index, heading] of row.entries()) {
    const kind = kindOf(foldName(heading), person)
    if (kind === null || columns.some(one => isSameKind(one.kind, kind))) continue
    if (kind.of === 'name') person = kind.role
    columns.push({ index, heading: heading.replace(/\s+/g, ' ').trim(), kind })
  }
  return columns
}

function isSameKind(a: ColumnKind, b: ColumnKind): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** `person` is whose name the columns before were: «Почта» after «ФИО куратора» is the curator's. */
function kindOf(heading: string, person: SchoolRole | null): ColumnKind | null {
  if (heading === '' || heading.length > 80) return null
  const role = roleNamed(heading)
  if (/e-?mail|почт|эл(\.|ектронн\S*) адрес/.test(heading)) {
    if (/учрежден|организац|школы/.test(heading)) return null
    return { of: 'email', role: role ?? person }
  }
  if (/^(роль|должность)/.test(heading)) return { of: 'role' }
  if (role !== null) return { of: 'name', role }
  if (/фио|ф\. ?и\. ?о|фамилия|сотрудник/.test(heading)) return { of: 'name', role: null }
  if (/наставляем/.test(heading)) return { of: 'has-mentees' }
  if (/сайт|ссылк|адрес (страниц|раздел)/.test(heading)) return { of: 'site' }
  if (/кратк|сокращ/.test(heading)) return { of: 'short-name' }
  if (/^(вид|тип)/.test(heading)) return { of: 'kind' }
  if (/учрежден|организац|школ|наименован|^о[оу]$/.test(heading)) return { of: 'school' }
  return null
}

const roleWords: readonly [RegExp, SchoolRole][] = [
  [/заместит|зам\.|завуч|^зам /, 'deputy'],
  [/куратор/, 'curator'],
  [/директор|руководител|заведующ|начальник/, 'director'],
]

/** The school's role that words name: «зам. директора по УВР» is a deputy. */
export function roleNamed(words: string): SchoolRole | null {
  const folded = foldName(words)
  return roleWords.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}

/** True for the roles an institution's list may name. */
export function isSchoolRole(role: Role): role is SchoolRole {
  return (schoolRoles as readonly Role[]).includes(role)
}
