import { and, eq } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Context } from '../../context.ts'
import type { KindCode } from '../../domain/mentorship/mentoring-forms.ts'
import { type Member, stillMember } from '../../domain/mentorship/mentorship.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { mentorshipMember } from '../schema.ts'
import { eventFact, eventStatement, writeChanges } from './mentorships.ts'
import type { MentoringScene } from './scene.ts'
import type { StoredMentorship } from './snapshot.ts'

/** Who comes or goes, since when, and why. */
export interface MemberChange {
  participantId: string
  day: Day
  note: string
}

/** Another mentor from a day on, who needs an order and a consent of their own; the former one stays in the past. */
export async function replaceMentor(
  ctx: Context,
  scene: MentoringScene,
  one: StoredMentorship,
  { participantId, day, note }: MemberChange,
): Promise<void> {
  const event = { kind: 'mentor-replaced' as const, day, takesEffect: null, note }
  await writeChanges(ctx, scene, [one], {
    set: {},
    after: [
      leaveStatement(ctx, one.id, { role: 'mentor', day }),
      joinStatement(ctx, one.id, { participantId, role: 'mentor', day }),
      eventStatement(ctx, one.id, event),
    ],
    facts: [eventFact(one.id, event)],
  })
}

/** A further mentee from a day on; the kinds follow, since two mentees make a group. */
export async function addMentee(
  ctx: Context,
  scene: MentoringScene,
  one: StoredMentorship,
  { participantId, day, note, kinds }: MemberChange & { kinds: KindCode[] },
): Promise<void> {
  const event = { kind: 'mentee-added' as const, day, takesEffect: null, note }
  const fact = eventFact(one.id, event)
  await writeChanges(ctx, scene, [one], {
    set: { kinds },
    after: [
      joinStatement(ctx, one.id, { participantId, role: 'mentee', day }),
      eventStatement(ctx, one.id, event),
    ],
    facts: [{ ...fact, payload: { ...fact.payload, participantId, kinds } }],
  })
}

/** A mentee leaves from a day on; what they took part in stays. */
export async function removeMentee(
  ctx: Context,
  scene: MentoringScene,
  one: StoredMentorship,
  { participantId, day, note }: MemberChange,
): Promise<void> {
  const event = { kind: 'mentee-left' as const, day, takesEffect: null, note }
  const fact = eventFact(one.id, event)
  await writeChanges(ctx, scene, [one], {
    set: {},
    after: [
      leaveStatement(ctx, one.id, { participantId, role: 'mentee', day }),
      eventStatement(ctx, one.id, event),
    ],
    facts: [{ ...fact, payload: { ...fact.payload, participantId } }],
  })
}

/** Somebody belongs to it from a day on, again where they had left on that very day. */
function joinStatement(
  ctx: Context,
  mentorshipId: string,
  { participantId, role, day }: { participantId: string; role: Member['role']; day: Day },
): BatchItem<'sqlite'> {
  return ctx.db
    .insert(mentorshipMember)
    .values({ mentorshipId, participantId, role, since: day, until: stillMember })
    .onConflictDoUpdate({
      target: [
        mentorshipMember.mentorshipId,
        mentorshipMember.participantId,
        mentorshipMember.role,
        mentorshipMember.since,
      ],
      set: { until: stillMember },
    })
}

/** Those of a role, or one of them, leave; what the mentorship was up to that day stays. */
function leaveStatement(
  ctx: Context,
  mentorshipId: string,
  { participantId, role, day }: { participantId?: string; role: Member['role']; day: Day },
): BatchItem<'sqlite'> {
  return ctx.db
    .update(mentorshipMember)
    .set({ until: day })
    .where(
      and(
        eq(mentorshipMember.mentorshipId, mentorshipId),
        eq(mentorshipMember.role, role),
        eq(mentorshipMember.until, stillMember),
        participantId === undefined ? undefined : eq(mentorshipMember.participantId, participantId),
      ),
    )
}
