import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Member } from '../../domain/notice/who-is-told.ts'
import { oneOf } from '../one-of.ts'
import {
  addressState,
  authority,
  forever,
  letterPreference,
  membership,
  person,
  school,
} from '../schema.ts'

export interface SchoolMember extends Member {
  schoolId: string
  name: string
  email: string
}

/** A school that was closed is written to no more; a role in the authority has no school. */
const isOpen = isNull(school.closedOn)

/** Whoever holds a role in one of the schools now, with what they have chosen about reminders. One query. */
export async function membersOfSchools(
  ctx: Context,
  schoolIds: readonly string[],
): Promise<SchoolMember[]> {
  const rows = await ctx.db
    .select({
      personId: person.id,
      name: person.name,
      email: person.email,
      schoolId: membership.schoolId,
      role: membership.role,
      wantsReminders: letterPreference.wantsReminders,
      reminderDays: letterPreference.reminderDays,
      blockedAt: addressState.blockedAt,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(letterPreference, eq(letterPreference.personId, person.id))
    .innerJoin(school, eq(school.id, membership.schoolId))
    .leftJoin(addressState, eq(addressState.email, person.email))
    .where(and(oneOf(membership.schoolId, schoolIds), eq(membership.until, forever), isOpen))
  return rows.map(({ wantsReminders, blockedAt, reminderDays, schoolId, ...row }) => ({
    ...row,
    schoolId: schoolId ?? '',
    isUnreachable: blockedAt !== null,
    reminderDays: wantsReminders === false ? [] : reminderDays,
  }))
}

/** Whoever under an authority gets its weekly digest: any role held now, not switched off, an address that takes letters. One query. */
export function digestReaders(ctx: Context, authorityId: string, isOptional: boolean) {
  return (
    ctx.db
      .select({ personId: person.id, email: person.email })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .leftJoin(school, eq(school.id, membership.schoolId))
      .leftJoin(letterPreference, eq(letterPreference.personId, person.id))
      .leftJoin(addressState, eq(addressState.email, person.email))
      .where(
        and(
          isOpen,
          eq(membership.authorityId, authorityId),
          eq(membership.until, forever),
          isNull(addressState.blockedAt),
          isOptional ? sql`coalesce(${letterPreference.wantsDigest}, 1) = 1` : undefined,
        ),
      )
      // Those of the authority first, then school by school: who reads the same is written to together.
      .orderBy(membership.schoolId)
  )
}

export type RoleOfReader = Awaited<ReturnType<typeof rolesOfReaders>>[number]

/** Every role the people hold now, with the place and its rules, and how they want to be written to. One query. */
export function rolesOfReaders(ctx: Context, personIds: readonly string[]) {
  return ctx.db
    .select({
      personId: person.id,
      name: person.name,
      email: person.email,
      language: person.language,
      role: membership.role,
      authorityId: authority.id,
      authorityName: authority.shortName,
      centreName: authority.centreName,
      timeZone: authority.timeZone,
      settings: authority.settings,
      schoolId: school.id,
      schoolName: school.shortName,
      wantsDigest: letterPreference.wantsDigest,
      isPlainText: letterPreference.isPlainText,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .innerJoin(authority, eq(authority.id, membership.authorityId))
    .leftJoin(school, eq(school.id, membership.schoolId))
    .leftJoin(letterPreference, eq(letterPreference.personId, person.id))
    .where(and(oneOf(membership.personId, personIds), eq(membership.until, forever), isOpen))
    .orderBy(school.nameFolded)
}

/** Whose addresses under an authority take no letters any more. One query. */
export function unreachablePeople(ctx: Context, authorityId: string) {
  return ctx.db
    .selectDistinct({ name: person.name, email: person.email, schoolName: school.shortName })
    .from(addressState)
    .innerJoin(person, eq(person.email, addressState.email))
    .innerJoin(membership, eq(membership.personId, person.id))
    .leftJoin(school, eq(school.id, membership.schoolId))
    .where(
      and(
        isNotNull(addressState.blockedAt),
        eq(membership.authorityId, authorityId),
        eq(membership.until, forever),
      ),
    )
    .limit(20)
}
