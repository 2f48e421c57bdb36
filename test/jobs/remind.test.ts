import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { defaultPreference } from '../../functions/domain/notice/letter-preference.ts'
import { decide } from '../../functions/domain/obligation/decide.ts'
import { decideLetters } from '../../functions/jobs/decide-letters.ts'
import { tick } from '../../functions/jobs/tick.ts'
import { changeSettings } from '../../functions/store/change-settings.ts'
import { moveDue } from '../../functions/store/due-dates.ts'
import { keepPreference } from '../../functions/store/letters/preferences.ts'
import { moveObligation } from '../../functions/store/obligation-now.ts'
import { letter, membership, school } from '../../functions/store/schema.ts'
import { owe, sceneIn } from '../support/owe.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

let world: World

/** The school's people read no digest here, so that what they are reminded of comes by itself. */
beforeEach(async () => {
  world = await makeWorld()
  const ctx = world.context()
  for (const who of ['director', 'curator', 'deputy'] as const) {
    const { personId } = world.people[who]
    await keepPreference(ctx, personId, { ...defaultPreference, wantsDigest: false })
  }
})

/** A Moscow hour of a day. */
function at(day: string, hour = 10): void {
  world.clock.instant = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+03:00`)
}

async function tickAt(day: string, hour = 10): Promise<void> {
  at(day, hour)
  await tick(world.context())
}

function lettersTo(who: PersonName) {
  const { email } = world.people[who]
  return world.letters.filter(({ to }) => to === email)
}

function subjectsTo(who: PersonName): string[] {
  return lettersTo(who).map(({ subject }) => subject)
}

function send(obligationId: string) {
  return moveObligation(
    world.context(),
    sceneIn(world, world.people.curator.personId),
    obligationId,
    (state, day) => decide.file(state, day, 'a-submission'),
  )
}

describe('a tick on a working day', () => {
  test('tells the curator of a day that comes, and nobody else', async () => {
    await owe(world, { due: '2026-11-06', text: 'Положение о наставничестве' })
    await tickAt('2026-10-27')
    expect(subjectsTo('curator')).toEqual([
      'Срок 6 ноября, осталось 10 дней: Положение о наставничестве',
    ])
    expect(subjectsTo('director')).toEqual([])
    expect(subjectsTo('former')).toEqual([])
    expect(subjectsTo('otherCurator')).toEqual([])
  })

  test('puts everything of a day into one letter', async () => {
    for (const number of ['1', '2', '3']) await owe(world, { due: '2026-11-06', number })
    await tickAt('2026-10-27')
    expect(subjectsTo('curator')).toEqual(['Скоро срок: 3 дела'])
    expect(lettersTo('curator')[0]?.text.match(/\/obligations\/\w+\/submit/g)).toHaveLength(3)
  })

  test('says nothing twice, ticked again, ticked twice at once, or with the clock turned back', async () => {
    await owe(world, { due: '2026-11-06' })
    at('2026-10-27')
    await Promise.all([tick(world.context()), tick(world.context())])
    await tickAt('2026-10-27', 12)
    await tickAt('2026-10-26', 15)
    await tickAt('2026-10-28')
    expect(subjectsTo('curator')).toHaveLength(1)
  })

  test('says nothing of what is far off, sent, or known since yesterday', async () => {
    await owe(world, { due: '2027-05-31' })
    await send(await owe(world, { due: '2026-11-06' }))
    at('2026-10-26', 12)
    await owe(world, { due: '2026-10-28' })
    await tickAt('2026-10-27')
    expect(subjectsTo('curator')).toEqual([])
  })

  test('says nothing at night, and says it in the morning', async () => {
    await owe(world, { due: '2026-11-06' })
    await tickAt('2026-10-27', 22)
    expect(subjectsTo('curator')).toEqual([])
    await tickAt('2026-10-28', 8)
    expect(subjectsTo('curator')).toHaveLength(1)
  })

  test('reminds the deputy of what is assigned to them, and not the curator', async () => {
    await owe(world, { due: '2026-11-06', assigneeId: world.people.deputy.personId })
    await tickAt('2026-10-27')
    expect(subjectsTo('deputy')).toHaveLength(1)
    expect(subjectsTo('curator')).toEqual([])
  })

  test('writes to nobody of a school that was closed', async () => {
    await owe(world, { due: '2026-11-06' })
    const { db } = world.context()
    await db.update(school).set({ closedOn: '2026-10-20' }).where(eq(school.id, world.ids.school))
    await tickAt('2026-10-27')
    expect(subjectsTo('curator')).toEqual([])
  })
})

describe('what is overdue', () => {
  test('is told the curator, then the director too, then stands in the authority’s list', async () => {
    await owe(world, { due: '2026-10-22', text: 'Приказ о парах' })
    await tickAt('2026-10-23')
    expect(subjectsTo('curator')).toEqual(['Просрочено на 1 день: Приказ о парах'])
    expect(subjectsTo('director')).toEqual([])
    await tickAt('2026-11-03')
    expect(subjectsTo('director')).toHaveLength(1)
    await tickAt('2026-11-13')
    await tickAt('2026-11-16', 9)
    const digest = lettersTo('officer').at(-1)?.text ?? ''
    expect(digest).toContain('ЖДУТ ВАШЕГО РЕШЕНИЯ')
    expect(digest).toContain('Приказ о парах')
  })

  test('goes no further once it is sent', async () => {
    const id = await owe(world, { due: '2026-10-22' })
    await tickAt('2026-10-23')
    await send(id)
    await tickAt('2026-11-05')
    expect(subjectsTo('director')).toEqual([])
  })

  test('goes no further once its day is moved, and begins anew by the new day', async () => {
    const id = await owe(world, { due: '2026-10-22' })
    await tickAt('2026-10-23')
    const officer = sceneIn(world, world.people.officer.personId)
    await moveDue(world.context(), officer, id, '2026-11-26', 'Карантин')
    await tickAt('2026-11-05')
    expect(subjectsTo('director')).toEqual([])
    await tickAt('2026-11-17')
    expect(subjectsTo('curator').at(-1)).toContain('Срок 26 ноября')
  })

  test('after days without a tick is told once, by the latest step, to everybody', async () => {
    await owe(world, { due: '2026-10-22' })
    await tickAt('2026-11-13')
    await tickAt('2026-11-17')
    expect(subjectsTo('curator')).toHaveLength(1)
    expect(subjectsTo('director')).toHaveLength(1)
  })
})

describe('between the decision and the sending', () => {
  test('a thing sent meanwhile takes its letter away', async () => {
    const id = await owe(world, { due: '2026-11-06' })
    at('2026-10-27')
    await decideLetters(world.context())
    await send(id)
    await tick(world.context())
    expect(subjectsTo('curator')).toEqual([])
    const { db } = world.context()
    const mine = eq(letter.personId, world.people.curator.personId)
    expect(await db.select({ state: letter.state }).from(letter).where(mine)).toEqual([
      { state: 'withdrawn' },
    ])
  })

  test('somebody who left meanwhile gets nothing', async () => {
    await owe(world, { due: '2026-11-06' })
    at('2026-10-27')
    const ctx = world.context()
    await decideLetters(ctx)
    await ctx.db
      .update(membership)
      .set({ until: ctx.now })
      .where(eq(membership.id, world.people.curator.membershipId))
    await tick(ctx)
    expect(subjectsTo('curator')).toEqual([])
  })
})

test('changed rules are looked at with the next tick', async () => {
  await owe(world, { due: '2026-11-06' })
  await tickAt('2026-10-20')
  expect(subjectsTo('curator')).toHaveLength(1)
  const scene = { ...sceneIn(world, world.people.officer.personId), schoolId: null }
  await changeSettings(world.context(), scene, {}, { reminderDays: [14, 10] })
  await tickAt('2026-10-22')
  expect(subjectsTo('curator')).toHaveLength(2)
})
