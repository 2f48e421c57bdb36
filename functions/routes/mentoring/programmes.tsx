import { dayFault, faultsBy, hasFaults, lengthFault } from '../../domain/mentorship/faults.ts'
import { programmeFaults } from '../../domain/mentorship/programme-input.ts'
import {
  approveProgramme,
  completeProgramme,
  saveProgramme,
} from '../../store/mentoring/programmes.ts'
import { guardedForm } from '../devices/guarded-form.tsx'
import { pathParam, type RequestContext, route } from '../route.ts'
import { proveProgramme } from './link-evidence.ts'
import { programmeAnswers } from './programme-fields.ts'
import {
  answer,
  mentoringScene,
  noteLook,
  openPairIn,
  pairIn,
  peopleIn,
  readAnswers,
  readMentoring,
} from './read-mentoring.ts'
import { backToProgramme, formsFor, programmeIn, showProgramme } from './show-programme.tsx'

const programmeForm = guardedForm({
  show: async c => {
    const view = await readMentoring(c)
    noteLook(c, peopleIn([pairIn(c, view)]))
    return showProgramme(c, view)
  },
  act: save,
  action: c => `/mentorships/${pathParam(c, 'mentorship')}/programme`,
})

export const programmeRoutes = [
  route('GET /mentorships/:mentorship/programme', programmeForm.show),
  route('POST /mentorships/:mentorship/programme', programmeForm.act),
  route('POST /mentorships/:mentorship/programme/approve', approve),
  route('POST /mentorships/:mentorship/programme/complete', complete),
]

async function save(c: RequestContext): Promise<Response> {
  const view = await readMentoring(c)
  const { id } = openPairIn(c, view)
  const { values } = await readAnswers(c, formsFor(c).save)
  const entered = programmeAnswers(values)
  const faults = programmeFaults(entered)
  if (hasFaults(faults)) return showProgramme(c, view, values, faults)
  await saveProgramme(c.get('ctx'), mentoringScene(c), id, entered)
  return backToProgramme(c)
}

async function approve(c: RequestContext): Promise<Response> {
  const view = await readMentoring(c)
  const { mentorshipId, rows, isDraftedWithMentee } = programmeIn(c, view)
  const { values } = await readAnswers(c, formsFor(c).approve)
  const approvedOn = answer(values, 'approvedOn')
  const faults = faultsBy({
    approvedOn: dayFault(approvedOn, view.today),
    activity: rows.length === 0 ? 'rowsMissing' : null,
    isDraftedWithMentee: isDraftedWithMentee ? null : 'draftedWithMissing',
  })
  if (hasFaults(faults)) return showProgramme(c, view, values, faults)
  await approveProgramme(c.get('ctx'), mentoringScene(c), mentorshipId, approvedOn)
  await proveProgramme(c, mentorshipId, approvedOn)
  return backToProgramme(c)
}

async function complete(c: RequestContext): Promise<Response> {
  const view = await readMentoring(c)
  const one = openPairIn(c, view)
  programmeIn(c, view)
  const { values } = await readAnswers(c, formsFor(c).complete)
  const [day, result] = [answer(values, 'completedOn'), answer(values, 'result')]
  const isEarly = day < one.proposedOn
  const faults = faultsBy({
    completedOn: dayFault(day, view.today) ?? (isEarly ? 'beforeStart' : null),
    result: result === '' ? 'resultMissing' : lengthFault(result, 4000),
  })
  if (hasFaults(faults)) return showProgramme(c, view, values, faults)
  await completeProgramme(c.get('ctx'), mentoringScene(c), one.id, { day, result })
  return backToProgramme(c)
}
