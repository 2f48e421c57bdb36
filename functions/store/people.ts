import { and, asc, eq, isNull, ne, or, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Context } from '../context.ts'
import type { Role } from '../domain/people/roles.ts'
import { authority, forever, letter, membership, person, requirement, school } from './schema.ts'

const roleColumns = {
  membershipId: membership.id,
  role: membership.role,
  since: membership.since,
  personId: person.id,
  name: person.name,
  email: person.email,
  schoolId: membership.schoolId,
}

/** A role held now, with who holds it. */
export interface RoleHeld {
  membershipId: string
  role: Role
  since: number
  personId: string
  name: string
  email: string
  schoolId: string | null
}

/** The roles held now in one institution, by role and name. */
export function rolesOfSchool(ctx: Context, schoolId: string): Promise<RoleHeld[]> {
  return ctx.db
    .select(roleColumns)
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.schoolId, schoolId), eq(membership.until, forever)))
    .orderBy(asc(roleRank), asc(person.name))
    .all()
}

const roleRank = sql`CASE ${membership.role} WHEN 'officer' THEN 0 WHEN 'methodologist' THEN 1 WHEN 'director' THEN 2 WHEN 'curator' THEN 3 ELSE 4 END`

/** Every role held now under an authority: its own first, then institution by institution. What officers are in the municipality's own is not said twice. */
export function rolesOfAuthority(ctx: Context, authorityId: string) {
  return ctx.db
    .select({ ...roleColumns, schoolName: school.shortName })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(school, eq(school.id, membership.schoolId))
    .where(
      and(
        eq(membership.authorityId, authorityId),
        eq(membership.until, forever),
        or(isNull(membership.schoolId), ne(membership.schoolId, authorityId)),
      ),
    )
    .orderBy(asc(school.nameFolded), asc(roleRank), asc(person.name))
    .all()
}

/** One role, whoever holds or held it. */
export function roleById(ctx: Context, membershipId: string) {
  return ctx.db
    .select({
      ...roleColumns,
      until: membership.until,
      schoolName: school.shortName,
      authorityName: authority.shortName,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .innerJoin(authority, eq(authority.id, membership.authorityId))
    .leftJoin(school, eq(school.id, membership.schoolId))
    .where(eq(membership.id, membershipId))
    .get()
}

export type RoleFound = NonNullable<Awaited<ReturnType<typeof roleById>>>

/** The person with an address, whether or not they hold a role. */
export function personByEmail(ctx: Context, email: string) {
  return ctx.db
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      language: person.language,
    })
    .from(person)
    .where(eq(person.email, email))
    .get()
}

/** A person to be given a role: known already, or new. */
export interface Newcomer {
  id: string
  name: string
  email: string
  language: 'ru' | 'en'
  isNew: boolean
}

/** Who has an address: the person known, or a new one with the name given. */
export async function newcomer(ctx: Context, email: string, name: string): Promise<Newcomer> {
  const known = await personByEmail(ctx, email)
  return known === undefined
    ? { id: ctx.newId(), name, email, language: 'ru', isNew: true }
    : { ...known, isNew: false }
}

/** Statements that add a person who is new. */
export function addPerson(ctx: Context, { isNew, ...row }: Newcomer): BatchItem<'sqlite'>[] {
  return isNew ? [ctx.db.insert(person).values({ ...row, createdAt: ctx.now })] : []
}

/** Statement that opens a role; nothing where the person holds it already. */
export function openRole(
  ctx: Context,
  role: { id: string; personId: string; authorityId: string; schoolId: string | null; role: Role },
): BatchItem<'sqlite'> {
  return ctx.db
    .insert(membership)
    .values({ ...role, since: ctx.now, until: forever })
    .onConflictDoNothing()
}

/** Statement that opens a role only while another is still held: of two people who hand it over at once, the first does. */
export function openRoleAfter(
  ctx: Context,
  former: string,
  role: { id: string; personId: string; authorityId: string; schoolId: string | null; role: Role },
): BatchItem<'sqlite'> {
  const { id, personId, authorityId, schoolId, role: name } = role
  return ctx.db
    .insert(membership)
    .select(
      sql`SELECT ${id}, ${personId}, ${authorityId}, ${schoolId}, ${name}, ${ctx.now}, ${forever}
          WHERE EXISTS (SELECT 1 FROM membership WHERE id = ${former} AND until = ${forever})`,
    )
    .onConflictDoNothing()
}

/** Statement that closes a role; the last officer of an authority stays. */
export function closeRole(ctx: Context, id: string): BatchItem<'sqlite'> {
  const other = alias(membership, 'other')
  const isNotLast = sql`(${membership.role} <> 'officer' OR EXISTS (SELECT 1 FROM ${membership} AS ${sql.identifier('other')} WHERE ${other.authorityId} = ${membership.authorityId} AND ${other.role} = 'officer' AND ${other.until} = ${forever} AND ${other.id} <> ${membership.id}))`
  return ctx.db
    .update(membership)
    .set({ until: ctx.now })
    .where(and(eq(membership.id, id), eq(membership.until, forever), isNotLast))
}

/** Statement that drops letters still waiting for somebody about a place where they hold no other role. */
export function dropLetters(ctx: Context, role: RoleFound, authorityId: string, error: string) {
  const place = role.schoolId ?? ''
  const holdsOther = sql`EXISTS (SELECT 1 FROM ${membership} WHERE ${membership.personId} = ${role.personId} AND ${membership.authorityId} = ${authorityId} AND ifnull(${membership.schoolId}, '') = ${place} AND ${membership.until} = ${forever} AND ${membership.id} <> ${role.membershipId})`
  return ctx.db
    .update(letter)
    .set({ state: 'withdrawn', error })
    .where(
      and(
        eq(letter.personId, role.personId),
        eq(letter.state, 'queued'),
        eq(letter.authorityId, authorityId),
        role.schoolId === null ? isNull(letter.schoolId) : eq(letter.schoolId, role.schoolId),
        sql`NOT ${holdsOther}`,
      ),
    )
}

/** Statement that gives what was assigned to a deputy to somebody else, or to nobody. */
export function reassign(ctx: Context, schoolId: string, from: string, to: string | null) {
  return ctx.db
    .update(requirement)
    .set({ assigneeId: to })
    .where(and(eq(requirement.schoolId, schoolId), eq(requirement.assigneeId, from)))
}

/** How many others hold a role of an authority now. */
export async function countOthers(
  ctx: Context,
  authorityId: string,
  { role, membershipId }: { role: Role; membershipId: string },
): Promise<number> {
  const row = await ctx.db
    .select({ count: sql<number>`count(*)` })
    .from(membership)
    .where(
      and(
        eq(membership.authorityId, authorityId),
        eq(membership.role, role),
        eq(membership.until, forever),
        ne(membership.id, membershipId),
      ),
    )
    .get()
  return row?.count ?? 0
}
