import type { FormField, FormValues } from '../../../web/pages/mentoring/form-fields.tsx'
import { mentoring } from '../../../web/text/mentoring.ts'
import { mentoringWords } from '../../../web/text/mentoring-words.ts'
import {
  dayFault,
  type Faults,
  faultsBy,
  hasFaults,
  lengthFault,
} from '../../domain/mentorship/faults.ts'
import { type AmendmentPoint, amendmentPoints } from '../../domain/mentorship/signed-order.ts'
import { recordAmendment } from '../../store/mentoring/consents.ts'
import { seeOther, textOf } from '../page.tsx'
import { type RequestContext, route } from '../route.ts'
import {
  answer,
  answers,
  listedIn,
  type MentoringView,
  mentoringPath,
  mentoringScene,
  optionsOf,
  readAnswers,
  readMentoring,
} from './read-mentoring.ts'
import { keepScan, scanField, showForm } from './show-form.tsx'

export const amendmentRoutes = [
  route('GET /schools/:school/mentoring/amendments/new', async c => {
    const participant = c.req.query('participant') ?? ''
    return showAmendment(c, await readMentoring(c), { participant })
  }),
  route('POST /schools/:school/mentoring/amendments/new', addAmendment),
]

/** Those whose contract may state their mentoring. */
function teachersIn(view: MentoringView) {
  return listedIn(view).filter(one => one.kind === 'teacher' && one.isMentor)
}

function amendmentFields(c: RequestContext, view: MentoringView): FormField[] {
  const { language } = textOf(c)
  const words = mentoring[language]
  const own = mentoringWords[language]
  return [
    {
      is: 'select',
      name: 'participant',
      label: words.mentor,
      emptyLabel: words.choose,
      options: optionsOf(teachersIn(view)),
    },
    { is: 'text', name: 'number', label: words.amendmentNumber },
    { is: 'day', name: 'signedOn', label: words.signedOn },
    {
      is: 'choices',
      name: 'states',
      label: words.states,
      options: amendmentPoints.map(value => ({ value, label: own.point[value] })),
    },
    scanField(words),
  ]
}

function showAmendment(
  c: RequestContext,
  view: MentoringView,
  values: FormValues,
  faults: Faults = {},
): Response {
  const words = mentoring[textOf(c).language]
  const form = {
    title: words.amendmentTitle,
    lead: words.amendmentLead,
    action: mentoringPath(c, 'amendments/new'),
    back: mentoringPath(c),
    fields: amendmentFields(c, view),
  }
  return showForm(c, form, values, faults)
}

async function addAmendment(c: RequestContext): Promise<Response> {
  const view = await readMentoring(c)
  const { form, values } = await readAnswers(c, amendmentFields(c, view))
  const [participant, number, signedOn] = ['participant', 'number', 'signedOn'].map(name =>
    answer(values, name),
  ) as [string, string, string]
  const states = amendmentPoints.filter((one): one is AmendmentPoint =>
    answers(values, 'states').includes(one),
  )
  const isTeacher = teachersIn(view).some(({ id }) => id === participant)
  const wrong = faultsBy({
    participant: isTeacher ? null : 'pupilHasNoContract',
    number: number === '' ? 'numberMissing' : lengthFault(number, 60),
    signedOn: dayFault(signedOn, view.today),
    states: states.length === 0 ? 'pointsMissing' : null,
  })
  if (hasFaults(wrong)) return showAmendment(c, view, values, wrong)
  const { fileId, faults } = await keepScan(c, form)
  if (hasFaults(faults)) return showAmendment(c, view, values, faults)
  const fields = { number, signedOn, states, fileId }
  await recordAmendment(c.get('ctx'), mentoringScene(c), participant, fields)
  return seeOther(c, `${mentoringPath(c)}?saved`)
}
