import { and, eq, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Context } from '../../context.ts'
import { dayOf } from '../../domain/calendar/zones.ts'
import type { CompletionReason } from '../../domain/mentorship/mentoring-forms.ts'
import { type MentorshipEvent, stillMember } from '../../domain/mentorship/mentorship.ts'
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
  const id = ctx.newId()
  const { mentorId, menteeIds, ...own } = proposal
  const { authorityId, schoolId } = scene
  const proposedOn = dayOf(ctx.now, scene.timeZone)
  const member = (participantId: string, role: 'mentor' | 'mentee') => ({
    mentorshipId: id,
    participantId,
    role,
    since: proposedOn,
    until: stillMember,
  })
  const row = {
    ...own,
    id,
    authorityId,
    schoolId,
    proposedOn,
    orderId: null,
    endActual: null,
    reason: null,
    revision: 1,
  }
  await record(ctx, scene, {
    rows: [
      ctx.db.insert(mentorship).values(row),
      insertMany(ctx.db, mentorshipMember, [
        member(mentorId, 'mentor'),
        ...menteeIds.map(one => member(one, 'mentee')),
      ]),
    ],
    facts: [
      {
        kind: 'mentorship.proposed',
        subjectId: id,
        payload: { form: own.form, kinds: own.kinds, mentees: menteeIds.length },
      },
    ],
  })
  return id
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

interface MentorshipChange {
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
async function writeChanges(
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

function eventStatement(ctx: Context, mentorshipId: string, event: MentorshipEvent) {
  return ctx.db.insert(mentorshipEvent).values({ ...event, id: ctx.newId(), mentorshipId })
}

function eventFact(subjectId: string, { kind, day, takesEffect }: MentorshipEvent): NewFact {
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

/** Another mentor from a day on, who needs an order and a consent of their own; the former one stays in the past. */
export async function replaceMentor(
  ctx: Context,
  scene: MentoringScene,
  one: StoredMentorship,
  { mentor, day, note }: { mentor: string; day: Day; note: string },
): Promise<void> {
  const event = { kind: 'mentor-replaced' as const, day, takesEffect: null, note }
  const next = {
    mentorshipId: one.id,
    participantId: mentor,
    role: 'mentor' as const,
    since: day,
    until: stillMember,
  }
  await writeChanges(ctx, scene, [one], {
    set: {},
    after: [
      leaveStatement(ctx, one.id, day),
      ctx.db.insert(mentorshipMember).values(next),
      eventStatement(ctx, one.id, event),
    ],
    facts: [eventFact(one.id, event)],
  })
}

/** The mentor of now leaves; what the mentorship was up to that day stays. */
function leaveStatement(ctx: Context, mentorshipId: string, until: Day): BatchItem<'sqlite'> {
  return ctx.db
    .update(mentorshipMember)
    .set({ until })
    .where(
      and(
        eq(mentorshipMember.mentorshipId, mentorshipId),
        eq(mentorshipMember.role, 'mentor'),
        eq(mentorshipMember.until, stillMember),
      ),
    )
}
