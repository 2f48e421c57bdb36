import { eq } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { type Answers, faultsOf, onlyAsked } from '../../domain/diagnostic/answers.ts'
import { Problem } from '../../domain/problem.ts'
import { fileEvidence, type Receipt, type SchoolScene } from '../file-evidence.ts'
import { type Change, record } from '../record.ts'
import { diagnosticSending } from '../schema.ts'
import { type DiagnosticView, isOpen } from './diagnostics.ts'

/**
 * Sends a diagnostic: keeps the answers as they are, and files them as evidence for the campaign's obligation and for
 * whatever else asks for them. All of it is written, or none; sent twice, it is sent once.
 * Gives the receipt, null where nothing asked for it. Throws `invalidInput` with the faults by question,
 * `alreadySubmitted`, and what `fileEvidence` throws.
 */
export async function sendDiagnostic(
  ctx: Context,
  scene: SchoolScene,
  one: DiagnosticView,
  { answers, alsoProves }: { answers: Answers; alsoProves: readonly string[] },
): Promise<Receipt | null> {
  const faults = faultsOf(one.form, answers)
  if (Object.keys(faults).length > 0) throw new Problem('invalidInput', { faults })
  if (!isOpen(one)) throw new Problem('alreadySubmitted')
  const number = (one.sending?.number ?? 0) + 1
  const own = one.obligationId === null ? [] : [one.obligationId]
  const obligationIds = [...new Set([...own, ...alsoProves])]
  const change = (submissionId: string | null) =>
    changeOf(ctx, scene, one, { number, submissionId, answers: onlyAsked(one.form, answers) })
  if (obligationIds.length === 0) {
    await record(ctx, scene, change(null))
    return null
  }
  return fileEvidence(ctx, scene, {
    obligationIds,
    evidence: {
      type: 'entry',
      url: `/diagnostics/${one.id}`,
      kind: one.form.evidence,
      title: one.form.title,
      documentNumber: '',
      documentDate: null,
    },
    note: '',
    idempotencyKey: `diagnostic:${one.id}:${number}`,
    also: change,
  })
}

function changeOf(
  ctx: Context,
  scene: SchoolScene,
  one: DiagnosticView,
  sent: { number: number; submissionId: string | null; answers: Answers },
): Pick<Change, 'rows' | 'facts'> {
  if (scene.actorId === null) throw new Error('a diagnostic is sent by a person')
  const { number } = sent
  const row = {
    ...sent,
    diagnosticId: one.id,
    schoolId: scene.schoolId,
    sentBy: scene.actorId,
    sentAt: ctx.now,
    remarks: {},
  }
  const kind = 'diagnostic.sent'
  return {
    rows: [ctx.db.insert(diagnosticSending).values(row).onConflictDoNothing()],
    facts: [
      {
        key: `${kind}:${one.id}:${number}`,
        kind,
        subjectId: one.id,
        payload: { number, questionnaire: one.questionnaireId, submissionId: sent.submissionId },
      },
    ],
  }
}

/** The row that keeps what a reviewer said of single questions of what was sent, to be written with its return. */
export function remarksRow(ctx: Context, submissionId: string, remarks: Record<string, string>) {
  return ctx.db
    .update(diagnosticSending)
    .set({ remarks })
    .where(eq(diagnosticSending.submissionId, submissionId))
}
