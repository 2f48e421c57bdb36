import { and, asc, eq, gte, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import type { Role } from '../domain/people/roles.ts'
import type { Day } from '../domain/timing/reading.ts'
import {
  authority,
  calendarFeed,
  forever,
  membership,
  obligation,
  obligationState,
  person,
  requirement,
  school,
} from './schema.ts'
import { sha256 } from './secrets.ts'

/** A feed's last use is written down at most this often. */
const usedStep = 3_600_000

/** What an address shows: one's own due days, those of a school, or of all schools of an authority. */
export type FeedChoice =
  | { scope: 'person'; authorityId: null; schoolId: null }
  | { scope: 'school'; authorityId: string; schoolId: string }
  | { scope: 'authority'; authorityId: string; schoolId: null }

/** Makes an address; gives its secret, which is stored only as a hash. */
export async function createFeed(
  ctx: Context,
  personId: string,
  choice: FeedChoice,
): Promise<string> {
  const secret = ctx.newSecret()
  await ctx.db.insert(calendarFeed).values({
    ...choice,
    id: ctx.newId(),
    secretHash: await sha256(secret),
    personId,
    createdAt: ctx.now,
    usedAt: null,
    revokedAt: null,
  })
  return secret
}

/** Closes one of a person's addresses for good. */
export async function revokeFeed(ctx: Context, personId: string, id: string): Promise<void> {
  await ctx.db
    .update(calendarFeed)
    .set({ revokedAt: ctx.now })
    .where(
      and(
        eq(calendarFeed.id, id),
        eq(calendarFeed.personId, personId),
        isNull(calendarFeed.revokedAt),
      ),
    )
}

export type FeedRow = Awaited<ReturnType<typeof feedsOf>>[number]

/** A person's open addresses, the oldest first. One query. */
export function feedsOf(ctx: Context, personId: string) {
  return ctx.db
    .select({
      id: calendarFeed.id,
      scope: calendarFeed.scope,
      schoolName: school.shortName,
      authorityName: authority.shortName,
      createdAt: calendarFeed.createdAt,
      usedAt: calendarFeed.usedAt,
    })
    .from(calendarFeed)
    .leftJoin(school, eq(school.id, calendarFeed.schoolId))
    .leftJoin(authority, eq(authority.id, calendarFeed.authorityId))
    .where(and(eq(calendarFeed.personId, personId), isNull(calendarFeed.revokedAt)))
    .orderBy(asc(calendarFeed.createdAt))
    .all()
}

/** The schools an authority's people may make an address for. One query. */
export function schoolsToFeed(ctx: Context, authorityIds: readonly string[]) {
  return ctx.db
    .select({ id: school.id, authorityId: school.authorityId, shortName: school.shortName })
    .from(school)
    .where(and(inArray(school.authorityId, [...authorityIds]), isNull(school.closedOn)))
    .orderBy(asc(school.shortName))
    .all()
}

/** Whose obligations an address gives now. */
export interface FeedReach {
  authorityId: string | null
  /** All obligations of these schools. */
  schoolIds: string[]
  /** And those assigned to this person in these schools. */
  assigned: { personId: string; schoolIds: string[] } | null
}

export interface OpenFeed {
  id: string
  scope: FeedChoice['scope']
  language: 'ru' | 'en'
  schoolName: string | null
  authorityName: string | null
  timeZone: string
  usedAt: number | null
  reach: FeedReach
}

/**
 * The address behind a secret. `undefined` where there is none; `null` where it was revoked or its person has
 * no role there any more. One query.
 */
export async function feedBySecret(
  ctx: Context,
  secret: string,
): Promise<OpenFeed | null | undefined> {
  const rows = await ctx.db
    .select({
      feed: calendarFeed,
      language: person.language,
      role: membership.role,
      authorityId: membership.authorityId,
      schoolId: membership.schoolId,
      timeZone: authority.timeZone,
      authorityName: authority.shortName,
      schoolName: sql<string | null>`(SELECT short_name FROM school
        WHERE id = ${calendarFeed.schoolId})`,
    })
    .from(calendarFeed)
    .innerJoin(person, eq(person.id, calendarFeed.personId))
    .leftJoin(membership, and(eq(membership.personId, person.id), eq(membership.until, forever)))
    .leftJoin(authority, eq(authority.id, membership.authorityId))
    .where(eq(calendarFeed.secretHash, await sha256(secret)))
    .all()
  const [first] = rows
  if (first === undefined) return undefined
  const { feed, language, schoolName } = first
  const reach = feed.revokedAt === null ? reachOf(feed, rows) : null
  if (reach === null) return null
  const own = rows.find(({ authorityId }) => authorityId === feed.authorityId) ?? first
  return {
    id: feed.id,
    scope: feed.scope,
    language,
    schoolName,
    authorityName: own.authorityName,
    timeZone: own.timeZone ?? 'UTC',
    usedAt: feed.usedAt,
    reach,
  }
}

interface Held {
  role: Role | null
  authorityId: string | null
  schoolId: string | null
}

/** What the roles held now still open of it; `null` where nothing. */
function reachOf(feed: typeof calendarFeed.$inferSelect, held: readonly Held[]): FeedReach | null {
  const { scope, authorityId, schoolId, personId } = feed
  const isAbove = held.some(one => one.schoolId === null && one.authorityId === authorityId)
  if (scope === 'authority') {
    return isAbove ? { authorityId, schoolIds: [], assigned: null } : null
  }
  if (scope === 'school') {
    const isThere = isAbove || held.some(one => one.schoolId === schoolId)
    return isThere && schoolId !== null
      ? { authorityId: null, schoolIds: [schoolId], assigned: null }
      : null
  }
  const schools = held.filter(one => one.schoolId !== null)
  return schools.length === 0 ? null : ownReach(personId, schools)
}

/** A director and a curator answer for the whole school, a deputy for what is assigned. */
function ownReach(personId: string, schools: readonly Held[]): FeedReach {
  const idsOf = (list: readonly Held[]) => list.flatMap(one => one.schoolId ?? [])
  const led = schools.filter(({ role }) => role === 'director' || role === 'curator')
  const assigned = { personId, schoolIds: idsOf(schools) }
  return { authorityId: null, schoolIds: idsOf(led), assigned }
}

/** Writes down that an address was used, at most once an hour. */
export async function markFeedUsed(ctx: Context, feed: OpenFeed): Promise<void> {
  if (feed.usedAt !== null && ctx.now - feed.usedAt < usedStep) return
  await ctx.db.update(calendarFeed).set({ usedAt: ctx.now }).where(eq(calendarFeed.id, feed.id))
}

export type DueRow = Awaited<ReturnType<typeof dueRows>>[number]

/** The obligations within reach due on `from` or later. Every further fact of one raises its `sequence`. One query. */
export function dueRows(ctx: Context, reach: FeedReach, from: Day) {
  return ctx.db
    .select({
      id: obligationState.obligationId,
      phase: obligationState.phase,
      windowFrom: obligationState.windowFrom,
      due: obligationState.due,
      firstDue: obligationState.firstDue,
      isLate: obligationState.isLate,
      changedAt: obligationState.since,
      createdAt: obligation.createdAt,
      sequence: sql<number>`(SELECT count(*) - 1 FROM obligation_state AS held
        WHERE held.obligation_id = ${obligationState.obligationId})`,
      text: requirement.text,
      section: requirement.section,
      schoolName: school.shortName,
    })
    .from(obligationState)
    .innerJoin(obligation, eq(obligation.id, obligationState.obligationId))
    .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
    .innerJoin(school, eq(school.id, obligationState.schoolId))
    .where(and(eq(obligationState.until, forever), gte(obligationState.due, from), within(reach)))
    .orderBy(asc(obligationState.due), asc(requirement.position), asc(obligationState.obligationId))
    .all()
}

function within({ authorityId, schoolIds, assigned }: FeedReach): SQL | undefined {
  if (authorityId !== null) return eq(obligationState.authorityId, authorityId)
  return or(
    inArray(obligationState.schoolId, schoolIds),
    assigned === null
      ? undefined
      : and(
          inArray(obligationState.schoolId, assigned.schoolIds),
          eq(requirement.assigneeId, assigned.personId),
        ),
  )
}
