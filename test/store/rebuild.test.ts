import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { moveDue } from '../../functions/store/due-dates.ts'
import { fileEvidence } from '../../functions/store/file-evidence.ts'
import { rebuildStates, statesFromFacts } from '../../functions/store/rebuild.ts'
import { acceptSubmission, returnSubmission } from '../../functions/store/review.ts'
import { obligationState } from '../../functions/store/schema.ts'
import { approveWaiver, askWaiver } from '../../functions/store/waivers.ts'
import { owe, sceneIn } from '../support/owe.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
  await liveThroughEverything()
})

/** Every kind of fact an obligation can undergo, on several obligations, some in the same millisecond. */
async function liveThroughEverything() {
  const [sent, back, moved, waived] = await Promise.all(
    ['2026-10-01', '2026-10-20', '2026-11-01', '2026-12-01'].map(due => owe(world, { due })),
  )
  const curator = sceneIn(world, world.people.curator.personId)
  const officer = sceneIn(world, world.people.officer.personId)
  const send = (id: string, key: string) =>
    fileEvidence(world.context(), curator, {
      obligationIds: [id],
      evidence: {
        type: 'link',
        url: `https://school.example/${key}.pdf`,
        kind: '',
        title: '',
        documentNumber: '',
        documentDate: null,
      },
      note: '',
      idempotencyKey: key,
    })
  const first = await send(sent ?? '', 'first')
  await acceptSubmission(world.context(), officer, first.id)
  const second = await send(back ?? '', 'second')
  world.clock.instant += 86_400_000
  await returnSubmission(world.context(), officer, second.id, 'Нет подписи', () => [])
  await send(back ?? '', 'third')
  await moveDue(world.context(), officer, moved ?? '', '2026-11-15', 'Карантин')
  await askWaiver(world.context(), curator, waived ?? '', 'Нет наставляемых')
  world.clock.instant += 86_400_000
  await approveWaiver(world.context(), officer, waived ?? '', 'Согласовано')
}

const inOrder = (rows: (typeof obligationState.$inferSelect)[]) =>
  rows.toSorted((a, b) =>
    a.obligationId === b.obligationId
      ? a.since - b.since
      : a.obligationId < b.obligationId
        ? -1
        : 1,
  )

function stored() {
  return world
    .context()
    .db.select()
    .from(obligationState)
    .where(eq(obligationState.schoolId, world.ids.school))
    .all()
}

test('the states kept ready are exactly those the facts make', async () => {
  const kept = inOrder(await stored())
  expect(kept).toHaveLength(12)
  expect(inOrder(await statesFromFacts(world.context(), world.ids.school))).toEqual(kept)
})

test('states that were lost are made again', async () => {
  const kept = inOrder(await stored())
  await world
    .context()
    .db.delete(obligationState)
    .where(eq(obligationState.schoolId, world.ids.school))
  expect(await rebuildStates(world.context(), world.ids.school)).toBe(kept.length)
  expect(inOrder(await stored())).toEqual(kept)
})
