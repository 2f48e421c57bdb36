import { beforeEach, expect, test } from 'vitest'
import { makeWorld, type World } from '../../support/world.ts'

let world: World

beforeEach(async () => {
  world = await makeWorld()
})

const path = () => `/authorities/${world.ids.authority}/remarks`
const add = (body: string) => world.request(path(), { as: 'officer', form: { body } })
const show = async () => (await world.request(path(), { as: 'officer' })).text()

test('ready words are added once and taken out again', async () => {
  expect(await show()).toContain('Замечаний пока нет')
  await add('Нет подписи руководителя')
  await add('Нет подписи руководителя')
  const html = await show()
  expect(html.match(/\/remove"/g)).toHaveLength(1)
  const remove = /action="([^"]+\/remove)"/.exec(html)?.[1] ?? ''
  await world.request(remove, { as: 'officer', form: {} })
  expect(await show()).toContain('Замечаний пока нет')
  await add('Нет подписи руководителя')
  expect(await show()).toContain('Нет подписи руководителя')
})

test('no words and too many are refused at the field, with what was written kept', async () => {
  expect((await add(' ')).status).toBe(422)
  const long = await add('а'.repeat(501))
  expect(long.status).toBe(422)
  const html = await long.text()
  expect(html).toContain('Замечание длиннее 500 знаков')
  expect(html).toContain('а'.repeat(501))
})

test('a thirty-first is refused: nobody would find the right one', async () => {
  for (let i = 0; i < 30; i++) await add(`Замечание ${i}`)
  const answer = await add('Тридцать первое')
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Замечаний уже тридцать')
})

test('of another authority cannot be taken out', async () => {
  await add('Нет подписи')
  const remove = /action="[^"]+remarks\/([^"]+)\/remove"/.exec(await show())?.[1] ?? ''
  const strange = `/authorities/${world.ids.strangeAuthority}/remarks/${remove}/remove`
  expect((await world.request(strange, { as: 'strangeOfficer', form: {} })).status).toBe(404)
  expect(await show()).toContain('Нет подписи')
})
