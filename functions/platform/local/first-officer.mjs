import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firstOfficerSql, readAnswers } from './first-officer-sql.mjs'
import { install } from './install.mjs'
import { Advice, main, runNode, wrangler } from './toolchain.mjs'

/**
 * Makes an authority and its first officer in the deployed database, by whoever may deploy:
 * there is no page for it, so there is none to attack. An authority that has an officer gets no second one here.
 */
await main(async () => {
  const { answers, isCentre, faults } = readAnswers(process.argv.slice(2))
  if (faults.length > 0) throw new Advice(faults.join('\n'))
  await install()
  const context = { isCentre, now: Date.now(), newId: () => randomUUID() }
  await execute(firstOfficerSql(answers, context))
  console.log(`${answers.officer} may sign in with ${answers.email}.`)
})

/** The file is only for wrangler to read, and gone after it. */
async function execute(statements) {
  const folder = await mkdtemp(join(tmpdir(), 'nastavnik-'))
  const file = join(folder, 'first-officer.sql')
  try {
    await writeFile(file, `${statements.join(';\n')};\n`, { mode: 0o600 })
    const args = [wrangler, 'd1', 'execute', 'DB', '--remote', '--yes', '--file', file]
    const { code } = await runNode(args, { show: true, env: process.env })
    if (code !== 0) throw new Advice('wrangler d1 execute failed: mend what it says above.')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
