import { foldName } from '../people/fold-name.ts'
import type { SchoolKind } from '../people/school-kinds.ts'
import { type Column, findHeading, roleNamed, type SchoolRole } from './import-columns.ts'
import { emailAddress, schoolKindNamed, siteAddress, yesOrNo } from './import-values.ts'
import type { Cells } from './read-cells.ts'

/** An institution as the list gives it; what the list does not say is `null`. */
export interface ImportedSchool {
  /** Number of the row in the list, from 1. */
  row: number
  name: string
  shortName: string | null
  kind: SchoolKind | null
  siteUrl: string | null
  hasMentees: boolean | null
}

export interface ImportedPerson {
  row: number
  school: string
  role: SchoolRole
  name: string
  email: string
}

/** What is wrong, by row and column; a page puts it into words. */
export interface ImportError {
  row: number
  column: string
  code: ImportErrorCode
  /** The cell, verbatim. */
  value: string
}

export type ImportErrorCode =
  | 'no-school'
  | 'unknown-kind'
  | 'not-yes-or-no'
  | 'not-a-site'
  | 'no-name'
  | 'no-email'
  | 'not-an-email'
  | 'unknown-role'
  | 'same-email-other-name'
  | 'second-director'
  | 'other-director-now'
  | 'school-in-wrong-row'

export interface ImportReading {
  schools: ImportedSchool[]
  people: ImportedPerson[]
  errors: ImportError[]
}

/** Reads a list of institutions and their people. `null` where its columns cannot be told. Rows with an error give only what is right in them. */
export function readImport(cells: Cells): ImportReading | null {
  const heading = findHeading(cells)
  if (heading === null) return null
  const reading: ImportReading = { schools: [], people: [], errors: [] }
  let above = ''
  for (const [index, row] of cells.entries()) {
    if (index <= heading.row || row.every(cell => cell.trim() === '')) continue
    const line = new Line(row, index + 1, heading.columns, reading.errors)
    above = readLine(line, above, reading)
  }
  findClashes(reading, heading.columns)
  return reading
}

/** One row, and how its cells are asked for. */
class Line {
  readonly number: number
  readonly #row: readonly string[]
  readonly #columns: readonly Column[]
  readonly #errors: ImportError[]

  constructor(
    row: readonly string[],
    number: number,
    columns: readonly Column[],
    errors: ImportError[],
  ) {
    this.#row = row
    this.number = number
    this.#columns = columns
    this.#errors = errors
  }

  column(of: Column['kind']['of'], role?: SchoolRole | null): Column | undefined {
    return this.#columns.find(
      ({ kind }) =>
        kind.of === of && (role === undefined || ('role' in kind && kind.role === role)),
    )
  }

  text(column: Column | undefined): string {
    return column === undefined ? '' : (this.#row[column.index] ?? '').replace(/\s+/g, ' ').trim()
  }

  wrong(column: Column | undefined, code: ImportErrorCode): null {
    this.#errors.push({
      row: this.number,
      column: column?.heading ?? '',
      code,
      value: this.text(column),
    })
    return null
  }

  /** What a cell says; `null` where it is empty or, with an error, where it cannot be understood. */
  read<T>(of: Column['kind']['of'], reader: (text: string) => T | null, code: ImportErrorCode) {
    const column = this.column(of)
    const text = this.text(column)
    if (text === '') return null
    return reader(text) ?? this.wrong(column, code)
  }
}

/** Reads a row into the reading; returns the institution it speaks of. Merged cells leave the lower ones empty. */
function readLine(line: Line, above: string, reading: ImportReading): string {
  const column = line.column('school')
  const name = line.text(column) || (line.column('name', null) === undefined ? '' : above)
  if (name === '') {
    line.wrong(column, 'no-school')
    return above
  }
  addSchool(reading, {
    row: line.number,
    name,
    shortName: line.text(line.column('short-name')) || null,
    kind: line.read('kind', schoolKindNamed, 'unknown-kind'),
    siteUrl: line.read('site', siteAddress, 'not-a-site'),
    hasMentees: line.read('has-mentees', yesOrNo, 'not-yes-or-no'),
  })
  for (const role of ['director', 'curator', 'deputy'] as const) {
    readPerson(line, name, line.column('name', role), line.column('email', role), role, reading)
  }
  readListed(line, name, reading)
  return name
}

/** Several rows may speak of one institution: what a later one adds is taken over. */
function addSchool(reading: ImportReading, one: ImportedSchool): void {
  const known = reading.schools.find(({ name }) => foldName(name) === foldName(one.name))
  if (known === undefined) {
    reading.schools.push(one)
    return
  }
  known.shortName ??= one.shortName
  known.kind ??= one.kind
  known.siteUrl ??= one.siteUrl
  known.hasMentees ??= one.hasMentees
}

/** A list with one person a row and a column for the role. */
function readListed(line: Line, school: string, reading: ImportReading): void {
  const name = line.column('name', null)
  const email = line.column('email', null)
  if (line.text(name) === '' && line.text(email) === '') return
  const roleColumn = line.column('role')
  const role = roleNamed(line.text(roleColumn))
  if (role === null) {
    line.wrong(roleColumn ?? name, 'unknown-role')
    return
  }
  readPerson(line, school, name, email, role, reading)
}

function readPerson(
  line: Line,
  school: string,
  nameColumn: Column | undefined,
  emailColumn: Column | undefined,
  role: SchoolRole,
  reading: ImportReading,
): void {
  const name = line.text(nameColumn)
  const written = line.text(emailColumn)
  if (name === '' && written === '') return
  const email = emailAddress(written)
  if (name === '') line.wrong(nameColumn ?? emailColumn, 'no-name')
  if (email === null)
    line.wrong(emailColumn ?? nameColumn, written === '' ? 'no-email' : 'not-an-email')
  if (name === '' || email === null) return
  const isRepeated = reading.people.some(
    one => one.email === email && one.role === role && foldName(one.school) === foldName(school),
  )
  if (!isRepeated) reading.people.push({ row: line.number, school, role, name, email })
}

/** What only shows when rows are looked at together; the later row is the wrong one. */
function findClashes(reading: ImportReading, columns: readonly Column[]): void {
  const headingOf = (of: 'email' | 'name', role: SchoolRole) =>
    columns.find(({ kind }) => kind.of === of && (kind.role === role || kind.role === null))
      ?.heading ?? ''
  const seen: ImportedPerson[] = []
  for (const one of reading.people) {
    const namesake = seen.find(({ email }) => email === one.email)
    const isOther = namesake !== undefined && foldName(namesake.name) !== foldName(one.name)
    const isSecond = one.role === 'director' && seen.some(other => isDirectorOf(other, one.school))
    if (isOther) {
      const column = headingOf('email', one.role)
      reading.errors.push({ row: one.row, column, code: 'same-email-other-name', value: one.email })
    } else if (isSecond) {
      const column = headingOf('name', one.role)
      reading.errors.push({ row: one.row, column, code: 'second-director', value: one.name })
    } else seen.push(one)
  }
  reading.people = seen
}

function isDirectorOf({ role, school }: ImportedPerson, name: string): boolean {
  return role === 'director' && foldName(school) === foldName(name)
}
