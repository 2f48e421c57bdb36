const forever = 9007199254740991
const began = Date.parse('2024-09-02T08:00:00+03:00')

/** The numbers 0 … count - 1 as rows `n`. */
const numbers = count =>
  `WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count - 1})`

/** The day of the k-th of a school's sixty obligations: from 2024 to 2027, one every twenty days or so. */
const due = `date('2024-10-01', '+' || (n % 60 * 19 + n / 60 % 19) || ' days')`
const phase = `CASE WHEN ${due} >= '2026-11-30' THEN 'expected' WHEN n % 17 = 3 THEN 'expected' WHEN n % 23 = 5 THEN 'returned' ELSE 'accepted' END`

const timing = JSON.stringify({ text: '', kind: 'date', windows: [], standing: false })

/**
 * Forty districts, 2,500 schools, a director and a curator each, an officer and a methodologist a district, and
 * 150,000 obligations that were looked at before: what a product two years in use holds.
 * @param {import('@cloudflare/workers-types').D1Database} database
 */
export async function fillDistricts(database) {
  const statements = [
    `INSERT INTO authority SELECT 'a' || n, 'Управление ' || n, 'УО ' || n, '', 'Центр', 'Europe/Moscow', '{}', ${began} FROM numbers`,
    `INSERT INTO school (id, authority_id, name, name_folded, short_name, kind, has_mentees, site_url, created_at)
      SELECT 's' || n, 'a' || (n % 40), 'Школа ' || n, 'школа ' || n, 'СОШ № ' || n, 'school', 1, '', ${began} FROM numbers`,
    `INSERT INTO person (id, email, name, language, created_at)
      SELECT 'p' || n, 'p' || n || '@bench.test', 'Лугова Марина Сергеевна', 'ru', ${began} FROM numbers`,
    `INSERT INTO membership (id, person_id, authority_id, school_id, role, since, until)
      SELECT 'm' || n, 'p' || n,
        CASE WHEN n < 5000 THEN 'a' || (n / 2 % 40) ELSE 'a' || (n % 40) END,
        CASE WHEN n < 5000 THEN 's' || (n / 2) END,
        CASE WHEN n < 5000 THEN CASE n % 2 WHEN 0 THEN 'director' ELSE 'curator' END WHEN n < 5040 THEN 'officer' ELSE 'methodologist' END,
        ${began}, ${forever} FROM numbers`,
    `INSERT INTO requirement (id, authority_id, school_id, origin, position, number, section, stage, activity, text, timing, level, responsible, responsible_text, recipients, result, evidence, created_at)
      SELECT 'r' || n, 'a' || (n / 20 % 40), 's' || (n / 20), 'school-roadmap', n % 20, '1.' || (n % 20), 'Организация', '', '',
        'Закрепление наставнических пар с письменного согласия участников', '${timing}', 'school', '[]', 'Куратор', '[]', '', '["order_pairs"]', ${began} FROM numbers`,
    `INSERT INTO obligation (id, authority_id, school_id, requirement_id, created_at)
      SELECT 'o' || n, 'a' || (n / 60 % 40), 's' || (n / 60), 'r' || (n / 3), ${began} FROM numbers`,
    `INSERT INTO obligation_state (obligation_id, since, until, authority_id, school_id, requirement_id, phase, due, first_due, is_late, is_waiver_asked)
      SELECT 'o' || n, ${began}, ${forever}, 'a' || (n / 60 % 40), 's' || (n / 60), 'r' || (n / 3), ${phase}, ${due}, ${due}, 0, 0 FROM numbers`,
    `INSERT INTO fact (key, kind, authority_id, school_id, subject_id, at, day, payload)
      SELECT 'opened' || n, 'obligation.opened', 'a' || (n / 60 % 40), 's' || (n / 60), 'o' || n, ${began}, '2024-09-02', '{}' FROM numbers`,
    `INSERT INTO chase_queue SELECT 'o' || n, 'a' || (n / 60 % 40), 's' || (n / 60), date(${due}, '-20 days') FROM numbers WHERE ${due} > '2026-12-20'`,
  ]
  const counts = [40, 2500, 5080, 5080, 50_000, 150_000, 150_000, 150_000, 150_000]
  for (const [index, statement] of statements.entries()) {
    const withRows = statement.replace('SELECT', `${numbers(counts[index])} SELECT`)
    await database.prepare(withRows).run()
  }
  await database.prepare("INSERT INTO fact_reader SELECT 'chase', max(id) FROM fact").run()
}

let moved = 0

/** Moves the due days of so many obligations of the year ahead, a fact each. */
export async function moveDueDays(database, count) {
  if (count === 0) return
  const from = moved
  moved += count
  await database
    .prepare(
      `INSERT INTO fact (key, kind, authority_id, school_id, subject_id, at, day, payload)
        SELECT 'moved' || obligation_id, 'due-date.moved', authority_id, school_id, obligation_id, ${began}, '2026-11-10', '{}'
        FROM obligation_state WHERE due > '2027-01-15' LIMIT ${count} OFFSET ${from}`,
    )
    .run()
}
