/** What is asked for, each as `--name value`; `--region-centre` alone makes the authority the centre of its region. */
export const asked = {
  name: 'full name of the authority',
  short: 'its short name',
  region: 'the region it belongs to',
  centre: 'name of its methodical centre',
  'time-zone': 'IANA, for example Europe/Moscow',
  officer: 'surname, name and patronymic of its first officer',
  email: 'the officer’s address: the sign-in code goes there',
}

/**
 * The answers of a command line, or what is wrong with them, a sentence each.
 * @param {readonly string[]} args
 * @returns {{answers: Record<string, string>, isCentre: boolean, faults: string[]}}
 */
export function readAnswers(args) {
  const isCentre = args.includes('--region-centre')
  const answers = Object.fromEntries(
    Object.keys(asked).map(name => {
      const at = args.indexOf(`--${name}`)
      return [name, at < 0 ? '' : (args[at + 1] ?? '').trim()]
    }),
  )
  return { answers, isCentre, faults: faultsOf(answers) }
}

function faultsOf(answers) {
  const missing = Object.entries(asked)
    .filter(([name]) => answers[name] === '' || answers[name].startsWith('--'))
    .map(([name, meaning]) => `--${name} is missing: ${meaning}`)
  if (missing.length > 0) return missing
  return [
    ...(isTimeZone(answers['time-zone']) ? [] : ['--time-zone names no time zone']),
    ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(answers.email) ? [] : ['--email is no address']),
  ]
}

function isTimeZone(name) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/**
 * The statements that make an authority and its first officer; run again they change nothing.
 * Nobody is signed in by them: the officer asks for a code at the sign-in page like anybody else.
 * @param {Record<string, string>} answers
 * @param {{isCentre: boolean, now: number, newId: () => string}} context `now` in epoch milliseconds
 * @returns {string[]}
 */
export function firstOfficerSql(answers, { isCentre, now, newId }) {
  const { name, short, region, centre, officer } = answers
  const email = answers.email.toLowerCase()
  const authority = `(SELECT id FROM authority WHERE name = ${text(name)})`
  const person = `(SELECT id FROM person WHERE email = ${text(email)})`
  const forever = Number.MAX_SAFE_INTEGER
  const statements = [
    `INSERT INTO authority (id, name, short_name, region, centre_name, time_zone, settings, created_at)
     SELECT ${[newId(), name, short, region, centre, answers['time-zone'], '{}'].map(text).join(', ')}, ${now}
     WHERE NOT EXISTS (SELECT 1 FROM authority WHERE name = ${text(name)})`,
    `INSERT INTO person (id, email, name, language, created_at)
     VALUES (${[newId(), email, officer, 'ru'].map(text).join(', ')}, ${now}) ON CONFLICT (email) DO NOTHING`,
    `INSERT INTO membership (id, person_id, authority_id, school_id, role, since, until)
     SELECT ${text(newId())}, ${person}, ${authority}, NULL, 'officer', ${now}, ${forever}
     WHERE NOT EXISTS (SELECT 1 FROM membership WHERE authority_id = ${authority} AND role = 'officer' AND until = ${forever})`,
  ]
  if (!isCentre) return statements
  return [
    ...statements,
    `INSERT INTO region_centre (authority_id, region, since)
     VALUES (${authority}, ${text(region)}, ${now}) ON CONFLICT (authority_id) DO NOTHING`,
  ]
}

/** A text as SQL takes it; what cannot stand in one line of a file is left out. */
function text(value) {
  return `'${value.replace(/[\0-\x1f]/g, ' ').replaceAll("'", "''")}'`
}
