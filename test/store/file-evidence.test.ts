import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { Problem } from '../../functions/domain/problem.ts'
import { type EvidenceInput, fileEvidence } from '../../functions/store/file-evidence.ts'
import { keepFile } from '../../functions/store/keep-file.ts'
import {
  evidence,
  file,
  forever,
  obligationState,
  submission,
} from '../../functions/store/schema.ts'
import { owe, pdf, sceneIn } from '../support/owe.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const link: EvidenceInput = {
  type: 'link',
  url: 'https://school.example/order.pdf',
  kind: '',
  title: 'Приказ № 5',
  documentNumber: '5',
  documentDate: null,
}

const curator = () => sceneIn(world, world.people.curator.personId)

function filing(obligationIds: string[], idempotencyKey: string, input: EvidenceInput = link) {
  return { obligationIds, evidence: input, note: '', idempotencyKey }
}

function send(...args: Parameters<typeof filing>) {
  return fileEvidence(world.context(), curator(), filing(...args))
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    reason => reason,
  )
  return error instanceof Problem ? error.code : String(error)
}

function stateOf(id: string) {
  return world
    .context()
    .db.select()
    .from(obligationState)
    .where(eq(obligationState.obligationId, id))
    .then(rows => rows.find(({ until }) => until === forever))
}

test('one document proves two obligations and gives one receipt with a number of the year', async () => {
  const ids = [await owe(world, { due: '2026-12-01' }), await owe(world, { due: '2026-12-02' })]
  const receipt = await send(ids, 'two')
  expect(receipt.number).toMatch(/^2026-\d{6}$/)
  expect(receipt.obligationIds.toSorted()).toEqual(ids.toSorted())
  for (const id of ids) {
    expect(await stateOf(id)).toMatchObject({ phase: 'submitted', submissionId: receipt.id })
  }
})

test('numbers run on without a gap', async () => {
  const first = await send([await owe(world, { due: '2026-12-01' })], 'run-1')
  const second = await send([await owe(world, { due: '2026-12-01' })], 'run-2')
  expect(Number(second.number.slice(5)) - Number(first.number.slice(5))).toBe(1)
})

test('what comes after the due day is late, on the day itself it is not', async () => {
  const [late, inTime] = [
    await owe(world, { due: '2026-10-14' }),
    await owe(world, { due: '2026-10-15' }),
  ]
  await send([late], 'late')
  await send([inTime], 'in-time')
  expect((await stateOf(late))?.isLate).toBe(true)
  expect((await stateOf(inTime))?.isLate).toBe(false)
})

test('the same key with the same content gives the same receipt, one after the other', async () => {
  const id = await owe(world, { due: '2026-12-01' })
  const first = await send([id], 'again')
  expect(await send([id], 'again')).toEqual(first)
})

test('the same key with the same content gives the same receipt, at the same time', async () => {
  const id = await owe(world, { due: '2026-12-01' })
  const receipts = await Promise.all([1, 2, 3, 4].map(() => send([id], 'race')))
  expect(new Set(receipts.map(({ number }) => number)).size).toBe(1)
  const rows = await world
    .context()
    .db.select()
    .from(submission)
    .where(eq(submission.idempotencyKey, 'race'))
  expect(rows).toHaveLength(1)
})

test('a file stored twice is the same content', async () => {
  const id = await owe(world, { due: '2026-12-01' })
  const keep = () => keepFile(world.context(), curator(), new File([pdf], 'Приказ.pdf'))
  const [one, other] = [await keep(), await keep()]
  const of = (fileId: string): EvidenceInput => ({ ...link, type: 'file', fileId })
  const first = await send([id], 'file', of(one.id))
  expect(await send([id], 'file', of(other.id))).toEqual(first)
})

test('the same key with other content is refused and writes nothing', async () => {
  const id = await owe(world, { due: '2026-12-01' })
  await send([id], 'reused')
  const other = { ...link, title: 'Другой приказ' }
  expect(await codeOf(send([id], 'reused', other))).toBe('idempotencyKeyReused')
  const rows = await world
    .context()
    .db.select()
    .from(evidence)
    .where(eq(evidence.title, other.title))
  expect(rows).toHaveLength(0)
})

test('two people who send different documents at once: one is first, the other is told', async () => {
  const id = await owe(world, { due: '2026-12-01' })
  const results = await Promise.allSettled([send([id], 'first'), send([id], 'second')])
  const refused = results.flatMap(result => (result.status === 'rejected' ? [result.reason] : []))
  expect(refused).toHaveLength(1)
  expect(['changedMeanwhile', 'alreadySubmitted']).toContain(refused[0].code)
})

test('an obligation of another school is not there, and nothing is written', async () => {
  const own = await owe(world, { due: '2026-12-01' })
  const strange = await owe(world, { due: '2026-12-01', schoolId: world.ids.otherSchool })
  expect(await codeOf(send([own, strange], 'strange'))).toBe('notFound')
  expect((await stateOf(own))?.phase).toBe('expected')
})

test('a file of another school is not there', async () => {
  const id = await owe(world, { due: '2026-12-01' })
  const scene = { ...curator(), schoolId: world.ids.otherSchool }
  const kept = await keepFile(world.context(), scene, new File([pdf], 'a.pdf'))
  const input: EvidenceInput = { ...link, type: 'file', fileId: kept.id }
  expect(await codeOf(send([id], 'file-of-others', input))).toBe('notFound')
})

test('what is sent already is not sent a second time with another key', async () => {
  const id = await owe(world, { due: '2026-12-01' })
  await send([id], 'once')
  expect(await codeOf(send([id], 'twice'))).toBe('alreadySubmitted')
})

test('an address that is not one of the web is refused', async () => {
  const id = await owe(world, { due: '2026-12-01' })
  const input: EvidenceInput = { ...link, type: 'link', url: 'javascript:alert(1)' }
  expect(await codeOf(send([id], 'script', input))).toBe('invalidInput')
})

test('a file is kept under its cleaned name, with its size and hash', async () => {
  const ctx = world.context()
  const kept = await keepFile(ctx, curator(), new File([pdf], '../../Приказ\u0000 № 5.exe'))
  expect(kept).toMatchObject({ name: 'Приказ № 5.exe.pdf', size: pdf.length })
  const row = await ctx.db.select().from(file).where(eq(file.id, kept.id)).get()
  expect(row).toMatchObject({ mediaType: 'application/pdf' })
  expect(row?.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect((await ctx.files.get(kept.id))?.size).toBe(pdf.length)
})

test('a program named like a document is refused and leaves no row', async () => {
  const program = new File([new Uint8Array([0x4d, 0x5a, 0x90, 0])], 'Приказ.pdf')
  expect(await codeOf(keepFile(world.context(), curator(), program))).toBe('fileKindNotAllowed')
  const rows = await world.context().db.select().from(file).where(eq(file.name, 'Приказ.pdf.pdf'))
  expect(rows).toHaveLength(0)
})

test('more than 20 MB is refused before it is read', async () => {
  const large = new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'large.pdf')
  expect(await codeOf(keepFile(world.context(), curator(), large))).toBe('fileTooLarge')
})
