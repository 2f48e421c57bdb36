import type { Language } from '../../../emails/letter-kind.ts'
import type { Context } from '../../context.ts'
import { type AuthoritySettings, readSettings } from '../../domain/authority/settings.ts'
import type { Role } from '../../domain/people/roles.ts'
import { type RoleOfReader, rolesOfReaders } from '../../store/notice/people-told.ts'

/** Somebody a letter is written to, as they are when it leaves. */
export interface Reader {
  personId: string
  email: string
  language: Language
  isPlainText: boolean
  wantsDigest: boolean
  /** The zone of their first place. */
  timeZone: string
  roles: ReaderRole[]
}

export interface ReaderRole {
  role: Role
  authorityId: string
  authorityName: string
  centreName: string
  timeZone: string
  settings: AuthoritySettings
  school: { id: string; name: string } | null
}

/** Those of the people who hold a role now: nobody else is written to. One query. */
export async function readersOf(
  ctx: Context,
  personIds: readonly string[],
): Promise<Map<string, Reader>> {
  const rows = await rolesOfReaders(ctx, personIds)
  const byPerson = Map.groupBy(rows, ({ personId }) => personId)
  return new Map([...byPerson].flatMap(([id, own]) => readerOf(id, own)))
}

function readerOf(personId: string, rows: readonly RoleOfReader[]): [string, Reader][] {
  const [first] = rows
  if (first === undefined) return []
  const { email, language, timeZone, isPlainText, wantsDigest } = first
  const reader = {
    personId,
    email,
    language,
    timeZone,
    isPlainText: isPlainText ?? false,
    wantsDigest: wantsDigest ?? true,
    roles: rows.map(roleOf),
  }
  return [[personId, reader]]
}

function roleOf(row: RoleOfReader): ReaderRole {
  const { role, authorityId, authorityName, centreName, timeZone, settings } = row
  const { schoolId, schoolName } = row
  return {
    role,
    authorityId,
    authorityName,
    centreName,
    timeZone,
    settings: readSettings(settings),
    school: schoolId === null ? null : { id: schoolId, name: schoolName ?? '' },
  }
}

/** The roles a reader holds in a school. */
export function rolesIn({ roles }: Reader, schoolId: string): Role[] {
  return roles.flatMap(({ role, school }) => (school?.id === schoolId ? [role] : []))
}
