import * as z from 'zod/mini'
import { diagnostic as texts } from '../../../web/text/diagnostic.ts'
import {
  type Answer,
  type AnswerFaults,
  type Answers,
  carryOver,
  faultsOf,
} from '../../domain/diagnostic/answers.ts'
import { fillIn } from '../../domain/diagnostic/fill-in.ts'
import type { AnswerValue } from '../../domain/diagnostic/question-kinds.ts'
import { type Questionnaire, questionsOf } from '../../domain/diagnostic/questionnaire.ts'
import { Problem } from '../../domain/problem.ts'
import { campaignsOfSchool } from '../../store/diagnostics/campaigns.ts'
import {
  type DiagnosticView,
  isClosedFor,
  isOpen,
  readDiagnostic,
  saveSection,
  startDiagnostic,
} from '../../store/diagnostics/diagnostics.ts'
import { currentOf, questionnaireById } from '../../store/diagnostics/questionnaires.ts'
import { sendDiagnostic } from '../../store/diagnostics/send-diagnostic.ts'
import { jsonRoute } from '../api/json-route.ts'
import { textOf } from '../page.tsx'
import { placeOf, type RequestContext, sceneOf, schoolIdOf } from '../route.ts'
import { knownOf, mayFill, maySend } from './diagnostic-view.ts'

const notApplicable = z.object({ notApplicable: z.string().check(z.maxLength(1_000)) })

const sent = z.object({
  /** The version answered. */
  questionnaire: z.string(),
  campaign: z.optional(z.string()),
  /** By question id: the value as its kind has it, or `{"notApplicable": "why"}`. What is left out the product fills in. */
  answers: z.looseObject({}),
  /** False keeps it as a draft. */
  send: z._default(z.boolean(), true),
})

const answer = z.object({
  id: z.string(),
  state: z.enum(['draft', 'sent']),
  receipt: z.nullable(z.string()),
})

export const diagnosticApiRoutes = [
  jsonRoute(
    {
      key: 'POST /api/v1/schools/:school/diagnostics',
      summary: 'Answers a questionnaire for an institution: sends it, or keeps it as a draft',
      body: sent,
      answer,
      status: 201,
      refusals: [
        'invalidInput',
        'notFound',
        'alreadySubmitted',
        'campaignClosed',
        'questionnaireReplaced',
      ],
    },
    async (c, { body }) => {
      const { content, ...row } = await questionnaireOf(c, body.questionnaire)
      const known = await knownOf(c, content, schoolIdOf(c))
      const given = answersIn(body.answers)
      const wrong = wrongIn(content, given, fillIn(content, given, known), body.send)
      if (row.retiredAt !== null && body.campaign === undefined) {
        return keepForCurrent(c, row, content, given)
      }
      if (Object.keys(wrong).length > 0) refuse(c, wrong)
      const one = await begin(c, body)
      await saveAll(c, one, given)
      if (!body.send) return { id: one.id, state: 'draft' as const, receipt: null }
      if (!maySend(placeOf(c).roles, content.use)) throw new Problem('notAllowed')
      const scene = { ...sceneOf(c), schoolId: schoolIdOf(c) }
      const filed = await sendDiagnostic(c.get('ctx'), scene, one, {
        answers: fillIn(content, given, known),
        alsoProves: [],
      })
      return { id: one.id, state: 'sent' as const, receipt: filed?.number ?? null }
    },
  ),
]

/** The version named, to be answered by whoever asks. Throws `notFound`, `notAllowed`. */
async function questionnaireOf(c: RequestContext, id: string) {
  const row = await questionnaireById(c.get('ctx'), placeOf(c).authority.id, id)
  if (row.publishedAt === null || row.use === 'survey') throw new Problem('notFound')
  if (!mayFill(placeOf(c).roles, row.use)) throw new Problem('notAllowed')
  return row
}

function answersIn(given: Record<string, unknown>): Answers {
  return Object.fromEntries(
    Object.entries(given).map(([id, value]): [string, Answer] => {
      const read = z.safeParse(notApplicable, value)
      return [id, read.success ? read.data : { value: value as AnswerValue }]
    }),
  )
}

/** What must be fixed: of a draft only what is wrong, of what is sent what is missing too, and names of no question. */
function wrongIn(
  form: Questionnaire,
  given: Answers,
  whole: Answers,
  isSent: boolean,
): AnswerFaults {
  const ids = new Set(questionsOf(form).map(({ id }) => id))
  const strange = Object.keys(given).filter(id => !ids.has(id))
  const faults = Object.entries(faultsOf(form, whole)).filter(
    ([, fault]) => isSent || fault !== 'missing',
  )
  return Object.fromEntries([...strange.map(id => [id, 'wrongShape'] as const), ...faults])
}

function refuse(c: RequestContext, faults: AnswerFaults): never {
  const words = texts[textOf(c).language].fault
  const errors = Object.entries(faults).map(([id, fault]) => ({
    field: `answers.${id}`,
    message: words[fault],
  }))
  throw new Problem('invalidInput', { errors })
}

async function begin(c: RequestContext, body: z.infer<typeof sent>): Promise<DiagnosticView> {
  const ctx = c.get('ctx')
  const scene = { ...sceneOf(c), schoolId: schoolIdOf(c) }
  const campaigns = await campaignsOfSchool(ctx, scene.schoolId)
  const asked = campaigns.find(({ id }) => id === body.campaign)
  if (body.campaign !== undefined && asked?.questionnaireId !== body.questionnaire) {
    throw new Problem('notFound')
  }
  const id = await startDiagnostic(ctx, scene, {
    questionnaireId: body.questionnaire,
    campaignId: asked?.id ?? null,
    obligationId: asked?.obligationId ?? null,
  })
  const one = await readDiagnostic(ctx, id)
  if (one === undefined) throw new Problem('notFound')
  if (isClosedFor(one)) throw new Problem('campaignClosed')
  if (!isOpen(one)) throw new Problem('alreadySubmitted')
  return one
}

/** Saves what was given section by section. Throws `changedMeanwhile` where somebody saves the same section now. */
async function saveAll(c: RequestContext, one: DiagnosticView, given: Answers): Promise<void> {
  for (const { id, questions } of one.form.sections) {
    const own = questions.flatMap(question => {
      const answer = given[question.id]
      return answer === undefined ? [] : [[question.id, answer] as const]
    })
    if (own.length === 0) continue
    const saved = one.sections.find(({ section }) => section === id)
    const isSaved = await saveSection(c.get('ctx'), sceneOf(c), {
      diagnosticId: one.id,
      section: id,
      revision: saved?.revision ?? 0,
      answers: { ...saved?.answers, ...Object.fromEntries(own) },
    })
    if (!isSaved) throw new Problem('changedMeanwhile')
  }
}

/** Answers to a version that was replaced are kept as a draft of the one that holds, and the caller is told which. */
async function keepForCurrent(
  c: RequestContext,
  { lineageId }: { lineageId: string },
  form: Questionnaire,
  given: Answers,
): Promise<never> {
  const ctx = c.get('ctx')
  const current = await currentOf(ctx, lineageId)
  if (current === undefined) throw new Problem('notFound')
  const one = await begin(c, { questionnaire: current.id, answers: {}, send: false })
  await saveAll(c, one, carryOver(form, current.content, given))
  throw new Problem('questionnaireReplaced', {
    current: { id: current.id, version: current.version },
    kept: one.id,
  })
}
