import { and, eq, inArray } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { type EvidenceInput, faultsOf } from '../domain/evidence/evidence-input.ts'
import { decide } from '../domain/obligation/decide.ts'
import { Problem } from '../domain/problem.ts'
import { type Change, record, type Scene, type StateRow } from './record.ts'
import * as schema from './schema.ts'
import { sha256 } from './secrets.ts'
import { statement } from './statement.ts'

export type { EvidenceInput }

/** One piece of evidence and everything it proves. */
export interface Filing {
  obligationIds: string[]
  evidence: EvidenceInput
  /** What is linked to one of them and proved by it: the same request whether or not it still is to be proved. */
  together?: string[]
  note: string
  /** Made once with the form or by the API's caller: the same key gives the same receipt. */
  idempotencyKey: string
  /** The state of the obligation as the guard has just read it: saves reading it again. */
  known?: StateRow | null
  /** What is written together with it, by the id of the submission. */
  also?: (submissionId: string) => Pick<Change, 'rows' | 'facts'>
}

export interface Receipt {
  id: string
  /** `2026-000123` within the authority. */
  number: string
  submittedAt: number
  obligationIds: string[]
}

export type SchoolScene = Scene & { schoolId: string }

/** Far more than one document proves, and below the parameters D1 takes in a statement. */
const mostAtOnce = 50

type Submission = Pick<
  typeof schema.submission.$inferSelect,
  'id' | 'number' | 'submittedAt' | 'requestHash'
>

/**
 * Files evidence for obligations of one school. Sent again with the same key and content it gives the receipt it gave before.
 * Throws `idempotencyKeyReused` for other content with the key, `notFound` for obligations or files of others,
 * `invalidInput`, and what `decide.file` throws.
 */
export async function fileEvidence(
  ctx: Context,
  scene: SchoolScene,
  filing: Filing,
): Promise<Receipt> {
  const asked = [...new Set(filing.obligationIds)].sort()
  const obligationIds = [...new Set([...asked, ...(filing.together ?? [])])].sort()
  const day = ctx.today(scene.timeZone)
  requireValid(filing, day)
  const { states, fileHash } = await lookUp(ctx, scene, { ...filing, obligationIds })
  const requestHash = await hashOf(filing, asked, fileHash)
  const id = ctx.newId()
  try {
    requireAll(states, scene, obligationIds)
    const moved = states.map(before => ({ before, fact: decide.file(before, day, id) }))
    const rows = filingRows(ctx, scene, { ...filing, obligationIds, id, requestHash, day })
    const also = filing.also?.(id) ?? {}
    const [inserted] = await record(ctx, scene, {
      ...also,
      rows: [...rows, ...(also.rows ?? [])],
      moved,
    })
    const [{ number } = { number: '' }] = inserted as { number: string }[]
    return { id, number, submittedAt: ctx.now, obligationIds }
  } catch (error) {
    // On memory nothing is answered but success: it is tried again on what holds now.
    if (scene.witness) throw error
    // What cannot be filed may have been filed already, by this very request.
    const earlier = await selectWithKey(ctx, scene, filing.idempotencyKey).get()
    if (earlier === undefined) throw error
    return receiptOf(earlier, requestHash, await provedEarlier(ctx, earlier.id))
  }
}

function requireValid({ evidence, obligationIds, idempotencyKey }: Filing, day: string): void {
  const faults = faultsOf(evidence, day)
  if (Object.keys(faults).length > 0) throw new Problem('invalidInput', { faults })
  if (obligationIds.length === 0) throw new Problem('invalidInput', { obligationIds: 'missing' })
  if (obligationIds.length > mostAtOnce) {
    throw new Problem('invalidInput', { obligationIds: 'tooMany' })
  }
  if (idempotencyKey === '') throw new Problem('invalidInput', { idempotencyKey: 'missing' })
}

/** Everything to decide by, in at most one round trip; selects without joins, which a batch would mix up. */
async function lookUp(ctx: Context, scene: SchoolScene, filing: Filing) {
  const { evidence, obligationIds } = filing
  const known = alreadyRead(filing)
  if (known !== null) return { states: [known], fileHash: null }
  const state = schema.obligationState
  const [states, files] = await ctx.db.batch([
    ctx.db
      .select()
      .from(state)
      .where(and(inArray(state.obligationId, obligationIds), eq(state.until, schema.forever))),
    selectFile(ctx, scene, evidence),
  ])
  const fileHash = files[0]?.sha256 ?? null
  if (evidence.type === 'file' && fileHash === null) throw new Problem('notFound')
  return { states, fileHash }
}

/** The one state there is to read, where the caller has it and there is no file to look at. */
function alreadyRead({ evidence, obligationIds, known }: Filing): StateRow | null {
  if (evidence.type === 'file' || known === undefined || known === null) return null
  const isAll = obligationIds.length === 1 && obligationIds[0] === known.obligationId
  return isAll ? known : null
}

/** The file a piece of evidence names, where it belongs to the school. */
export function selectFile(ctx: Context, scene: SchoolScene, evidence: EvidenceInput) {
  const id = evidence.type === 'file' ? evidence.fileId : ''
  return ctx.db
    .select({ sha256: schema.file.sha256 })
    .from(schema.file)
    .where(and(eq(schema.file.id, id), eq(schema.file.schoolId, scene.schoolId)))
}

function selectWithKey(ctx: Context, scene: SchoolScene, key: string) {
  const { id, number, submittedAt, requestHash, schoolId, idempotencyKey } = schema.submission
  return ctx.db
    .select({ id, number, submittedAt, requestHash })
    .from(schema.submission)
    .where(and(eq(schoolId, scene.schoolId), eq(idempotencyKey, key)))
}

async function provedEarlier(ctx: Context, submissionId: string): Promise<string[]> {
  const { obligationId, submissionId: of } = schema.submissionObligation
  const rows = await ctx.db
    .select({ obligationId })
    .from(schema.submissionObligation)
    .where(eq(of, submissionId))
    .orderBy(obligationId)
  return rows.map(row => row.obligationId)
}

/** A file counts by its content: a form sent twice has stored it twice. */
function hashOf(filing: Filing, obligationIds: string[], fileHash: string | null): Promise<string> {
  const { evidence, note } = filing
  const content = evidence.type === 'file' ? { ...evidence, fileId: fileHash } : evidence
  const entries = Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1))
  return sha256(JSON.stringify([obligationIds, entries, note]))
}

function receiptOf(submission: Submission, requestHash: string, obligationIds: string[]): Receipt {
  const { id, number, submittedAt } = submission
  if (submission.requestHash !== requestHash) throw new Problem('idempotencyKeyReused')
  return { id, number, submittedAt, obligationIds }
}

function requireAll(states: StateRow[], scene: SchoolScene, obligationIds: string[]): void {
  const isOurs = states.every(({ schoolId }) => schoolId === scene.schoolId)
  if (!isOurs || states.length !== obligationIds.length) throw new Problem('notFound')
}

type NewSubmission = Filing & { id: string; requestHash: string; day: string }

function filingRows(ctx: Context, scene: SchoolScene, filing: NewSubmission) {
  const { id, requestHash, note, idempotencyKey, evidence, obligationIds } = filing
  const { authorityId, schoolId, actorId } = scene
  if (actorId === null) throw new Error('evidence is filed by a person')
  const year = filing.day.slice(0, 4)
  const piece = evidenceRow(ctx, id, evidence)
  const { type, kind, title, documentNumber, documentDate } = piece
  const { fileId, url, heldOn, participants } = { ...noMeans, ...piece }
  return [
    statement(ctx.db, insertNumbered, [
      id,
      `${year}-`,
      ...[authorityId, `${year}-`, `${year}.`],
      ...[authorityId, schoolId, actorId, ctx.now, idempotencyKey, requestHash, note],
      ...[piece.id, type, kind, title, documentNumber, documentDate],
      ...[fileId, url, heldOn, participants],
      JSON.stringify(obligationIds),
    ]),
  ]
}

/** A piece of evidence has one of these means, and the others are null. */
const noMeans = { fileId: null, url: null, heldOn: null, participants: null }

/**
 * A submission with the authority's next number of the year, `2026-000123` (after `2026-` comes `2026.` in order), its
 * evidence and what it proves: a trigger puts each where it belongs.
 */
const insertNumbered = `
  INSERT INTO filing (id, number, authority_id, school_id, submitted_by, submitted_at, idempotency_key, request_hash, note,
    evidence_id, type, kind, title, document_number, document_date, file_id, url, held_on, participants, obligations)
  VALUES (?, ? || printf('%06d', 1 + ifnull((
    SELECT CAST(substr(number, 6) AS INTEGER) FROM submission
    WHERE authority_id = ? AND number > ? AND number < ? ORDER BY number DESC LIMIT 1
  ), 0)), ${Array(18).fill('?').join(', ')})
  RETURNING number`

/** The row of a piece of evidence, ready to be inserted. */
export function evidenceRow(ctx: Context, submissionId: string, evidence: EvidenceInput) {
  return {
    ...evidence,
    id: ctx.newId(),
    submissionId,
    addedAt: ctx.now,
  } satisfies typeof schema.evidence.$inferInsert
}
