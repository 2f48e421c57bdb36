import { and, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { foldFacts, type ObligationFact } from '../../functions/domain/obligation/state.ts'
import { countStates } from '../../functions/domain/obligation/status.ts'
import { Problem } from '../../functions/domain/problem.ts'
import { returnWithLetter } from '../../functions/mail/return-with-letter.ts'
import { moveDue } from '../../functions/store/due-dates.ts'
import { type EvidenceInput, fileEvidence } from '../../functions/store/file-evidence.ts'
import {
  acceptSubmission,
  correctSubmission,
  returnSubmission,
} from '../../functions/store/review.ts'
import {
  evidence,
  fact,
  forever,
  letter,
  membership,
  obligationState,
} from '../../functions/store/schema.ts'
import { approveWaiver, askWaiver, declineWaiver } from '../../functions/store/waivers.ts'
import { owe, sceneIn } from '../support/owe.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const link = (title: string): EvidenceInput => ({
  type: 'link',
  url: 'https://school.example/order.pdf',
  kind: '',
  title,
  documentNumber: '',
  documentDate: null,
})

const curator = () => sceneIn(world, world.people.curator.personId)
const officer = () => sceneIn(world, world.people.officer.personId)

let keys = 0
async function send(...obligationIds: string[]): Promise<string> {
  const filing = { obligationIds, evidence: link('Приказ'), note: '', idempotencyKey: `k${keys++}` }
  return (await fileEvidence(world.context(), curator(), filing)).id
}

async function stateOf(id: string) {
  const { db } = world.context()
  const now = eq(obligationState.until, forever)
  const row = await db
    .select()
    .from(obligationState)
    .where(and(eq(obligationState.obligationId, id), now))
    .get()
  if (row === undefined) throw new Error('no state')
  return row
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    reason => reason,
  )
  return error instanceof Problem ? error.code : String(error)
}

describe('accepting', () => {
  test('settles everything the document proves', async () => {
    const ids = [await owe(world, { due: '2026-12-01' }), await owe(world, { due: '2026-12-02' })]
    await acceptSubmission(world.context(), officer(), await send(...ids))
    for (const id of ids) expect((await stateOf(id)).phase).toBe('accepted')
  })

  test('by two officers at once happens once, and the other is told', async () => {
    const id = await owe(world, { due: '2026-12-01' })
    const submissionId = await send(id)
    const work = [1, 2].map(() => acceptSubmission(world.context(), officer(), submissionId))
    const refused = (await Promise.allSettled(work)).flatMap(one =>
      one.status === 'rejected' ? [one.reason.code] : [],
    )
    expect(refused).toHaveLength(1)
    expect(['changedMeanwhile', 'nothingToReview']).toContain(refused[0])
    const facts = await world
      .context()
      .db.select()
      .from(fact)
      .where(and(eq(fact.subjectId, id), eq(fact.kind, 'submission.accepted')))
    expect(facts).toHaveLength(1)
  })

  test('is refused where the school has sent something newer', async () => {
    const id = await owe(world, { due: '2026-12-01' })
    const older = await send(id)
    await returnSubmission(world.context(), officer(), older, 'Нет подписи', () => [])
    await send(id)
    expect(await codeOf(acceptSubmission(world.context(), officer(), older))).toBe(
      'nothingToReview',
    )
  })

  test('is refused to another authority', async () => {
    const submissionId = await send(await owe(world, { due: '2026-12-01' }))
    const scene = { ...officer(), authorityId: world.ids.strangeAuthority, schoolId: null }
    expect(await codeOf(acceptSubmission(world.context(), scene, submissionId))).toBe('notFound')
  })
})

describe('returning', () => {
  test('tells whoever sent it, once, with the words and the way to the task', async () => {
    const id = await owe(world, { due: '2026-12-01' })
    await returnWithLetter(world.context(), officer(), await send(id), 'Нужна вторая страница')
    await world.settle()
    const sent = world.letters.filter(({ text }) => text.includes(`/obligations/${id}`))
    expect(sent.map(({ to }) => to)).toEqual([world.people.curator.email])
    expect(sent[0]?.text).toContain('Нужна вторая страница')
    expect((await stateOf(id)).phase).toBe('returned')
  })

  test('tells the curators where whoever sent it has left', async () => {
    const id = await owe(world, { due: '2026-12-01' })
    const former = sceneIn(world, world.people.former.personId)
    const filing = { obligationIds: [id], evidence: link('Приказ'), note: '' }
    const sent = await fileEvidence(world.context(), former, {
      ...filing,
      idempotencyKey: 'former',
    })
    await returnWithLetter(world.context(), officer(), sent.id, 'Нужна печать')
    const { db } = world.context()
    const rows = await db
      .select({ to: letter.to })
      .from(letter)
      .where(eq(letter.key, `submission-returned:${sent.id}:${world.people.curator.personId}`))
    expect(rows).toEqual([{ to: world.people.curator.email }])
    await world.settle()
    expect(world.letters.map(({ to }) => to)).not.toContain(world.people.former.email)
  })

  test('needs words', async () => {
    const submissionId = await send(await owe(world, { due: '2026-12-01' }))
    const work = returnSubmission(world.context(), officer(), submissionId, '  ', () => [])
    expect(await codeOf(work)).toBe('invalidInput')
  })

  test('writes no letter where nothing was returned', async () => {
    const submissionId = await send(await owe(world, { due: '2026-12-01' }))
    await acceptSubmission(world.context(), officer(), submissionId)
    const work = returnWithLetter(world.context(), officer(), submissionId, 'Поздно')
    expect(await codeOf(work)).toBe('nothingToReview')
    const key = `submission-returned:${submissionId}:${world.people.curator.personId}`
    const rows = await world.context().db.select().from(letter).where(eq(letter.key, key))
    expect(rows).toEqual([])
  })
})

describe('correcting', () => {
  test('replaces the evidence and keeps the old one', async () => {
    const submissionId = await send(await owe(world, { due: '2026-12-01' }))
    await correctSubmission(
      world.context(),
      curator(),
      submissionId,
      link('Приказ со второй страницей'),
    )
    const rows = await world
      .context()
      .db.select()
      .from(evidence)
      .where(eq(evidence.submissionId, submissionId))
    expect(rows.filter(({ replacedAt }) => replacedAt === null).map(({ title }) => title)).toEqual([
      'Приказ со второй страницей',
    ])
    expect(rows).toHaveLength(2)
  })

  test('is refused once it is reviewed', async () => {
    const submissionId = await send(await owe(world, { due: '2026-12-01' }))
    await acceptSubmission(world.context(), officer(), submissionId)
    const work = correctSubmission(world.context(), curator(), submissionId, link('Новый'))
    expect(await codeOf(work)).toBe('alreadyReviewed')
  })
})

describe('«не применимо»', () => {
  test('waits for the officer, and leaves the count when approved', async () => {
    const id = await owe(world, { due: '2026-10-01' })
    await askWaiver(world.context(), curator(), id, 'В школе нет старших классов')
    expect(await stateOf(id)).toMatchObject({ phase: 'expected', isWaiverAsked: true })
    await approveWaiver(world.context(), officer(), id, '')
    expect(countStates([await stateOf(id)], '2026-10-15')).toMatchObject({ expected: 0, waived: 1 })
  })

  test('stays a task when declined, and is declined only where it was asked', async () => {
    const id = await owe(world, { due: '2026-12-01' })
    await askWaiver(world.context(), curator(), id, 'Нечего представить')
    await declineWaiver(world.context(), officer(), id, 'Пары в школе есть')
    expect(await stateOf(id)).toMatchObject({ phase: 'expected', isWaiverAsked: false })
    const again = declineWaiver(world.context(), officer(), id, 'Пары в школе есть')
    expect(await codeOf(again)).toBe('nothingToReview')
  })

  test('needs a reason', async () => {
    const id = await owe(world, { due: '2026-12-01' })
    expect(await codeOf(askWaiver(world.context(), curator(), id, ''))).toBe('invalidInput')
    expect(await codeOf(approveWaiver(world.context(), officer(), id, ''))).toBe('invalidInput')
  })

  test('of another school is not there', async () => {
    const id = await owe(world, { due: '2026-12-01', schoolId: world.ids.otherSchool })
    expect(await codeOf(askWaiver(world.context(), curator(), id, 'Нет'))).toBe('notFound')
  })
})

describe('moving a due day', () => {
  test('keeps the first one and forgives nothing that was late', async () => {
    const id = await owe(world, { due: '2026-10-01' })
    await send(id)
    await moveDue(world.context(), officer(), id, '2026-11-01', 'Карантин')
    expect(await stateOf(id)).toMatchObject({
      due: '2026-11-01',
      firstDue: '2026-10-01',
      isLate: true,
    })
  })

  test.each([
    ['2026-02-30', 'Карантин', 'invalidInput'],
    ['2026-12-01', 'Карантин', 'invalidInput'],
    ['2026-12-20', ' ', 'invalidInput'],
  ])('to %s because «%s» is refused', async (to, reason, code) => {
    const id = await owe(world, { due: '2026-12-01' })
    expect(await codeOf(moveDue(world.context(), officer(), id, to, reason))).toBe(code)
  })
})

const step = fc.constantFrom('send', 'correct', 'accept', 'return', 'move', 'ask', 'waive', 'keep')

test('whatever happens in whatever order, the facts folded give the row that is kept', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 7 }), async steps => {
      const id = await owe(world, { due: '2026-10-10' })
      for (const [index, name] of steps.entries()) await take(name, id, index)
      expect(await foldedOf(id)).toEqual(await keptOf(id))
    }),
    { numRuns: 15 },
  )
})

/** One step; what the rules refuse is refused and changes nothing. */
async function take(name: string, id: string, index: number): Promise<void> {
  world.clock.instant += 60_000
  const ctx = world.context()
  const { submissionId } = await stateOf(id)
  const steps: Record<string, () => Promise<unknown>> = {
    send: () => send(id),
    correct: () => correctSubmission(ctx, curator(), submissionId ?? 'none', link('Другой')),
    accept: () => acceptSubmission(ctx, officer(), submissionId ?? 'none'),
    return: () => returnSubmission(ctx, officer(), submissionId ?? 'none', 'Не то', () => []),
    move: () => moveDue(ctx, officer(), id, `2026-11-${10 + index}`, 'Перенос'),
    ask: () => askWaiver(ctx, curator(), id, 'Нечего'),
    waive: () => approveWaiver(ctx, officer(), id, 'Согласны'),
    keep: () => declineWaiver(ctx, officer(), id, 'Нет'),
  }
  await steps[name]?.().catch(error => {
    if (!(error instanceof Problem)) throw error
  })
}

async function foldedOf(id: string) {
  const { db } = world.context()
  const rows = await db.select().from(fact).where(eq(fact.subjectId, id)).orderBy(fact.id)
  return foldFacts(rows.map(({ kind, payload }) => ({ kind, ...payload }) as ObligationFact))
}

async function keptOf(id: string) {
  const { phase, windowFrom, due, firstDue, filedOn, isLate, isWaiverAsked, submissionId } =
    await stateOf(id)
  return { phase, windowFrom, due, firstDue, filedOn, isLate, isWaiverAsked, submissionId }
}

test('a person who holds the role again gets the letters again', async () => {
  const { db } = world.context()
  const { membershipId, personId } = world.people.former
  await db.update(membership).set({ until: forever }).where(eq(membership.id, membershipId))
  const id = await owe(world, { due: '2026-12-01' })
  const filing = { obligationIds: [id], evidence: link('Приказ'), note: '', idempotencyKey: 'back' }
  const sent = await fileEvidence(world.context(), sceneIn(world, personId), filing)
  await returnWithLetter(world.context(), officer(), sent.id, 'Ещё раз')
  await world.settle()
  expect(world.letters.at(-1)?.to).toBe(world.people.former.email)
})
