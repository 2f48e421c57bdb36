import { and, desc, eq, isNull, lt, ne, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Answers } from '../../domain/diagnostic/answers.ts'
import type { Phase } from '../../domain/obligation/state.ts'
import { Problem } from '../../domain/problem.ts'
import type { Scene } from '../record.ts'
import {
  campaign,
  diagnostic,
  diagnosticSection,
  diagnosticSending,
  forever,
  person,
  questionnaire,
  school,
} from '../schema.ts'

/** A saved section. */
export interface SavedSection {
  section: string
  answers: Answers
  revision: number
  updatedAt: number
  updatedByName: string
}

/** What was sent last. */
export interface LastSending {
  number: number
  answers: Answers
  sentAt: number
  sentByName: string
  submissionId: string | null
  /** The receipt's number, null where no obligation asked for it. */
  receipt: string | null
  remarks: Record<string, string>
  /** How what it was filed for stands now; null where it was filed for nothing. */
  phase: Phase | null
}

export type DiagnosticView = NonNullable<Awaited<ReturnType<typeof readDiagnostic>>>

/** A diagnostic with everything its pages show of it. One query; `undefined` where there is none. */
export async function readDiagnostic(ctx: Context, id: string) {
  const row = await ctx.db
    .select({
      id: diagnostic.id,
      schoolId: diagnostic.schoolId,
      schoolName: school.shortName,
      obligationId: diagnostic.obligationId,
      startedAt: diagnostic.startedAt,
      discardedAt: diagnostic.discardedAt,
      questionnaireId: questionnaire.id,
      lineageId: questionnaire.lineageId,
      version: questionnaire.version,
      retiredAt: questionnaire.retiredAt,
      form: questionnaire.content,
      campaignId: campaign.id,
      campaignTitle: campaign.title,
      due: campaign.due,
      campaignClosedAt: campaign.closedAt,
      sections: sectionsOf(),
      sending: lastSendingOf(),
    })
    .from(diagnostic)
    .innerJoin(questionnaire, eq(questionnaire.id, diagnostic.questionnaireId))
    .innerJoin(school, eq(school.id, diagnostic.schoolId))
    .leftJoin(campaign, eq(campaign.id, diagnostic.campaignId))
    .where(eq(diagnostic.id, id))
    .get()
  if (row === undefined || row.discardedAt !== null) return undefined
  const sending = row.sending === null ? null : (JSON.parse(row.sending) as LastSending)
  return { ...row, sections: JSON.parse(row.sections) as SavedSection[], sending }
}

function sectionsOf() {
  return sql<string>`(SELECT json_group_array(json_object('section', s.section, 'answers', json(s.answers),
      'revision', s.revision, 'updatedAt', s.updated_at, 'updatedByName', p.name))
    FROM ${diagnosticSection} s JOIN ${person} p ON p.id = s.updated_by
    WHERE s.diagnostic_id = ${diagnostic.id})`
}

/** The phase is that of whatever the submission speaks for; returned anywhere, it is to be corrected. */
function lastSendingOf() {
  return sql<string | null>`(SELECT json_object('number', d.number, 'answers', json(d.answers),
      'sentAt', d.sent_at, 'sentByName', p.name, 'submissionId', d.submission_id,
      'receipt', (SELECT number FROM submission WHERE id = d.submission_id),
      'remarks', json(d.remarks),
      'phase', (SELECT o.phase FROM submission_obligation so JOIN obligation_state o ON o.obligation_id = so.obligation_id
        WHERE so.submission_id = d.submission_id AND o.submission_id = d.submission_id AND o.until = ${forever}
        ORDER BY o.phase = 'returned' DESC, o.phase = 'submitted' DESC LIMIT 1))
    FROM ${diagnosticSending} d JOIN ${person} p ON p.id = d.sent_by
    WHERE d.diagnostic_id = ${diagnostic.id} ORDER BY d.number DESC LIMIT 1)`
}

/** May it still be filled in: never sent, or returned. */
export function isOpen({ sending }: Pick<DiagnosticView, 'sending'>): boolean {
  return sending === null || sending.phase === 'returned'
}

/** Is its collection closed for it? What the officer returned after the closing may be corrected still. */
export function isClosedFor({
  sending,
  campaignClosedAt,
}: Pick<DiagnosticView, 'sending' | 'campaignClosedAt'>): boolean {
  return campaignClosedAt !== null && (sending === null || sending.phase === 'closed')
}

/** The answers people saved, section after section. */
export function savedAnswers({ sections }: Pick<DiagnosticView, 'sections'>): Answers {
  return Object.assign({}, ...sections.map(({ answers }) => answers))
}

/** What a school answered last to the same questionnaire, in whatever version, before an instant. One query. */
export function lastAnswersOf(
  ctx: Context,
  one: { schoolId: string; lineageId: string; id: string },
  before: number,
) {
  return ctx.db
    .select({ answers: diagnosticSending.answers, sentAt: diagnosticSending.sentAt })
    .from(diagnosticSending)
    .innerJoin(diagnostic, eq(diagnostic.id, diagnosticSending.diagnosticId))
    .innerJoin(questionnaire, eq(questionnaire.id, diagnostic.questionnaireId))
    .where(
      and(
        eq(diagnosticSending.schoolId, one.schoolId),
        eq(questionnaire.lineageId, one.lineageId),
        ne(diagnostic.id, one.id),
        lt(diagnosticSending.sentAt, before),
      ),
    )
    .orderBy(desc(diagnosticSending.sentAt))
    .limit(1)
    .get()
}

export interface NewDiagnostic {
  questionnaireId: string
  campaignId: string | null
  obligationId: string | null
}

/** Begins a diagnostic, or gives the one a school has begun already for the same campaign or questionnaire. */
export async function startDiagnostic(
  ctx: Context,
  scene: Scene & { schoolId: string },
  { questionnaireId, campaignId, obligationId }: NewDiagnostic,
): Promise<string> {
  if (scene.actorId === null) throw new Error('a diagnostic is begun by a person')
  const begun = selectBegun(ctx, scene.schoolId, { questionnaireId, campaignId })
  const found = await begun.get()
  if (found !== undefined) return found.id
  const id = ctx.newId()
  await ctx.db
    .insert(diagnostic)
    .values({
      id,
      authorityId: scene.authorityId,
      schoolId: scene.schoolId,
      questionnaireId,
      campaignId,
      obligationId,
      startedBy: scene.actorId,
      startedAt: ctx.now,
    })
    .onConflictDoNothing()
  return (await begun.get())?.id ?? id
}

/** A campaign has one a school; without a campaign it is the one not sent yet. */
function selectBegun(
  ctx: Context,
  schoolId: string,
  { questionnaireId, campaignId }: Pick<NewDiagnostic, 'questionnaireId' | 'campaignId'>,
) {
  const isNotSent = sql`NOT EXISTS (SELECT 1 FROM ${diagnosticSending} WHERE diagnostic_id = ${diagnostic.id})`
  const which =
    campaignId === null
      ? and(
          isNull(diagnostic.campaignId),
          eq(diagnostic.questionnaireId, questionnaireId),
          isNotSent,
        )
      : eq(diagnostic.campaignId, campaignId)
  return ctx.db
    .select({ id: diagnostic.id })
    .from(diagnostic)
    .where(and(eq(diagnostic.schoolId, schoolId), isNull(diagnostic.discardedAt), which))
}

/**
 * Saves the answers of a section, made on a revision of it; 0 is «not saved before». False where somebody saved the
 * same section since.
 */
export async function saveSection(
  ctx: Context,
  scene: Scene,
  one: { diagnosticId: string; section: string; revision: number; answers: Answers },
): Promise<boolean> {
  if (scene.actorId === null) throw new Error('a section is saved by a person')
  const { diagnosticId, section, revision, answers } = one
  const values = { answers, revision: revision + 1, updatedBy: scene.actorId, updatedAt: ctx.now }
  const { diagnosticId: ofDiagnostic, section: named, revision: saved } = diagnosticSection
  const rows =
    revision === 0
      ? await ctx.db
          .insert(diagnosticSection)
          .values({ diagnosticId, section, ...values })
          .onConflictDoNothing()
          .returning({ revision: saved })
      : await ctx.db
          .update(diagnosticSection)
          .set(values)
          .where(and(eq(ofDiagnostic, diagnosticId), eq(named, section), eq(saved, revision)))
          .returning({ revision: saved })
  return rows.length > 0
}

/** Moves a diagnostic that is not sent to the version that holds now, with the answers that still fit. Throws `changedMeanwhile`. */
export async function moveToVersion(
  ctx: Context,
  scene: Scene,
  one: Pick<DiagnosticView, 'id' | 'questionnaireId'>,
  to: { questionnaireId: string; sections: { section: string; answers: Answers }[] },
): Promise<void> {
  const { actorId } = scene
  if (actorId === null) throw new Error('a diagnostic is changed by a person')
  const moved = ctx.db
    .update(diagnostic)
    .set({ questionnaireId: to.questionnaireId })
    .where(and(eq(diagnostic.id, one.id), eq(diagnostic.questionnaireId, one.questionnaireId)))
  const emptied = ctx.db.delete(diagnosticSection).where(eq(diagnosticSection.diagnosticId, one.id))
  const filled = to.sections.map(({ section, answers }) =>
    ctx.db.insert(diagnosticSection).values({
      diagnosticId: one.id,
      section,
      answers,
      revision: 1,
      updatedBy: actorId,
      updatedAt: ctx.now,
    }),
  )
  await ctx.db.batch([moved, emptied, ...filled])
}

/** Forgets a diagnostic that was never sent. Throws `alreadySubmitted`. */
export async function discardDiagnostic(ctx: Context, one: DiagnosticView): Promise<void> {
  if (one.sending !== null) throw new Problem('alreadySubmitted')
  await ctx.db.update(diagnostic).set({ discardedAt: ctx.now }).where(eq(diagnostic.id, one.id))
}
