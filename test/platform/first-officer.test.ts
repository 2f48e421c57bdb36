import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { firstOfficerSql, readAnswers } from '../../functions/platform/local/first-officer-sql.mjs'

const args = [
  ...['--name', "Управление образования «О'Кей»", '--short', 'УО', '--region', 'Область'],
  ...['--centre', 'Методический центр', '--time-zone', 'Asia/Krasnoyarsk'],
  ...['--officer', 'Тихомирова Галина Петровна', '--email', 'First.Officer@school.test'],
]

let ids = 0
async function run(given: readonly string[]) {
  const { answers, isCentre, faults } = readAnswers(given)
  expect(faults).toEqual([])
  const context = { isCentre, now: 1_790_000_000_000, newId: () => `first-${++ids}` }
  for (const statement of firstOfficerSql(answers, context)) await env.DB.prepare(statement).run()
}

async function officers() {
  const { results } = await env.DB.prepare(
    `SELECT person.email, membership.role, authority.name, authority.time_zone, region_centre.region
     FROM membership JOIN person ON person.id = person_id JOIN authority ON authority.id = membership.authority_id
     LEFT JOIN region_centre ON region_centre.authority_id = authority.id
     WHERE person.email LIKE '%@school.test' AND membership.id LIKE 'first-%'`,
  ).all()
  return results
}

describe('the first officer', () => {
  test('is made together with the authority, once, however often the command runs', async () => {
    await run(args)
    await run(args)
    const other = args.with(args.indexOf('First.Officer@school.test'), 'second@school.test')
    await run([...other, '--region-centre'])
    expect(await officers()).toEqual([
      {
        email: 'first.officer@school.test',
        role: 'officer',
        name: "Управление образования «О'Кей»",
        time_zone: 'Asia/Krasnoyarsk',
        region: 'Область',
      },
    ])
  })

  test.each([
    [args.slice(2), '--name is missing'],
    [args.with(1, '--short'), '--name is missing'],
    [args.with(9, 'Красноярск'), '--time-zone names no time zone'],
    [args.with(13, 'officer'), '--email is no address'],
  ])('is not made where something is missing or wrong: %#', (given, sentence) => {
    expect(readAnswers(given).faults.join('\n')).toContain(sentence)
  })

  test('has nothing in its name that could be a statement', () => {
    const { answers } = readAnswers(args.with(11, "x'); DROP TABLE person; --\n"))
    const [, person] = firstOfficerSql(answers, { isCentre: false, now: 0, newId: () => 'i' })
    expect(person).toContain("'x''); DROP TABLE person; --'")
  })
})
