import * as z from 'zod/mini'
import type { EvidenceInput } from '../../domain/evidence/evidence-input.ts'
import { Problem } from '../../domain/problem.ts'
import { returnWithLetter } from '../../mail/return-with-letter.ts'
import { fileEvidence } from '../../store/file-evidence.ts'
import { keepFile } from '../../store/keep-file.ts'
import { provedTogether } from '../../store/municipal/coverage.ts'
import { acceptSubmission } from '../../store/review.ts'
import { field, fileField, readForm } from '../forms.ts'
import { pathParam, placeOf, type RequestContext, sceneOf, schoolIdOf } from '../route.ts'
import { jsonOf, jsonRoute, readValue } from './json-route.ts'
import { day } from './shapes.ts'

const about = {
  kind: z._default(z.string(), ''),
  title: z._default(z.string().check(z.maxLength(500)), ''),
  documentNumber: z._default(z.string().check(z.maxLength(100)), ''),
  documentDate: z._default(z.nullable(day), null),
}

const sent = z.object({
  evidence: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('link'),
      url: z.string().check(z.regex(/^https?:\/\/[^\s/]+/, 'An address that begins with https://')),
      ...about,
    }),
    z.object({
      type: z.literal('record'),
      heldOn: day,
      participants: z._default(z.nullable(z.int().check(z.gte(0))), null),
      ...about,
    }),
  ]),
  note: z._default(z.string().check(z.maxLength(2_000)), ''),
  alsoProves: z._default(z.array(z.string()).check(z.maxLength(50)), []),
})

const receipt = z.object({
  id: z.string(),
  number: z.string(),
  submittedAt: z.string(),
  obligations: z.array(z.string()),
})

export const apiSubmissionRoutes = [
  jsonRoute(
    {
      key: 'POST /api/v1/obligations/:obligation/submissions',
      summary: 'Sends what proves an obligation: a link or a record as JSON, a file as a form',
      headers: { 'Idempotency-Key': 'The same key gives the same receipt.' },
      form: z.object({ file: z.string().check(z.meta({ format: 'binary' })), ...about }),
      answer: receipt,
      status: 201,
      refusals: [
        'alreadySubmitted',
        'obligationClosed',
        'idempotencyKeyReused',
        'fileTooLarge',
        'fileKindNotAllowed',
        'notYourActivity',
        'invalidInput',
        'jsonExpected',
      ],
    },
    submit,
  ),
  jsonRoute(
    {
      key: 'POST /api/v1/submissions/:submission/accept',
      summary: 'Accepts what was sent',
      answer: z.object({ id: z.string(), status: z.literal('accepted') }),
      refusals: ['nothingToReview', 'changedMeanwhile'],
    },
    async c => {
      const id = pathParam(c, 'submission')
      await acceptSubmission(c.get('ctx'), sceneOf(c), id)
      return { id, status: 'accepted' as const }
    },
  ),
  jsonRoute(
    {
      key: 'POST /api/v1/submissions/:submission/return',
      summary: 'Returns what was sent, with words that say what to correct',
      body: z.object({ comment: z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000)) }),
      answer: z.object({ id: z.string(), status: z.literal('returned') }),
      refusals: ['nothingToReview', 'changedMeanwhile'],
    },
    async (c, { body }) => {
      const id = pathParam(c, 'submission')
      await returnWithLetter(c.get('ctx'), sceneOf(c), id, body.comment)
      return { id, status: 'returned' as const }
    },
  ),
]

async function submit(c: RequestContext): Promise<z.infer<typeof receipt>> {
  const ctx = c.get('ctx')
  const scene = { ...sceneOf(c), schoolId: schoolIdOf(c) }
  const { evidence, note, alsoProves } = isForm(c) ? await fromForm(c) : await fromJson(c)
  const { state, isLinked } = placeOf(c)
  const made = await fileEvidence(ctx, scene, {
    obligationIds: [...new Set([pathParam(c, 'obligation'), ...alsoProves])],
    // What repeats this very thing is proved by the same submission.
    together: state !== null && isLinked ? await provedTogether(ctx, state) : [],
    evidence,
    note,
    idempotencyKey: c.req.header('idempotency-key') ?? ctx.newId(),
    known: state,
  })
  return {
    id: made.id,
    number: made.number,
    submittedAt: new Date(made.submittedAt).toISOString(),
    obligations: made.obligationIds,
  }
}

interface Sent {
  evidence: EvidenceInput
  note: string
  alsoProves: string[]
}

function isForm(c: RequestContext): boolean {
  return /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')
}

async function fromForm(c: RequestContext): Promise<Sent> {
  const form = await readForm(c)
  const file = fileField(form, 'file')
  if (file === null) {
    throw new Problem('invalidInput', { errors: [{ field: 'file', message: 'Приложите файл.' }] })
  }
  const words = readValue(
    z.object(about),
    Object.fromEntries(
      ['kind', 'title', 'documentNumber', 'documentDate']
        .map(name => [name, field(form, name)] as const)
        .filter(([, value]) => value !== ''),
    ),
  )
  const { id } = await keepFile(c.get('ctx'), sceneOf(c), file)
  return {
    evidence: { type: 'file', fileId: id, ...words },
    note: field(form, 'note'),
    alsoProves: [],
  }
}

async function fromJson(c: RequestContext): Promise<Sent> {
  const body = await jsonOf(c)
  return readValue(sent, isFlat(body) ? { ...body, evidence: body } : body)
}

/** `{"type": "link", "url": …}` without the envelope is understood too. */
function isFlat(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && 'type' in body && !('evidence' in body)
}
