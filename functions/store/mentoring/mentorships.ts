import { and, eq, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Context } from '../../context.ts'
import { dayOf } from '../../domain/calendar/zones.ts'
import type { CompletionReason, KindCode } from '../../domain/mentorship/mentoring-forms.ts'
import {
  type Member,
  type MentorshipEvent,
  stillMember,
} from '../../domain/mentorship/mentorship.ts'
import type { Proposal } from '../../domain/mentorship/mentorship-input.ts'
import { Problem } from '../../domain/problem.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { insertMany } from '../insert-many.ts'
import { type NewFact, record } from '../record.ts'
import { mentorship, mentorshipEvent, mentorshipMember } from '../schema.ts'
import { type OrderFields, orderLike, orderStatement } from './orders.ts'
import type { MentoringScene } from './scene.ts'
import type { StoredMentorship } from './snapshot.ts'

/** Proposes a pair or a group; gives its id. */
export async function proposeMentorship(
  ctx: Context,
  scene: MentoringScene,
  proposal: Proposal,
): Promise<string> {
  const [id = ''] = await proposeMentorships(ctx, scene, [proposal])
  return id
}

/** Proposes pairs and groups, all of them or none; gives their ids. */
export async function proposeMentorships(
  ctx: Context,
  scene: MentoringScene,
  proposals: readonly Proposal[],
): Promise<string[]> {
  const proposedOn = dayOf(ctx.now, scene.timeZone)
  const all = proposals.map(proposal => ({ ...proposal, id: ctx.newId() }))
  await record(ctx, scene, {
    rows: [
      insertMany(
        ctx.db,
        mentorship,
        all.map(({ mentorId, menteeIds, ...own }) => newRow(scene, own, proposedOn)),
      ),
      insertMany(
        ctx.db,
        mentorshipMember,
        all.flatMap(one => newMembers(one, proposedOn)),
      ),
    ],
    facts: all.map(({ id, form, kinds, menteeIds, endPlanned }) => ({
      kind: 'mentorship.proposed',
      subjectId: id,
      payload: { form, kinds, mentees: menteeIds.length, endPlanned },
    })),
  })
  return all.map(({ id }) => id)
}

function newRow(
  { authorityId, schoolId }: MentoringScene,
  own: Omit<Proposal, 'mentorId' | 'menteeIds'> & { id: string },
  proposedOn: Day,
): typeof mentorship.$inferInsert {
  const open = { orderId: null, endActual: null, reason: null, revision: 1 }
  return { ...own, ...open, authorityId, schoolId, proposedOn }
}

function newMembers({ id, mentorId, menteeIds }: Proposal & { id: string }, since: Day) {
  const member = (participantId: string, role: Member['role']) => ({
    mentorshipId: id,
    participantId,
    role,
    since,
    until: stillMember,
  })
  return [member(mentorId, 'mentor'), ...menteeIds.map(one => member(one, 'mentee'))]
}

/** Assigns pairs by an order, all of them or none; an order entered before takes them in too. Gives the order's id. Throws `changedMeanwhile`. */
export async function assignMentorships(
  ctx: Context,
  scene: MentoringScene,
  order: OrderFields,
  mentorships: readonly StoredMentorship[],
): Promise<string> {
  const known = await orderLike(ctx, scene, order)
  const made = known === undefined ? orderStatement(ctx, scene, order) : null
  const orderId = known ?? made?.id ?? ''
  const { number, signedOn } = order
  const facts = mentorships.map(({ id }) => ({
    key: `mentorship.assigned:${id}:${orderId}`,
    kind: 'mentorship.assigned',
    subjectId: id,
    payload: { orderId, number, signedOn },
  }))
  await writeChanges(ctx, scene, mentorships, {
    before: made === null ? [] : [made.statement],
    set: { orderId },
    facts: made === null ? facts : [made.fact, ...facts],
  })
  return orderId
}

/** What a change of mentorships writes. */
export interface MentorshipChange {
  /** Statements that the change refers to. */
  before?: BatchItem<'sqlite'>[]
  set: Partial<typeof mentorship.$inferInsert>
  after?: BatchItem<'sqlite'>[]
  facts: NewFact[]
}

/**
 * Changes mentorships as they were read. Where somebody else has changed one meanwhile there is no revision to set:
 * the column refuses that, and with it the whole batch.
 */
export async function writeChanges(
  ctx: Context,
  scene: MentoringScene,
  mentorships: readonly StoredMentorship[],
  { before = [], set, after = [], facts }: MentorshipChange,
): Promise<void> {
  const changed = mentorships.map(({ id, revision }) =>
    ctx.db
      .update(mentorship)
      .set({
        ...set,
        revision: sql`CASE WHEN ${mentorship.revision} = ${revision} THEN ${revision + 1} END`,
      })
      .where(and(eq(mentorship.id, id), eq(mentorship.schoolId, scene.schoolId))),
  )
  try {
    await record(ctx, scene, { rows: [...before, ...changed, ...after], facts })
  } catch (error) {
    throw isChangedMeanwhile(error) ? new Problem('changedMeanwhile') : error
  }
}

/** No revision where another was expected: the column refuses it. */
function isChangedMeanwhile(error: unknown): boolean {
  const text = error instanceof Error ? `${error.message} ${String(error.cause)}` : ''
  return text.includes('constraint failed: mentorship.revision')
}

/** Changes what a mentorship is, as both sides have agreed. The log has its kinds; the words stay in the school. */
export async function amendMentorship(
  ctx: Context,
  scene: MentoringScene,
  one: StoredMentorship,
  { day, note, ...set }: Amendment,
): Promise<void> {
  const event = { kind: 'amended' as const, day, takesEffect: null, note }
  const fact = eventFact(one.id, event)
  await writeChanges(ctx, scene, [one], {
    set,
    after: [eventStatement(ctx, one.id, event)],
    facts: [{ ...fact, payload: { ...fact.payload, kinds: set.kinds } }],
  })
}

/** What an amendment changes, since when and why. */
export interface Amendment {
  kinds: KindCode[]
  direction: string
  reverseDirection: string
  day: Day
  note: string
}

/** Writes down what happened to a mentorship. A note stays in the school: the log does not have it. */
export async function addEvent(
  ctx: Context,
  scene: MentoringScene,
  one: StoredMentorship,
  event: MentorshipEvent,
): Promise<void> {
  const set =
    event.kind === 'extended' && event.takesEffect !== null ? { endPlanned: event.takesEffect } : {}
  await writeChanges(ctx, scene, [one], {
    set,
    after: [eventStatement(ctx, one.id, event)],
    facts: [eventFact(one.id, event)],
  })
}

/** What writes an event down, beside what it changes. */
export function eventStatement(ctx: Context, mentorshipId: string, event: MentorshipEvent) {
  return ctx.db.insert(mentorshipEvent).values({ ...event, id: ctx.newId(), mentorshipId })
}

/** An event as the log knows it. */
export function eventFact(subjectId: string, { kind, day, takesEffect }: MentorshipEvent): NewFact {
  return { kind: `mentorship.${kind}`, subjectId, payload: { day, takesEffect } }
}

/** Ends a mentorship. */
export async function endMentorship(
  ctx: Context,
  scene: MentoringScene,
  one: StoredMentorship,
  { day, reason }: { day: Day; reason: CompletionReason },
): Promise<void> {
  await writeChanges(ctx, scene, [one], {
    set: { endActual: day, reason },
    facts: [
      {
        key: `mentorship.ended:${one.id}`,
        kind: 'mentorship.ended',
        subjectId: one.id,
        payload: { day, reason },
      },
    ],
  })
}
