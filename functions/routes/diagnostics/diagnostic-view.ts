import type { DiagnosticFrame } from '../../../web/pages/diagnostics/diagnostic-frame.ts'
import type { Source } from '../../../web/pages/diagnostics/question-block.tsx'
import { diagnostic as texts } from '../../../web/text/diagnostic.ts'
import { dayOf } from '../../domain/calendar/zones.ts'
import type { Answers } from '../../domain/diagnostic/answers.ts'
import { fillIn, type KnownValues } from '../../domain/diagnostic/fill-in.ts'
import { knownValuesOf } from '../../domain/diagnostic/known/catalogue.ts'
import { progressOf } from '../../domain/diagnostic/progress.ts'
import {
  type Questionnaire,
  type QuestionnaireUse,
  questionsOf,
} from '../../domain/diagnostic/questionnaire.ts'
import type { Role } from '../../domain/people/roles.ts'
import { Problem } from '../../domain/problem.ts'
import {
  type DiagnosticView,
  isClosedFor,
  isOpen,
  readDiagnostic,
  savedAnswers,
} from '../../store/diagnostics/diagnostics.ts'
import { knownFactsOf } from '../../store/diagnostics/known-facts.ts'
import { textOf } from '../page.tsx'
import { pathParam, placeOf, type RequestContext } from '../route.ts'

/** A site review may be filled in by the centre about a school; everything else is the school's. */
export function mayFill(roles: readonly Role[], use: QuestionnaireUse): boolean {
  const isOfSchool = roles.some(role => ['director', 'curator', 'deputy'].includes(role))
  return isOfSchool || use === 'site-review'
}

/** A deputy fills in sections; the head or the curator sends the whole. */
export function maySend(roles: readonly Role[], use: QuestionnaireUse): boolean {
  return mayFill(roles, use) && roles.some(role => role !== 'deputy')
}

/** The diagnostic of the path. Throws `notFound`. */
export async function diagnosticOf(c: RequestContext): Promise<DiagnosticView> {
  const one = await readDiagnostic(c.get('ctx'), pathParam(c, 'diagnostic'))
  if (one === undefined) throw new Problem('notFound')
  return one
}

/** The diagnostic, to be changed by whoever asks. Throws `notAllowed`, `alreadySubmitted`, `campaignClosed`. */
export async function openDiagnosticOf(c: RequestContext): Promise<DiagnosticView> {
  const one = await diagnosticOf(c)
  if (!mayFill(placeOf(c).roles, one.form.use)) throw new Problem('notAllowed')
  if (isClosedFor(one)) throw new Problem('campaignClosed')
  if (!isOpen(one)) throw new Problem('alreadySubmitted')
  return one
}

/** What the product knows of the school today, where the questionnaire asks for anything of it. At most two queries. */
export async function knownOf(
  c: RequestContext,
  form: Questionnaire,
  schoolId: string,
): Promise<KnownValues> {
  if (questionsOf(form).every(({ known }) => known === undefined)) return {}
  const { authority } = placeOf(c)
  const ctx = c.get('ctx')
  const day = ctx.today(authority.timeZone)
  const [facts] = await knownFactsOf(ctx, authority, [schoolId], day)
  return facts === undefined ? {} : knownValuesOf(facts)
}

/** What all pages of a diagnostic show. */
export function frameOf(
  c: RequestContext,
  one: DiagnosticView,
  known: KnownValues,
): DiagnosticFrame {
  const t = textOf(c)
  const answers = isOpen(one)
    ? fillIn(one.form, savedAnswers(one), known)
    : (one.sending?.answers ?? {})
  return {
    t,
    words: texts[t.language],
    one,
    answers,
    sources: sourcesOf(one.form, answers, known, null),
    progress: progressOf(one.form, answers, new Set(one.sections.map(({ section }) => section))),
    remarks: isOpen(one) ? (one.sending?.remarks ?? {}) : {},
  }
}

/** Where each answer comes from that nobody typed. */
export function sourcesOf(
  form: Questionnaire,
  answers: Answers,
  known: KnownValues,
  last: { sentAt: number; timeZone: string } | null,
): Record<string, Source> {
  return Object.fromEntries(
    questionsOf(form).flatMap((question): [string, Source][] => {
      const origin = answers[question.id]?.origin
      const found = question.known === undefined ? undefined : known[question.known]
      if (origin === 'known' && found !== undefined) return [[question.id, found.source]]
      if (origin !== 'last' || last === null) return []
      return [[question.id, { from: 'last', day: dayOf(last.sentAt, last.timeZone) }]]
    }),
  )
}
