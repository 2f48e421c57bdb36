import type { FormField, FormValues } from '../../../web/pages/mentoring/form-fields.tsx'
import { mentoring } from '../../../web/text/mentoring.ts'
import { mentoringWords } from '../../../web/text/mentoring-words.ts'
import { isRealDay } from '../../domain/calendar/days.ts'
import { consentKinds, publishableFields } from '../../domain/mentorship/consent.ts'
import { type ConsentAnswers, readConsent } from '../../domain/mentorship/consent-input.ts'
import { type Faults, hasFaults } from '../../domain/mentorship/faults.ts'
import { isOpen } from '../../domain/mentorship/mentorship.ts'
import { findGaps } from '../../domain/mentorship/rules.ts'
import { Problem } from '../../domain/problem.ts'
import { recordConsents, recordTakenDown, revokeConsent } from '../../store/mentoring/consents.ts'
import { field, readForm } from '../forms.ts'
import { seeOther, textOf } from '../page.tsx'
import { pathParam, type RequestContext, route } from '../route.ts'
import { proveConsents } from './link-evidence.ts'
import {
  answer,
  answers,
  idsOf,
  listedIn,
  type MentoringView,
  mentoringPath,
  mentoringScene,
  noteLook,
  optionsOf,
  pairOptions,
  personIn,
  readAnswers,
  readMentoring,
} from './read-mentoring.ts'
import { keepScan, scanField, showForm } from './show-form.tsx'

const ofConsent = '/schools/:school/mentoring/participants/:participant/consents/:consent' as const

export const consentRoutes = [
  route('GET /schools/:school/mentoring/consents/new', async c => {
    const view = await readMentoring(c)
    return showConsents(c, view, firstValues(c))
  }),
  route('POST /schools/:school/mentoring/consents/new', addConsents),
  route(`POST ${ofConsent}/revoke`, revoke),
  route(`POST ${ofConsent}/taken-down`, takenDown),
]

function firstValues(c: RequestContext): FormValues {
  const person = c.req.query('person')
  return {
    kind: c.req.query('kind') ?? '',
    mentorship: c.req.query('mentorship') ?? '',
    people: person === undefined ? [] : [person],
  }
}

/** Those whose consent of the kind is missing; everybody where the kind is not asked for by a rule. */
function peopleFor(view: MentoringView, values: FormValues) {
  const kind = answer(values, 'kind')
  const wanted = findGaps(view.school, view.today)
    .filter(gap => gap.kind === gapOf[kind])
    .filter(({ about }) => kind !== 'assignment' || about.id === answer(values, 'mentorship'))
    .flatMap(({ participantIds }) => participantIds)
  const chosen = [...wanted, ...answers(values, 'people')]
  const all = listedIn(view)
  return wanted.length === 0 ? all : all.filter(({ id }) => chosen.includes(id))
}

const gapOf: Record<string, string | undefined> = {
  data_processing: 'data-consent-missing',
  guardian: 'guardian-consent-missing',
  assignment: 'assignment-consent-missing',
}

function consentFields(c: RequestContext, view: MentoringView, values: FormValues): FormField[] {
  const { language } = textOf(c)
  const words = mentoring[language]
  const own = mentoringWords[language]
  const kind = answer(values, 'kind')
  const pairs = view.school.mentorships.filter(one => isOpen(one, view.today))
  return [
    {
      is: 'one-of',
      name: 'kind',
      label: words.consentKind,
      options: consentKinds
        .filter(one => gapOf[kind] === undefined || one === kind)
        .map(value => ({ value, label: own.consent[value] })),
    },
    {
      is: 'choices',
      name: 'people',
      label: words.whoSigned,
      hint: words.whoSignedHint,
      options: optionsOf(peopleFor(view, values)),
    },
    ...onlyFor(['assignment', 'involvement'], kind, [
      {
        is: 'select',
        name: 'mentorship',
        label: words.forPair,
        emptyLabel: words.choose,
        options: pairOptions(c, view, pairs).map(({ hint, ...one }) => ({
          ...one,
          label: `${one.label} — ${hint}`,
        })),
      },
    ]),
    { is: 'day', name: 'signedOn', label: words.signedOn },
    { is: 'day', name: 'validUntil', label: words.until, hint: words.untilHint },
    ...onlyFor(['publication', 'data_processing', 'assignment'], kind, [
      {
        is: 'choices',
        name: 'isByGuardian',
        label: words.byGuardian,
        options: [{ value: 'yes', label: words.byGuardianYes }],
      },
    ]),
    ...onlyFor(['publication'], kind, [
      { is: 'long', name: 'urls', label: words.urls, hint: words.urlsHint },
      {
        is: 'choices',
        name: 'fields',
        label: words.allowed,
        options: publishableFields.map(value => ({ value, label: own.field[value] })),
      },
    ]),
    scanField(words),
  ]
}

/** Questions that belong to some kinds only; where the kind is not chosen yet, all are asked. */
function onlyFor(kinds: readonly string[], kind: string, fields: FormField[]): FormField[] {
  return kind === '' || kinds.includes(kind) ? fields : []
}

function showConsents(
  c: RequestContext,
  view: MentoringView,
  values: FormValues,
  faults: Faults = {},
): Response {
  const words = mentoring[textOf(c).language]
  noteLook(c, idsOf(peopleFor(view, values)))
  const form = {
    title: words.consentTitle,
    lead: words.consentLead,
    action: mentoringPath(c, 'consents/new'),
    back: mentoringPath(c),
    fields: consentFields(c, view, values),
  }
  return showForm(c, form, values, faults)
}

async function addConsents(c: RequestContext): Promise<Response> {
  const view = await readMentoring(c)
  const { form, values } = await readAnswers(c, consentFields(c, view, {}))
  const result = readConsent(consentAnswers(values), {
    people: listedIn(view),
    mentorships: view.school.mentorships.map(({ id }) => id),
    today: view.today,
  })
  if ('faults' in result) return showConsents(c, view, values, result.faults)
  const { fileId, faults } = await keepScan(c, form)
  if (hasFaults(faults)) return showConsents(c, view, values, faults)
  await recordConsents(c.get('ctx'), mentoringScene(c), result.consent, {
    ids: result.people,
    fileId,
  })
  await proveConsents(c, result.consent.kind)
  return seeOther(c, `${mentoringPath(c)}?saved`)
}

function consentAnswers(values: FormValues): ConsentAnswers {
  const text = (name: string) => answer(values, name)
  return {
    kind: text('kind'),
    people: answers(values, 'people'),
    mentorship: text('mentorship'),
    signedOn: text('signedOn'),
    validUntil: text('validUntil'),
    isByGuardian: text('isByGuardian') === 'yes',
    urls: text('urls'),
    fields: answers(values, 'fields'),
  }
}

async function revoke(c: RequestContext): Promise<Response> {
  const view = await readMentoring(c)
  const { id } = consentIn(c, view)
  const typed = field(await readForm(c), `revoked-${id}`)
  const day = isRealDay(typed) && typed <= view.today ? typed : view.today
  await revokeConsent(c.get('ctx'), mentoringScene(c), id, day)
  return backToPerson(c)
}

async function takenDown(c: RequestContext): Promise<Response> {
  const { id } = consentIn(c, await readMentoring(c))
  await recordTakenDown(c.get('ctx'), mentoringScene(c), id)
  return backToPerson(c)
}

function consentIn(c: RequestContext, view: MentoringView) {
  const person = personIn(c, view)
  const found = view.school.consents.find(
    ({ id, participantId }) => id === pathParam(c, 'consent') && participantId === person.id,
  )
  if (found === undefined) throw new Problem('notFound')
  return found
}

function backToPerson(c: RequestContext): Response {
  return seeOther(c, `${mentoringPath(c, 'participants')}/${pathParam(c, 'participant')}?saved`)
}
