import { DiagnosticCheckPage } from '../../../web/pages/diagnostics/diagnostic-check.tsx'
import { formatDay } from '../../../web/text/format.ts'
import { faultsOf } from '../../domain/diagnostic/answers.ts'
import { isAuthorityRole } from '../../domain/people/roles.ts'
import { Problem } from '../../domain/problem.ts'
import type { DiagnosticView } from '../../store/diagnostics/diagnostics.ts'
import { obligationsNamed } from '../../store/diagnostics/obligations-named.ts'
import { sendDiagnostic } from '../../store/diagnostics/send-diagnostic.ts'
import { obligationsAsking } from '../../store/prove-by-entry.ts'
import { readForm } from '../forms.ts'
import { page, seeOther } from '../page.tsx'
import { placeOf, type RequestContext, route, sceneOf, schoolIdOf } from '../route.ts'
import { frameOf, knownOf, maySend, openDiagnosticOf } from './diagnostic-view.ts'

export const sendingRoutes = [
  route('GET /diagnostics/:diagnostic/check', async c => showCheck(c, await openDiagnosticOf(c))),
  route('POST /diagnostics/:diagnostic/send', send),
]

async function showCheck(
  c: RequestContext,
  one: DiagnosticView,
  status: 200 | 422 = 200,
): Promise<Response> {
  const known = await knownOf(c, one.form, one.schoolId)
  const frame = frameOf(c, one, known)
  const { language } = frame.t
  const asking = await askingFor(c, one)
  const content = (
    <DiagnosticCheckPage
      {...frame}
      faults={faultsOf(one.form, frame.answers)}
      alsoProves={asking.map(({ id, text, due }) => ({
        id,
        label: `${text}, ${formatDay(due, language)}`,
      }))}
      isAgain={one.sending !== null}
    />
  )
  const back = { href: `/diagnostics/${one.id}`, label: frame.words.sections }
  return page(c, { title: frame.words.checkTitle, back }, content, status)
}

/** What else of the school asks for such a document; what the centre fills in about a school proves nothing of the school's. */
async function askingFor(c: RequestContext, one: DiagnosticView) {
  const { roles } = placeOf(c)
  if (roles.every(isAuthorityRole)) return []
  const ctx = c.get('ctx')
  const scene = { ...sceneOf(c), schoolId: schoolIdOf(c) }
  const ids = await obligationsAsking(ctx, scene, one.form.evidence)
  return obligationsNamed(ctx, ids)
}

async function send(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const one = await openDiagnosticOf(c)
  if (!maySend(placeOf(c).roles, one.form.use)) throw new Problem('notAllowed')
  const known = await knownOf(c, one.form, one.schoolId)
  const { answers } = frameOf(c, one, known)
  if (Object.keys(faultsOf(one.form, answers)).length > 0) return showCheck(c, one, 422)
  const asked = new Set(form.getAll('also').map(String))
  const asking = asked.size === 0 ? [] : await askingFor(c, one)
  const alsoProves = asking.map(({ id }) => id).filter(id => asked.has(id))
  const scene = { ...sceneOf(c), schoolId: one.schoolId }
  await sendDiagnostic(c.get('ctx'), scene, one, { answers, alsoProves })
  return seeOther(c, `/diagnostics/${one.id}?sent`)
}
