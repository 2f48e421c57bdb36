import type { Context } from '../context.ts'
import { chase } from '../domain/notice/chase.ts'
import type { CheckRules } from '../domain/notice/check.ts'
import { whoIsTold } from '../domain/notice/who-is-told.ts'
import type { Day } from '../domain/timing/reading.ts'
import { addDays } from '../domain/calendar/days.ts'
import { keepDecided, type Queued, selectQueued } from '../store/notice/chase-queue.ts'
import { decidedLetters, lettersWrittenAlready, reminderKey } from '../store/notice/decided-letters.ts'
import { membersOfSchools, type SchoolMember } from '../store/notice/people-told.ts'
import { isTurnLost, nextTurn, takeTurn } from '../store/notice/turns.ts'
import type { chaseStep } from '../store/schema.ts'

const mostAtOnce = 300
/** What is not done in one tick is done in the next: a tick stays within what the platform allows. */
const mostRounds = 60

/** Somebody to be told of one step of one obligation. */
interface Telling {
  personId: string
  email: string
  obligationId: string
  step: string
}

interface Decided {
  tellings: Telling[]
  steps: (typeof chaseStep.$inferInsert)[]
  next: { obligationId: string; nextOn: Day | null }[]
}

/**
 * Decides for one authority on every reminder that has come up by a day, and keeps the decisions: each round's letters,
 * steps and next days are one batch. Gives how many steps were told. A person has at most one letter of reminders a day;
 * what comes up after that letter was written waits for the next day.
 */
export async function remind(
  ctx: Context,
  authorityId: string,
  day: Day,
  rules: CheckRules,
): Promise<number> {
  let told = 0
  for (let round = 0; round < mostRounds; round += 1) {
    const turn = await nextTurn(ctx, authorityId)
    const queued = await selectQueued(ctx, authorityId, day, mostAtOnce)
    if (queued.length === 0) return told
    const members = await membersOfSchools(ctx, [...new Set(queued.map(one => one.schoolId))])
    const keys = members.map(({ personId }) => reminderKey(personId, day))
    const full = await lettersWrittenAlready(ctx, keys)
    const decided = decideAll(ctx, queued, { members, full, day, rules })
    const letters = decidedLetters(ctx, authorityId, day, decided.tellings)
    try {
      await ctx.db.batch([
        takeTurn(ctx, turn),
        ...letters,
        ...keepDecided(ctx, decided.steps, decided.next),
      ])
    } catch (error) {
      if (!isTurnLost(error)) throw error
      continue
    }
    told += decided.tellings.length
  }
  return told
}

interface Around {
  members: readonly SchoolMember[]
  /** Keys of the letters that take nothing more. */
  full: ReadonlySet<string>
  day: Day
  rules: CheckRules
}

function decideAll(ctx: Context, queued: readonly Queued[], around: Around): Decided {
  const bySchool = Map.groupBy(around.members, ({ schoolId }) => schoolId)
  const all: Decided = { tellings: [], steps: [], next: [] }
  for (const one of queued) {
    const decided = decideOne(ctx, one, bySchool.get(one.schoolId) ?? [], around)
    all.tellings.push(...decided.tellings)
    all.steps.push(...decided.steps)
    all.next.push(...decided.next)
  }
  return all
}

function decideOne(
  ctx: Context,
  one: Queued,
  members: readonly SchoolMember[],
  { full, day, rules }: Around,
): Decided {
  const { obligationId, due } = one
  const chased = chasedOf(one)
  const since = chased.phase === 'returned' ? (chased.returnedOn ?? '') : chased.knownOn
  const { tell, overtaken, nextOn } = chase(chased, doneOf(one, since), day, rules)
  const told = tell === null ? [] : whoIsTold(tell, one.assigneeId, members)
  const isFull = told.some(personId => full.has(reminderKey(personId, day)))
  if (isFull) return waiting(obligationId, addDays(day, 1))
  const row = { obligationId, due, knownOn: since, day, at: ctx.now }
  const outcome = told.length > 0 ? ('told' as const) : ('nobody' as const)
  return {
    tellings: told.map(personId => ({
      personId,
      email: members.find(member => member.personId === personId)?.email ?? '',
      obligationId,
      step: tell?.name ?? '',
    })),
    steps: [
      ...overtaken.map(({ name }) => ({ ...row, step: name, outcome: 'overtaken' as const })),
      ...(tell === null ? [] : [{ ...row, step: tell.name, outcome }]),
    ],
    next: [{ obligationId, nextOn }],
  }
}

function waiting(obligationId: string, nextOn: Day): Decided {
  return { tellings: [], steps: [], next: [{ obligationId, nextOn }] }
}

function chasedOf({ origin, isStanding, knownOn, ...one }: Queued) {
  return {
    ...one,
    isStanding: isStanding === 1,
    isCollected: origin === 'collection',
    knownOn: knownOn ?? one.due,
  }
}

function doneOf({ doneSteps }: Queued, since: string): Set<string> {
  const done = JSON.parse(doneSteps) as [step: string, knownOn: string][]
  return new Set(done.filter(([, knownOn]) => knownOn === since).map(([step]) => step))
}
