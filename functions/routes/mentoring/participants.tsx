import type { FormValues } from '../../../web/pages/mentoring/form-fields.tsx'
import { ParticipantPage } from '../../../web/pages/mentoring/participant.tsx'
import { mentoring } from '../../../web/text/mentoring.ts'
import { dayFault, type Faults, faultsBy, hasFaults } from '../../domain/mentorship/faults.ts'
import { isOpen } from '../../domain/mentorship/mentorship.ts'
import {
  answersOf,
  noParticipant,
  readParticipant,
} from '../../domain/mentorship/participant-input.ts'
import { keyOf } from '../../domain/mentorship/read-register.ts'
import { type Register, registers } from '../../domain/mentorship/signed-order.ts'
import {
  addParticipant,
  changeParticipant,
  closeParticipant,
  recordSupport,
} from '../../store/mentoring/registers.ts'
import { guardedForm } from '../devices/guarded-form.tsx'
import { field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { placeOf, type RequestContext, route } from '../route.ts'
import { proveRegister } from './link-evidence.ts'
import { participantAnswers, participantFields, participantValues } from './participant-fields.ts'
import {
  listedIn,
  type MentoringView,
  mentoringPath,
  mentoringScene,
  noteLook,
  personIn,
  readAnswers,
  readMentoring,
  sentencesFor,
  shownPair,
} from './read-mentoring.ts'
import { showForm } from './show-form.tsx'

const editForm = guardedForm({
  show: async c => {
    const person = personIn(c, await readMentoring(c))
    noteLook(c, [person.id])
    return showEdit(c, person.name, participantValues(answersOf(person)))
  },
  act: change,
  action: c => `${mentoringPath(c, 'participants')}/${c.req.param('participant')}/edit`,
})

export const participantRoutes = [
  route('GET /schools/:school/mentoring/participants/new', c => showNew(c, firstValues(c))),
  route('POST /schools/:school/mentoring/participants/new', add),
  route('GET /schools/:school/mentoring/participants/:participant', c => showPerson(c)),
  route('GET /schools/:school/mentoring/participants/:participant/edit', editForm.show),
  route('POST /schools/:school/mentoring/participants/:participant/edit', editForm.act),
  route('POST /schools/:school/mentoring/participants/:participant/supported', support),
  route('POST /schools/:school/mentoring/participants/:participant/close', close),
]

function fieldsFor(c: RequestContext) {
  return participantFields(textOf(c).language, placeOf(c).authority.settings.youngTeacherAge)
}

function askedRegister(c: RequestContext): Register {
  return registers.find(one => one === c.req.query('register')) ?? 'mentees'
}

function firstValues(c: RequestContext): FormValues {
  const role = askedRegister(c) === 'mentors' ? 'mentor' : 'mentee'
  return { ...participantValues(noParticipant), roles: [role] }
}

function showNew(c: RequestContext, values: FormValues, faults: Faults = {}): Response {
  const words = mentoring[textOf(c).language]
  const register = askedRegister(c)
  const form = {
    title: register === 'mentors' ? words.newMentor : words.newMentee,
    lead: words.registerLead,
    action: `${mentoringPath(c, 'participants')}/new?register=${register}`,
    back: `${mentoringPath(c, 'registers')}/${register}`,
    fields: fieldsFor(c),
  }
  return showForm(c, form, values, faults)
}

function showEdit(
  c: RequestContext,
  name: string,
  values: FormValues,
  faults: Faults = {},
): Response {
  const words = mentoring[textOf(c).language]
  const back = `${mentoringPath(c, 'participants')}/${c.req.param('participant')}`
  const form = {
    title: `${words.editPerson}: ${name}`,
    action: `${back}/edit`,
    back,
    fields: fieldsFor(c),
  }
  return showForm(c, form, values, faults)
}

async function add(c: RequestContext): Promise<Response> {
  const { values } = await readAnswers(c, fieldsFor(c))
  const view = await readMentoring(c)
  const result = readParticipant(participantAnswers(values), view.today)
  if ('faults' in result) return showNew(c, values, result.faults)
  const isThere = listedIn(view).some(one => keyOf(one) === keyOf(result.fields))
  if (isThere) return showNew(c, values, { name: 'alreadyListed' })
  await addParticipant(c.get('ctx'), mentoringScene(c), result.fields)
  if (result.fields.isMentor) await proveRegister(c, 'mentors')
  if (result.fields.isMentee) await proveRegister(c, 'mentees')
  return seeOther(c, `${mentoringPath(c)}?saved`)
}

async function change(c: RequestContext): Promise<Response> {
  const { values } = await readAnswers(c, fieldsFor(c))
  const view = await readMentoring(c)
  const person = personIn(c, view)
  const result = readParticipant(participantAnswers(values), view.today)
  if ('faults' in result) return showEdit(c, person.name, values, result.faults)
  await changeParticipant(c.get('ctx'), mentoringScene(c), person.id, result.fields)
  return seeOther(c, `${mentoringPath(c, 'participants')}/${person.id}?saved`)
}

async function showPerson(c: RequestContext, faults: Faults = {}): Promise<Response> {
  const view = await readMentoring(c)
  const person = personIn(c, view)
  noteLook(c, [person.id])
  const content = (
    <ParticipantPage
      t={textOf(c)}
      schoolId={view.school.schoolId}
      person={person}
      consents={view.school.consents.filter(({ participantId }) => participantId === person.id)}
      pairs={pairsOf(c, view, person.id)}
      today={view.today}
      canEdit={view.canEdit && person.closedOn === null}
      isSaved={c.req.query('saved') !== undefined}
      errors={sentencesFor(c, faults)}
    />
  )
  return page(c, { title: person.name }, content, hasFaults(faults) ? 422 : 200)
}

function pairsOf(c: RequestContext, view: MentoringView, id: string) {
  return view.school.mentorships
    .filter(one => isOpen(one, view.today))
    .filter(({ members }) => members.some(({ participantId }) => participantId === id))
    .map(one => shownPair(c, view, one))
}

async function support(c: RequestContext): Promise<Response> {
  const view = await readMentoring(c)
  const person = personIn(c, view)
  const supportedOn = field(await readForm(c), 'supportedOn')
  const faults = faultsBy({ supportedOn: dayFault(supportedOn, view.today) })
  if (hasFaults(faults)) return showPerson(c, faults)
  await recordSupport(c.get('ctx'), mentoringScene(c), person.id, supportedOn)
  return seeOther(c, `${mentoringPath(c, 'participants')}/${person.id}?saved`)
}

async function close(c: RequestContext): Promise<Response> {
  const view = await readMentoring(c)
  const person = personIn(c, view)
  if (pairsOf(c, view, person.id).length > 0) return showPerson(c, { close: 'stillPaired' })
  await closeParticipant(c.get('ctx'), mentoringScene(c), person.id)
  return seeOther(c, `${mentoringPath(c)}?saved`)
}
