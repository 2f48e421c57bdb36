import { beforeEach, describe, expect, test } from 'vitest'
import { defaultPreference } from '../../functions/domain/notice/letter-preference.ts'
import { decide } from '../../functions/domain/obligation/decide.ts'
import { tick } from '../../functions/jobs/tick.ts'
import { changeSettings } from '../../functions/store/change-settings.ts'
import { keepPreference } from '../../functions/store/letters/preferences.ts'
import { moveObligation } from '../../functions/store/obligation-now.ts'
import { addressState, forever, membership } from '../../functions/store/schema.ts'
import { owe, sceneIn } from '../support/owe.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

let world: World

beforeEach(async () => {
  world = await makeWorld()
})

/** A Moscow hour of a day; 26 October 2026 is a Monday. */
async function tickAt(day: string, hour = 9): Promise<void> {
  world.clock.instant = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+03:00`)
  await tick(world.context())
}

function lettersTo(who: PersonName) {
  const { email } = world.people[who]
  return world.letters.filter(({ to }) => to === email)
}

function textTo(who: PersonName): string {
  return lettersTo(who).at(-1)?.text ?? ''
}

function move(id: string, decision: Parameters<typeof moveObligation>[3]) {
  return moveObligation(world.context(), sceneIn(world, null), id, decision)
}

describe('on Monday at nine', () => {
  test('the curator reads what is overdue, this week and later, each with its form', async () => {
    await owe(world, { due: '2026-10-20', text: 'Просроченный приказ' })
    await owe(world, { due: '2026-10-30', text: 'Отчёт этой недели' })
    await owe(world, { due: '2026-11-20', text: 'Справка ноября' })
    await owe(world, { due: '2027-05-31', text: 'Итоги года' })
    await tickAt('2026-10-26')
    const text = textTo('curator')
    expect(text).toMatch(
      /Просрочено:[\s\S]*Просроченный приказ[\s\S]*На этой неделе:[\s\S]*Отчёт этой недели[\s\S]*30 дней:[\s\S]*Справка ноября/,
    )
    expect(text).not.toContain('Итоги года')
    expect(text.match(/\/obligations\/\w+\/submit/g)).toHaveLength(3)
    expect(lettersTo('curator')).toHaveLength(1)
  })

  test('the director reads who holds it', async () => {
    await owe(world, { due: '2026-10-30' })
    await tickAt('2026-10-26')
    expect(textTo('director')).toMatch(/Отвечает \S+/)
    expect(textTo('director')).not.toContain('/submit')
  })

  test('the officer reads the numbers of every institution, the longest overdue first', async () => {
    await owe(world, { due: '2026-10-20' })
    await owe(world, { due: '2026-09-20', schoolId: world.ids.otherSchool })
    await tickAt('2026-10-26')
    const text = textTo('officer')
    expect(text).toContain(
      'Должно быть сдано 2: в срок 0, с опозданием 0, на доработке 0, просрочено 2.',
    )
    const [first, second] = [...text.matchAll(/просрочено 1, самое давнее — (\d+) д/g)].map(
      match => match[1],
    )
    expect([first, second]).toEqual(['36', '6'])
  })

  test('the methodological centre reads whom to help, by topic', async () => {
    await owe(world, { due: '2026-10-20', evidence: ['order_pairs'] })
    await owe(world, {
      due: '2026-10-20',
      schoolId: world.ids.otherSchool,
      evidence: ['order_pairs'],
    })
    await tickAt('2026-10-26')
    expect(textTo('methodologist')).toMatch(
      /Приказ о закреплении наставнических пар[^\n]*, 2 учреждения/,
    )
  })

  test('a deputy reads only what is assigned to them', async () => {
    await owe(world, { due: '2026-10-30', text: 'Чужое' })
    await owe(world, { due: '2026-10-30', text: 'Своё', assigneeId: world.people.deputy.personId })
    await tickAt('2026-10-26')
    expect(textTo('deputy')).toContain('Своё')
    expect(textTo('deputy')).not.toContain('Чужое')
  })

  test('whoever has roles in two schools reads both in one letter', async () => {
    const { db, newId, now } = world.context()
    await db.insert(membership).values({
      id: newId(),
      personId: world.people.curator.personId,
      authorityId: world.ids.authority,
      schoolId: world.ids.otherSchool,
      role: 'director',
      since: now,
      until: forever,
    })
    await owe(world, { due: '2026-10-30', text: 'Первой школы' })
    await owe(world, { due: '2026-10-30', text: 'Второй школы', schoolId: world.ids.otherSchool })
    await tickAt('2026-10-26')
    expect(lettersTo('curator')).toHaveLength(1)
    expect(textTo('curator')).toContain('Первой школы')
    expect(textTo('curator')).toContain('Второй школы')
  })

  test('what the officer has to do and whose letters come back is said', async () => {
    const id = await owe(world, { due: '2026-10-30' })
    await move(id, (state, day) => decide.file(state, day, 'a-submission'))
    const { db, now } = world.context()
    await db.insert(addressState).values({
      email: world.people.otherDirector.email,
      hardBounces: 2,
      blockedAt: now,
      reason: 'no such box',
      changedAt: now,
    })
    await tickAt('2026-10-26')
    expect(textTo('officer')).toContain('На проверке 1 документ')
    expect(textTo('officer')).toMatch(
      new RegExp(`Письма не доходят:[\\s\\S]*${world.people.otherDirector.email}`),
    )
    expect(lettersTo('otherDirector')).toEqual([])
  })
})

describe('a digest', () => {
  test('comes once a week, however often it is ticked', async () => {
    await owe(world, { due: '2026-10-20' })
    for (const hour of [9, 10, 15]) await tickAt('2026-10-26', hour)
    await tickAt('2026-10-28')
    expect(lettersTo('curator')).toHaveLength(1)
  })

  test('missed on Monday comes on Wednesday', async () => {
    await owe(world, { due: '2026-10-30' })
    await tickAt('2026-10-28', 8)
    expect(textTo('director')).toContain('На этой неделе')
  })

  test('takes in the reminders of its morning', async () => {
    await owe(world, { due: '2026-11-03' })
    await tickAt('2026-10-26', 8)
    expect(lettersTo('curator')).toEqual([])
    await tickAt('2026-10-26', 9)
    await tickAt('2026-10-26', 10)
    expect(lettersTo('curator')).toHaveLength(1)
  })

  test('with nothing to say is not sent', async () => {
    await owe(world, { due: '2027-05-31' })
    await tickAt('2026-10-26')
    expect(lettersTo('curator')).toEqual([])
  })

  test('with nothing to say is sent where the authority wants it', async () => {
    const scene = { ...sceneIn(world, null), schoolId: null }
    await changeSettings(world.context(), scene, {}, { isEmptyDigestSent: true })
    await tickAt('2026-10-26')
    expect(textTo('curator')).toContain('Ближайшие 30 дней свободны')
  })

  test('does not come to whoever has switched it off, unless the authority has it come to all', async () => {
    await owe(world, { due: '2026-10-20' })
    const ctx = world.context()
    const { personId } = world.people.director
    await keepPreference(ctx, personId, { ...defaultPreference, wantsDigest: false })
    await tickAt('2026-10-26')
    expect(lettersTo('director')).toEqual([])
    const scene = { ...sceneIn(world, null), schoolId: null }
    await changeSettings(world.context(), scene, {}, { isDigestOptional: false })
    await tickAt('2026-11-02')
    expect(lettersTo('director')).toHaveLength(1)
  })
})
