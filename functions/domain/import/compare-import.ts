import { foldName } from '../people/fold-name.ts'
import type { Role } from '../people/roles.ts'
import type { SchoolKind } from '../people/school-kinds.ts'
import type { SchoolRole } from './import-columns.ts'
import { schoolKindNamed } from './import-values.ts'
import type {
  ImportError,
  ImportErrorCode,
  ImportedPerson,
  ImportedSchool,
  ImportReading,
} from './read-import.ts'

export interface KnownSchool {
  id: string
  name: string
  nameFolded: string
  shortName: string
  kind: SchoolKind
  siteUrl: string
  hasMentees: boolean
}

export interface KnownPerson {
  personId: string
  name: string
  email: string
  role: Role
  schoolId: string | null
}

export interface SchoolValues {
  name: string
  shortName: string
  kind: SchoolKind
  siteUrl: string
  hasMentees: boolean
}

export interface PlannedPerson {
  row: number
  /** The name of the institution, known or new. */
  school: string
  role: SchoolRole
  name: string
  email: string
}

/** What loading a list would do. What the list does not name stays as it is. */
export interface ImportPlan {
  newSchools: (SchoolValues & { row: number })[]
  changedSchools: { id: string; row: number; before: SchoolValues; after: SchoolValues }[]
  sameSchools: number
  newRoles: PlannedPerson[]
  renamed: { personId: string; row: number; email: string; before: string; after: string }[]
  sameRoles: number
  errors: ImportError[]
}

/** True where loading the list would change nothing. */
export function changesNothing(plan: ImportPlan): boolean {
  const { newSchools, changedSchools, newRoles, renamed } = plan
  return newSchools.length + changedSchools.length + newRoles.length + renamed.length === 0
}

/** Compares the rows without errors with what is known: loaded once, the same list changes nothing. */
export function compareImport(
  reading: ImportReading,
  schools: readonly KnownSchool[],
  people: readonly KnownPerson[],
): ImportPlan {
  const plan: ImportPlan = {
    newSchools: [],
    changedSchools: [],
    sameSchools: 0,
    newRoles: [],
    renamed: [],
    sameRoles: 0,
    errors: [...reading.errors],
  }
  const byName = new Map(schools.map(one => [one.nameFolded, one]))
  const wrong = new Set(reading.errors.map(({ row }) => row))
  for (const one of reading.schools) {
    if (!wrong.has(one.row)) planSchool(plan, one, byName.get(foldName(one.name)))
  }
  const added = new Set(plan.newSchools.map(({ name }) => foldName(name)))
  for (const one of reading.people) {
    const school = foldName(one.school)
    if (wrong.has(one.row)) continue
    if (byName.has(school) || added.has(school)) {
      planPerson(plan, one, byName.get(school)?.id ?? null, people)
    } else plan.errors.push(errorAt(one.row, 'school-in-wrong-row', one.school))
  }
  plan.errors.sort((a, b) => a.row - b.row)
  return plan
}

function planSchool(plan: ImportPlan, one: ImportedSchool, known: KnownSchool | undefined): void {
  if (known === undefined) {
    plan.newSchools.push({ row: one.row, ...newValues(one) })
    return
  }
  const { id, nameFolded: _, ...before } = known
  const after = {
    name: known.name,
    shortName: one.shortName ?? known.shortName,
    kind: one.kind ?? known.kind,
    siteUrl: one.siteUrl ?? known.siteUrl,
    hasMentees: one.hasMentees ?? known.hasMentees,
  }
  const isSame = (Object.keys(after) as (keyof SchoolValues)[]).every(
    key => after[key] === before[key],
  )
  if (isSame) plan.sameSchools += 1
  else plan.changedSchools.push({ id, row: one.row, before, after })
}

function newValues(one: ImportedSchool): SchoolValues {
  return {
    name: one.name,
    shortName: one.shortName ?? one.name,
    kind: one.kind ?? schoolKindNamed(one.name) ?? 'other',
    siteUrl: one.siteUrl ?? '',
    hasMentees: one.hasMentees ?? true,
  }
}

function planPerson(
  plan: ImportPlan,
  one: ImportedPerson,
  schoolId: string | null,
  people: readonly KnownPerson[],
): void {
  const own = people.filter(({ email }) => email === one.email)
  const held = people.filter(known => schoolId !== null && known.schoolId === schoolId)
  const other = held.find(({ role, email }) => role === 'director' && email !== one.email)
  if (one.role === 'director' && other !== undefined) {
    plan.errors.push(errorAt(one.row, 'other-director-now', other.name))
    return
  }
  planName(plan, one, own[0])
  const isHeld = held.some(({ email, role }) => email === one.email && role === one.role)
  if (isHeld) plan.sameRoles += 1
  else plan.newRoles.push(one)
}

function errorAt(row: number, code: ImportErrorCode, value: string): ImportError {
  return { row, column: '', code, value }
}

function planName(plan: ImportPlan, one: ImportedPerson, known: KnownPerson | undefined): void {
  if (known === undefined || known.name === one.name) return
  const { personId, name: before } = known
  if (plan.renamed.some(other => other.personId === personId)) return
  plan.renamed.push({ personId, row: one.row, email: one.email, before, after: one.name })
}
