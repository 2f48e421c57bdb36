import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '../../../functions/domain/authority/settings.ts'
import { addDays } from '../../../functions/domain/calendar/days.ts'
import { bundleWorker } from '../../../functions/platform/local/bundle.mjs'
import { migrate } from '../../../functions/platform/local/migrate.mjs'
import { measured } from '../../../functions/platform/measure.ts'
import { fileEvidence } from '../../../functions/store/file-evidence.ts'
import {
  namesOfRequirements,
  statesOfSchool,
} from '../../../functions/store/municipal/school-states.ts'
import { schoolsByDay, withoutRoadmap } from '../../../functions/store/schools-by-day.ts'
import { statusBySchool } from '../../../functions/store/status.ts'
import { startWorkerd } from '../workerd.mjs'
import { region, today, zone } from './histories.ts'
import { contextOn, loadRegion } from './load-region.ts'

const authority = { id: region, shortName: region, timeZone: zone, settings: readSettings({}) }
const pastDays = Array.from({ length: 24 }, (_, i) => addDays('2024-10-03', i * 67)).filter(
  day => day < today,
)

const scratch = await mkdtemp(join(tmpdir(), 'nastavnik-region-'))
try {
  const large = await regionOf(2500)
  const lines = await measureStatus(large.database)
  const cost = await measureSubmission(large.database)
  await large.stop()
  const small = await regionOf(20)
  const other = await measureSubmission(small.database)
  await small.stop()
  const total = ({ rowsRead, rowsWritten }) => rowsRead + rowsWritten
  const ratio = total(cost) / total(other)
  lines.push(
    `a submission: ${cost.queries} statements, ${cost.rowsRead} rows read, ${cost.rowsWritten} written; ×${ratio.toFixed(2)} of 20 institutions (at most 1.2: ${verdict(ratio <= 1.2)})`,
  )
  console.log(lines.join('\n'))
} finally {
  await rm(scratch, { recursive: true, force: true })
}

async function regionOf(schools) {
  const dataDir = join(scratch, `of-${schools}`)
  const name = 'bare'
  await bundleWorker(join(scratch, name), 'test/bench/workers/bare.mjs')
  await migrate(dataDir, { quiet: true })
  const workerd = await startWorkerd([{ name, folder: join(scratch, name) }], dataDir)
  const database = await workerd.database(name)
  await loadRegion(database, schools)
  return { database, stop: workerd.stop }
}

async function measureStatus(database) {
  const costOf = async look => {
    const { database: counted, taken } = measured(database)
    await look(contextOn(counted))
    return taken
  }
  const first = asOf =>
    costOf(ctx =>
      Promise.all([
        statusBySchool(ctx, authority, { asOf, limit: 50 }),
        withoutRoadmap(ctx, authority, asOf, 101),
      ]),
    )
  const { next } = await schoolsByDay(contextOn(database), authority, { asOf: today, limit: 50 })
  const page = asOf =>
    costOf(ctx => schoolsByDay(ctx, authority, { asOf, limit: 50, after: next ?? undefined }))
  const one = asOf =>
    costOf(async ctx => {
      await schoolsByDay(ctx, authority, { asOf, schoolId: 'school-3', isOldestUnread: true })
      const states = await statesOfSchool(ctx, authority, 'school-3', asOf)
      await namesOfRequirements(
        ctx,
        region,
        states.map(({ requirementId }) => requirementId),
      )
    })
  return [
    // Who asks is one query more.
    ...(await report('the first page of status', first, { rows: 3000, queries: 3 })),
    ...(await report('a further page of 50', page, { rows: 600 })),
    ...(await report('one institution', one, { rows: 400 })),
  ]
}

async function report(what, look, { rows, queries = 4 }) {
  const now = await look(today)
  const past = await Promise.all(pastDays.map(day => look(day)))
  const most = Math.max(...past.map(({ rowsRead }) => rowsRead))
  const isMet = now.rowsRead <= rows && now.queries <= queries
  const ratio = most / now.rowsRead
  return [
    `${what}: ${now.rowsRead} rows in ${now.queries} queries (at most ${rows}: ${verdict(isMet)}); ` +
      `of ${past.length} past days at most ${most}, ×${ratio.toFixed(2)} (at most 3: ${verdict(ratio <= 3)})`,
  ]
}

async function measureSubmission(database) {
  const ctx = contextOn(database)
  const open = await database
    .prepare(
      "SELECT obligation_id AS id FROM obligation_state WHERE school_id = 'school-9' AND until = 9007199254740991 AND phase = 'expected' ORDER BY due LIMIT 1",
    )
    .first()
  const { database: counted, taken } = measured(database)
  await fileEvidence(
    contextOn(counted),
    { authorityId: region, schoolId: 'school-9', timeZone: zone, actorId: 'person' },
    {
      obligationIds: [open.id],
      evidence: {
        ...{ type: 'record', heldOn: ctx.today(zone), participants: 3, kind: '', title: '' },
        ...{ documentNumber: '', documentDate: null },
      },
      note: '',
      idempotencyKey: 'bench',
    },
  )
  return taken
}

function verdict(isMet) {
  return isMet ? 'met' : 'NOT MET'
}
