import { reminders } from '../../emails/reminders.tsx'
import type { Context } from '../context.ts'
import { addDays } from '../domain/calendar/days.ts'
import { chase } from '../domain/notice/chase.ts'
import type { CheckRules } from '../domain/notice/check.ts'
import { whoIsTold } from '../domain/notice/who-is-told.ts'
import type { Day } from '../domain/timing/reading.ts'
import { address } from '../mail/compose.ts'
import { insertMany } from '../store/insert-many.ts'
import { keepDecided, type Queued, selectQueued } from '../store/notice/chase-queue.ts'
import {
  keepAbout,
  type LetterDay,
  type LettersOfDay,
  lettersOfDay,
  reminderKey,
} from '../store/notice/letters-of-day.ts'
import { membersOfSchools, type SchoolMember } from '../store/notice/people-told.ts'
import { isTurnLost, nextTurn, takeTurn } from '../store/notice/turns.ts'
import { type chaseStep, letter } from '../store/schema.ts'

const mostAtOnce = 300
/** What is not done in one tick is done in the next: a tick stays within what the platform allows. */
const mostRounds = 60

/** Somebody to be told of one step of one obligation. */
interface Telling {
  personId: string
  email: string
  /** Of the letter that tells it. */
  key: string
  subjectId: string
  step: string
}

interface Decided {
  tellings: Telling[]
  steps: (typeof chaseStep.$inferInsert)[]
  next: { obligationId: string; nextOn: Day | null }[]
}

interface Around {
  members: readonly SchoolMember[]
  letters: ReadonlyMap<string, LettersOfDay>
  day: Day
  rules: CheckRules
}

/**
 * Decides for one authority on every reminder that has come up by a day, and keeps the decisions: each round's letters,
 * steps and next days are one batch. A person has at most one letter a day; what comes up after it was written waits
 * for the next day, and on the day of the digest it stands in the digest. Gives how many times somebody is told something.
 */
export async function remind(
  ctx: Context,
  authorityId: string,
  today: LetterDay,
  rules: CheckRules,
): Promise<number> {
  let told = 0
  for (let round = 0; round < mostRounds; round += 1) {
    const turn = await nextTurn(ctx, authorityId)
    const queued = await selectQueued(ctx, authorityId, today.day, mostAtOnce)
    if (queued.length === 0) return told
    const members = await membersOfSchools(ctx, unique(queued.map(one => one.schoolId)))
    const letters = await lettersOfDay(ctx, unique(members.map(one => one.personId)), today)
    const decided = decideAll(ctx, queued, { members, letters, day: today.day, rules })
    try {
      await ctx.db.batch([
        takeTurn(ctx, turn),
        insertMany(ctx.db, letter, newLetters(ctx, authorityId, today, decided), { ifNew: true }),
        keepAbout(ctx, decided.tellings),
        ...keepDecided(ctx, decided.steps, decided.next),
      ])
      told += decided.tellings.length
    } catch (error) {
      if (!isTurnLost(error)) throw error
    }
  }
  return told
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}

function newLetters(
  ctx: Context,
  authorityId: string,
  { day }: LetterDay,
  { tellings }: Decided,
): (typeof letter.$inferInsert)[] {
  const first = new Map(tellings.map(telling => [telling.key, telling]))
  return [...first.values()].flatMap(({ key, personId, email: to }) =>
    key === reminderKey(personId, day)
      ? [address(ctx, reminders, { key, to, personId, authorityId })]
      : [],
  )
}

function decideAll(ctx: Context, queued: readonly Queued[], around: Around): Decided {
  const bySchool = Map.groupBy(around.members, ({ schoolId }) => schoolId)
  const all = queued.map(one => decideOne(ctx, one, bySchool.get(one.schoolId) ?? [], around))
  return {
    tellings: all.flatMap(({ tellings }) => tellings),
    steps: all.flatMap(({ steps }) => steps),
    next: all.flatMap(({ next }) => next),
  }
}

function decideOne(
  ctx: Context,
  one: Queued,
  members: readonly SchoolMember[],
  { letters, day, rules }: Around,
): Decided {
  const { obligationId, due } = one
  const chased = chasedOf(one)
  const knownOn = chased.phase === 'returned' ? (chased.returnedOn ?? '') : chased.knownOn
  const { tell, overtaken, nextOn } = chase(chased, doneOf(one, knownOn), day, rules)
  const told = tell === null ? [] : whoIsTold(tell, one.assigneeId, members)
  if (told.some(personId => letters.get(personId)?.isFull)) {
    return { tellings: [], steps: [], next: [{ obligationId, nextOn: addDays(day, 1) }] }
  }
  const row = { obligationId, due, knownOn, day, at: ctx.now }
  const outcome = told.length > 0 ? ('told' as const) : ('nobody' as const)
  return {
    tellings: told.map(personId => ({
      personId,
      email: members.find(member => member.personId === personId)?.email ?? '',
      key: letters.get(personId)?.key ?? '',
      subjectId: obligationId,
      step: tell?.name ?? '',
    })),
    steps: [
      ...overtaken.map(({ name }) => ({ ...row, step: name, outcome: 'overtaken' as const })),
      ...(tell === null ? [] : [{ ...row, step: tell.name, outcome }]),
    ],
    next: [{ obligationId, nextOn }],
  }
}

function chasedOf({ origin, isStanding, knownOn, ...one }: Queued) {
  return {
    ...one,
    isStanding: isStanding === 1,
    isCollected: origin === 'collection',
    knownOn: knownOn ?? one.due,
  }
}

/** Steps of another due day, or of a due day known anew, are steps still to come. */
function doneOf({ doneSteps }: Queued, knownOn: Day): Set<string> {
  const done = JSON.parse(doneSteps) as [step: string, knownOn: Day][]
  return new Set(done.flatMap(([step, known]) => (known === knownOn ? [step] : [])))
}
