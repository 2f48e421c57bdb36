import { beforeEach, describe, expect, test } from 'vitest'
import { formAsShown } from '../../../functions/domain/form/form-markup.ts'
import { makeWorld, type PersonName, type World } from '../../support/world.ts'

let world: World

beforeEach(async () => {
  world = await makeWorld()
})

type Form = Record<string, string>

/** The forms of several areas that change what stands already, each with a field to change. */
const forms = [
  {
    what: 'the rules of deadlines',
    path: () => `/authorities/${world.ids.authority}/settings`,
    as: 'officer',
    name: 'dueSoonDays',
    values: ['5', '9'],
  },
  {
    what: 'the rules of letters',
    path: () => `/authorities/${world.ids.authority}/letters/rules`,
    as: 'officer',
    name: 'digestWeekday',
    values: ['2', '4'],
  },
  {
    what: 'the particulars of a school',
    path: () => `/schools/${world.ids.school}/mentoring/particulars`,
    as: 'director',
    name: 'place',
    values: ['Сосново', 'Озёрное'],
  },
] as const satisfies { path: () => string; as: PersonName; [key: string]: unknown }[]

async function open(path: string, as: PersonName): Promise<Form> {
  return formIn(await world.request(path, { as }), path)
}

async function formIn(answer: Response, path: string): Promise<Form> {
  const html = await answer.text()
  const shown = /name="shown" value="([^"]+)"/.exec(html)?.[1] ?? ''
  return { ...Object.fromEntries(formAsShown(html, path) ?? []), shown }
}

describe.each(forms)('two people change $what', ({ path, as, name, values }) => {
  const [theirs, mine] = values

  test('the second sees both versions, and nothing is written over', async () => {
    const [first, second] = [await open(path(), as), await open(path(), as)]
    expect(Object.keys(first)).toContain(name)
    const saved = await world.request(path(), { as, form: { ...first, [name]: theirs } })
    expect(saved.status).toBe(303)
    const answer = await world.request(path(), { as, form: { ...second, [name]: mine } })
    expect(answer.status).toBe(409)
    expect((await open(path(), as))[name]).toBe(theirs)
  })

  test('one’s own is kept where one chooses so', async () => {
    const [first, second] = [await open(path(), as), await open(path(), as)]
    await world.request(path(), { as, form: { ...first, [name]: theirs } })
    const answer = await world.request(path(), { as, form: { ...second, [name]: mine } })
    const chosen = await formIn(answer, path())
    expect(chosen[name]).toBe(mine)
    expect((await world.request(path(), { as, form: chosen })).status).toBe(303)
    expect((await open(path(), as))[name]).toBe(mine)
  })

  test('who says the same, or comes alone, is not asked', async () => {
    const [first, second] = [await open(path(), as), await open(path(), as)]
    await world.request(path(), { as, form: { ...first, [name]: theirs } })
    const same = await world.request(path(), { as, form: { ...second, [name]: theirs } })
    expect(same.status).toBe(303)
    const alone = await open(path(), as)
    expect((await world.request(path(), { as, form: { ...alone, [name]: mine } })).status).toBe(303)
  })
})
