import { and, eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readDiagnostic } from '../../../functions/store/diagnostics/diagnostics.ts'
import { diagnostic, forever, obligationState } from '../../../functions/store/schema.ts'
import { owe } from '../../support/owe.ts'
import { formWith, launch, obligationIn, publish } from '../../support/subjects-diagnostics.ts'
import { makeWorld, type PersonName, type World } from '../../support/world.ts'

const programmes = formWith(
  'self-diagnostic',
  [
    {
      id: 'documents',
      title: 'Документы',
      questions: [
        {
          id: 'order-pairs',
          kind: 'presence',
          text: 'Приказ о парах',
          known: 'document-order_pairs',
        },
      ],
    },
    {
      id: 'results',
      title: 'Результаты',
      questions: [
        { id: 'mark', kind: 'rating', text: 'Оцените работу пар' },
        { id: 'solved', kind: 'yes-no-partly', text: 'Затруднения сняты', mayNotApply: true },
        {
          id: 'why',
          kind: 'text',
          text: 'Что помешало',
          when: { question: 'solved', answers: ['no'] },
        },
      ],
    },
  ],
  { title: 'Самодиагностика программ' },
)

let world: World
let campaignId: string
let obligationId: string

beforeEach(async () => {
  world = await makeWorld()
  campaignId = await launch(world, await publish(world, programmes))
  obligationId = await obligationIn(world, campaignId)
})

async function open(path: string, as: PersonName = 'curator') {
  const response = await world.request(path, { as })
  return { status: response.status, html: await response.text() }
}

async function post(path: string, form: Record<string, string>, as: PersonName = 'curator') {
  const response = await world.request(path, { as, form })
  const location = response.headers.get('location') ?? ''
  return { status: response.status, location, html: await response.text() }
}

async function begin(as: PersonName = 'curator'): Promise<string> {
  const path = `/schools/${world.ids.school}/diagnostics`
  const { location } = await post(path, { obligation: obligationId }, as)
  expect(location).toMatch(/^\/diagnostics\/\w+$/)
  return location
}

function stateNow() {
  return world
    .context()
    .db.select()
    .from(obligationState)
    .where(and(eq(obligationState.obligationId, obligationId), eq(obligationState.until, forever)))
    .get()
}

/** Answers everything and sends it. */
async function sendAll(path: string): Promise<void> {
  await post(`${path}/sections/documents`, { revision: '0', 'order-pairs': 'present' })
  await post(`${path}/sections/results`, { revision: '0', mark: '4', solved: 'yes' })
  expect((await post(`${path}/send`, {})).location).toBe(`${path}?sent`)
}

describe('a school that is asked to fill in a questionnaire', () => {
  it('comes from its task to the form, and begins it once', async () => {
    const task = await open(`/obligations/${obligationId}`)
    expect(task.html).toContain(`/schools/${world.ids.school}/diagnostics?obligation=`)
    const first = await begin()
    expect(await begin('director')).toBe(first)
  })

  it('fills in section after section, checks and sends it; the obligation is proved by it', async () => {
    const path = await begin()
    expect((await open(path)).html).toContain('Не начат')
    const saved = await post(`${path}/sections/documents`, {
      revision: '0',
      'order-pairs': 'present',
      'order-pairs.url': 'https://school.example/order.pdf',
    })
    expect(saved.location).toBe(`${path}/sections/results`)
    const last = await post(`${path}/sections/results`, { revision: '0', mark: '4', solved: 'yes' })
    expect(last.location).toBe(`${path}/check`)
    const check = await open(`${path}/check`)
    expect(check.html).toContain('https://school.example/order.pdf')
    expect(check.html).not.toContain('Что помешало')
    const sent = await post(`${path}/send`, {})
    expect(sent.location).toBe(`${path}?sent`)
    const result = await open(sent.location)
    expect(result.html).toContain('Анкета отправлена')
    // Present 1 of 1, yes 1 of 1, 4 of 10: 6 of 12; the mark is under one half.
    expect(result.html).toContain('50 % от возможного')
    expect(result.html).toContain('ниже границы')
    expect(await stateNow()).toMatchObject({ phase: 'submitted', isLate: false })
  })

  it('is filled in by the product with what was proved before, and told from where', async () => {
    const proved = await owe(world, { due: '2026-12-01', evidence: ['order_pairs'] })
    await post(`/obligations/${proved}/submit`, {
      type: 'link',
      url: 'https://school.example/pairs.pdf',
      kind: 'order_pairs',
      documentNumber: '84-од',
      key: 'proof',
    })
    const path = await begin()
    const tasks = await open(path)
    expect(tasks.html).toContain('Заполнен по данным системы')
    const section = await open(`${path}/sections/documents`)
    expect(section.html).toContain('https://school.example/pairs.pdf')
    expect(section.html).toContain('№ 84-од')
    const rest = await post(`${path}/sections/results`, { revision: '0', mark: '9', solved: 'yes' })
    expect(rest.location).toBe(`${path}/check`)
    expect((await post(`${path}/send`, {})).location).toBe(`${path}?sent`)
    const id = path.split('/').at(-1) ?? ''
    const sending = (await readDiagnostic(world.context(), id))?.sending
    expect(sending?.answers['order-pairs']).toEqual({
      value: { state: 'present', url: 'https://school.example/pairs.pdf' },
      origin: 'known',
    })
  })

  it('may tick what else it proves', async () => {
    const other = await owe(world, { due: '2027-06-15', evidence: ['self_diagnostic_result'] })
    const path = await begin()
    await post(`${path}/sections/documents`, { revision: '0', 'order-pairs': 'absent' })
    await post(`${path}/sections/results`, { revision: '0', mark: '4', solved: 'yes' })
    expect((await open(`${path}/check`)).html).toContain(`value="${other}"`)
    await post(`${path}/send`, { also: other })
    expect((await open(`/obligations/${other}`)).html).toContain('На проверке')
  })

  it('is sent once, however often the button is pressed', async () => {
    const path = await begin()
    await sendAll(path)
    const again = await world.request(`${path}/send`, { as: 'curator', form: { x: '1' } })
    expect(again.status).toBe(409)
    const rows = await world
      .context()
      .db.select()
      .from(diagnostic)
      .where(eq(diagnostic.campaignId, campaignId))
    expect(rows).toHaveLength(1)
  })
})

describe('what is wrong with an answer', () => {
  it('stands at its question, and everything typed is kept', async () => {
    const path = await begin()
    const { status, html } = await post(`${path}/sections/results`, {
      revision: '0',
      mark: '11',
      'solved.na': '1',
    })
    expect(status).toBe(422)
    expect(html).toContain('href="#mark"')
    expect(html).toContain('Число больше допустимого')
    expect(html).toContain('Напишите, почему это не применимо')
    expect((await readDiagnostic(world.context(), path.split('/')[2] ?? ''))?.sections).toEqual([])
  })

  it('is asked for before one goes on, and not before one leaves', async () => {
    const path = await begin()
    const on = await post(`${path}/sections/results`, { revision: '0', mark: '7' })
    expect([on.status, on.html.includes('Ответьте на вопрос')]).toEqual([422, true])
    const later = await post(`${path}/sections/results`, {
      revision: '0',
      mark: '7',
      leave: 'later',
    })
    expect([later.status, later.location]).toEqual([303, path])
    expect((await open(path)).html).toContain('Начат')
  })

  it('is missing only where its question is asked', async () => {
    const path = await begin()
    const form = { revision: '0', mark: '7', solved: 'no' }
    expect((await post(`${path}/sections/results`, form)).html).toContain('href="#why"')
    const told = { ...form, why: 'Не хватило времени' }
    expect((await post(`${path}/sections/results`, told)).status).toBe(303)
  })

  it('keeps the form from being sent, and leads to its section', async () => {
    const path = await begin()
    const { status, html } = await post(`${path}/send`, {})
    expect(status).toBe(422)
    expect(html).toContain('Есть вопросы без ответа: раздел «Результаты»')
    expect(await stateNow()).toMatchObject({ phase: 'expected' })
  })
})

describe('several people', () => {
  it('fill in different sections without getting in each other’s way', async () => {
    const path = await begin()
    const one = await post(
      `${path}/sections/documents`,
      { revision: '0', 'order-pairs': 'absent' },
      'deputy',
    )
    const other = await post(`${path}/sections/results`, {
      revision: '0',
      mark: '7',
      solved: 'yes',
    })
    expect([one.status, other.status]).toEqual([303, 303])
    expect((await open(path)).html).toContain('Сомова Инна Юрьевна')
  })

  it('in the same section are told of each other, with both answers in sight', async () => {
    const path = await begin()
    await post(`${path}/sections/results`, { revision: '0', mark: '7', solved: 'yes' }, 'deputy')
    const { status, html } = await post(`${path}/sections/results`, {
      revision: '0',
      mark: '3',
      solved: 'yes',
    })
    expect(status).toBe(409)
    expect(html).toContain('этот раздел сохранил другой человек')
    expect(html).toContain('Сохранено сейчас: 7 из 10')
    expect(html).toContain('<option value="3" selected')
  })

  it('a deputy fills in and does not send', async () => {
    const path = await begin('deputy')
    await post(`${path}/sections/documents`, { revision: '0', 'order-pairs': 'absent' }, 'deputy')
    await post(`${path}/sections/results`, { revision: '0', mark: '7', solved: 'yes' }, 'deputy')
    expect((await post(`${path}/send`, {}, 'deputy')).status).toBe(403)
  })

  it('the authority looks on and does not fill in for a school', async () => {
    const path = await begin()
    expect((await open(path, 'officer')).status).toBe(200)
    const form = { revision: '0', 'order-pairs': 'present' }
    expect((await post(`${path}/sections/documents`, form, 'officer')).status).toBe(403)
  })
})

describe('what was returned', () => {
  it('shows the remark at its question, can be corrected and is sent again', async () => {
    const path = await begin()
    await sendAll(path)
    const returned = await post(
      `${path}/return`,
      { comment: 'Проверьте оценку', 'remark.mark': 'Поясните низкую оценку' },
      'officer',
    )
    expect(returned.status).toBe(303)
    expect(await stateNow()).toMatchObject({ phase: 'returned' })
    const tasks = await open(path)
    expect(tasks.html).toContain('1 замечание')
    expect(tasks.html).toContain('Проверьте оценку')
    expect((await open(`${path}/sections/results`)).html).toContain('Поясните низкую оценку')
    await post(`${path}/sections/results`, { revision: '1', mark: '8', solved: 'yes' })
    expect((await post(`${path}/send`, {})).location).toBe(`${path}?sent`)
    expect(await stateNow()).toMatchObject({ phase: 'submitted' })
    const accepted = await post(`${path}/accept`, {}, 'officer')
    expect(accepted.status).toBe(303)
    expect(await stateNow()).toMatchObject({ phase: 'accepted' })
  })

  it('is returned with its remarks in one write: where they fail, nothing is returned', async () => {
    const path = await begin()
    await sendAll(path)
    const { db } = world.context()
    await db.run(
      sql.raw(`CREATE TRIGGER broken BEFORE UPDATE OF remarks ON diagnostic_sending
        BEGIN SELECT RAISE(ABORT, 'broken'); END`),
    )
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const failed = await post(`${path}/return`, { 'remark.mark': 'Поясните оценку' }, 'officer')
    quiet.mockRestore()
    await db.run(sql.raw('DROP TRIGGER broken'))
    expect(failed.status).toBe(500)
    expect(await stateNow()).toMatchObject({ phase: 'submitted' })
  })

  it('needs words', async () => {
    const path = await begin()
    await sendAll(path)
    const { status, html } = await post(`${path}/return`, { comment: ' ' }, 'officer')
    expect(status).toBe(422)
    expect(html).toContain('id="comment-error"')
    expect(await stateNow()).toMatchObject({ phase: 'submitted' })
  })
})
