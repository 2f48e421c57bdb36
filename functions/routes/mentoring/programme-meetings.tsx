import type { FormValues } from '../../../web/pages/mentoring/form-fields.tsx'
import { mentoring } from '../../../web/text/mentoring.ts'
import { type Faults, hasFaults } from '../../domain/mentorship/faults.ts'
import type { MeetingKind } from '../../domain/mentorship/mentoring-forms.ts'
import { meetingFaults } from '../../domain/mentorship/programme-input.ts'
import { Problem } from '../../domain/problem.ts'
import { removeMeeting, saveMeeting } from '../../store/mentoring/programmes.ts'
import { textOf } from '../page.tsx'
import { pathParam, type RequestContext, route } from '../route.ts'
import {
  answer,
  type MentoringView,
  mentoringScene,
  openPairIn,
  readAnswers,
  readMentoring,
} from './read-mentoring.ts'
import { showForm } from './show-form.tsx'
import { backToProgramme, formsFor, programmeIn, showProgramme } from './show-programme.tsx'

const ofMeeting = '/mentorships/:mentorship/programme/meetings/:meeting' as const

export const programmeMeetingRoutes = [
  route('POST /mentorships/:mentorship/programme/meetings', addMeeting),
  route(`GET ${ofMeeting}`, async c => {
    const view = await readMentoring(c)
    const { kind, plannedOn, heldOn } = meetingIn(c, view)
    return showMeeting(c, view, { kind, plannedOn, heldOn: heldOn ?? '' })
  }),
  route(`POST ${ofMeeting}`, changeMeeting),
  route(`POST ${ofMeeting}/remove`, dropMeeting),
]

/** The meeting of the path. Throws `notFound`. */
function meetingIn(c: RequestContext, view: MentoringView) {
  const { meetings } = programmeIn(c, view)
  const found = meetings.find(({ id }) => id === pathParam(c, 'meeting'))
  if (found === undefined) throw new Problem('notFound')
  return found
}

function showMeeting(
  c: RequestContext,
  view: MentoringView,
  values: FormValues,
  faults: Faults = {},
): Response {
  const words = mentoring[textOf(c).language]
  const { id, heldOn } = meetingIn(c, view)
  const back = `/mentorships/${pathParam(c, 'mentorship')}/programme`
  const action = `${back}/meetings/${id}`
  const form = {
    title: words.editMeeting,
    action,
    back,
    fields: formsFor(c).meetings,
    remove:
      heldOn === null ? { action: `${action}/remove`, label: words.removeMeeting } : undefined,
  }
  return showForm(c, form, values, faults)
}

async function addMeeting(c: RequestContext): Promise<Response> {
  const view = await readMentoring(c)
  const { mentorshipId } = programmeIn(c, view)
  openPairIn(c, view)
  const { values, faults, fields } = await readMeeting(c, view)
  if (hasFaults(faults)) return showProgramme(c, view, values, faults)
  await saveMeeting(c.get('ctx'), mentoringScene(c), { mentorshipId, meetingId: null }, fields)
  return backToProgramme(c)
}

async function changeMeeting(c: RequestContext): Promise<Response> {
  const view = await readMentoring(c)
  const { id: mentorshipId } = openPairIn(c, view)
  const { id: meetingId } = meetingIn(c, view)
  const { values, faults, fields } = await readMeeting(c, view)
  if (hasFaults(faults)) return showMeeting(c, view, values, faults)
  await saveMeeting(c.get('ctx'), mentoringScene(c), { mentorshipId, meetingId }, fields)
  return backToProgramme(c)
}

async function readMeeting(c: RequestContext, { today }: MentoringView) {
  const { values } = await readAnswers(c, formsFor(c).meetings)
  const [kind, plannedOn, heldOn] = ['kind', 'plannedOn', 'heldOn'].map(name =>
    answer(values, name),
  ) as [string, string, string]
  return {
    values,
    faults: meetingFaults({ kind, plannedOn, heldOn }, today),
    fields: { kind: kind as MeetingKind, plannedOn, heldOn: heldOn || null },
  }
}

/** A meeting that was held stays; one that was only planned may be taken out. */
async function dropMeeting(c: RequestContext): Promise<Response> {
  const view = await readMentoring(c)
  const { id: mentorshipId } = openPairIn(c, view)
  const { id, heldOn } = meetingIn(c, view)
  if (heldOn !== null) throw new Problem('changedMeanwhile')
  await removeMeeting(c.get('ctx'), mentoringScene(c), mentorshipId, id)
  return backToProgramme(c)
}
