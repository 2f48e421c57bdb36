import type { FormField, FormValues } from '../../../web/pages/mentoring/form-fields.tsx'
import { MentorshipPage } from '../../../web/pages/mentoring/mentorship.tsx'
import { PairsPage } from '../../../web/pages/mentoring/pairs.tsx'
import { mentoring } from '../../../web/text/mentoring.ts'
import { mentoringWords } from '../../../web/text/mentoring-words.ts'
import type { Faults } from '../../domain/mentorship/faults.ts'
import { mentoringForms, mentoringKinds } from '../../domain/mentorship/mentoring-forms.ts'
import { type MentorshipAnswers, readProposal } from '../../domain/mentorship/mentorship-input.ts'
import { programmeStatus } from '../../domain/mentorship/programme.ts'
import { findGaps } from '../../domain/mentorship/rules.ts'
import { noteViews } from '../../store/mentoring/access-log.ts'
import { proposeMentorship } from '../../store/mentoring/mentorships.ts'
import type { StoredMentorship } from '../../store/mentoring/snapshot.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { type RequestContext, route, schoolIdOf } from '../route.ts'
import {
  answer,
  answers,
  listedIn,
  type MentoringView,
  mentoringScene,
  optionsOf,
  pairIn,
  readAnswers,
  readMentoring,
  shownPair,
} from './read-mentoring.ts'
import { showForm } from './show-form.tsx'

export const mentorshipRoutes = [
  route('GET /schools/:school/mentoring/mentorships', showPairs),
  route('GET /schools/:school/mentoring/mentorships/new', async c =>
    showProposal(c, await readMentoring(c), { basis: [] }),
  ),
  route('POST /schools/:school/mentoring/mentorships/new', propose),
  route('GET /mentorships/:mentorship', showPair),
]

async function showPairs(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const view = await readMentoring(c)
  const pairs = view.school.mentorships.map(one => shownPair(c, view, one))
  const content = (
    <PairsPage t={t} schoolId={view.school.schoolId} pairs={pairs} canEdit={view.canEdit} />
  )
  return page(c, { title: mentoring[t.language].pairsTitle, isWide: true }, content)
}

function proposalFields(c: RequestContext, view: MentoringView): FormField[] {
  const { language } = textOf(c)
  const words = mentoring[language]
  const own = mentoringWords[language]
  const people = listedIn(view)
  return [
    {
      is: 'select',
      name: 'mentor',
      label: words.mentor,
      emptyLabel: words.choose,
      options: optionsOf(people.filter(({ isMentor }) => isMentor)),
    },
    {
      is: 'choices',
      name: 'mentees',
      label: words.menteesField,
      hint: words.menteesHint,
      options: optionsOf(people.filter(({ isMentee }) => isMentee)),
    },
    {
      is: 'select',
      name: 'form',
      label: words.form,
      emptyLabel: words.choose,
      options: mentoringForms.map(({ code }) => ({ value: code, label: own.form[code] })),
    },
    {
      is: 'choices',
      name: 'kinds',
      label: words.kinds,
      hint: words.kindsHint,
      options: mentoringKinds.map(value => ({ value, label: own.kind[value] })),
    },
    {
      is: 'choices',
      name: 'basis',
      label: words.basis,
      options: [
        { value: 'profile', label: words.basisProfile },
        { value: 'interest', label: words.basisInterest },
      ],
    },
    { is: 'day', name: 'start', label: words.start },
    { is: 'day', name: 'endPlanned', label: words.end, hint: words.endHint },
    { is: 'text', name: 'roleModel', label: words.roleModel, hint: words.roleModelHint },
    { is: 'long', name: 'direction', label: words.direction },
    {
      is: 'long',
      name: 'reverseDirection',
      label: words.reverseDirection,
      hint: words.reverseHint,
    },
  ]
}

function showProposal(
  c: RequestContext,
  view: MentoringView,
  values: FormValues,
  faults: Faults = {},
): Response {
  const words = mentoring[textOf(c).language]
  const base = `/schools/${schoolIdOf(c)}/mentoring`
  const form = {
    title: words.proposeTitle,
    action: `${base}/mentorships/new`,
    back: `${base}/mentorships`,
    button: words.propose,
    fields: proposalFields(c, view),
  }
  return showForm(c, form, values, faults)
}

async function propose(c: RequestContext): Promise<Response> {
  const view = await readMentoring(c)
  const { values } = await readAnswers(c, proposalFields(c, view))
  const result = readProposal(proposalAnswers(values), listedIn(view), view.today)
  if ('faults' in result) return showProposal(c, view, values, result.faults)
  await proposeMentorship(c.get('ctx'), mentoringScene(c), result.proposal)
  return seeOther(c, `/schools/${schoolIdOf(c)}/mentoring?saved`)
}

function proposalAnswers(values: FormValues): MentorshipAnswers {
  const text = (name: string) => answer(values, name)
  return {
    form: text('form'),
    kinds: answers(values, 'kinds'),
    mentor: text('mentor'),
    mentees: answers(values, 'mentees'),
    basis: answers(values, 'basis'),
    roleModel: text('roleModel'),
    direction: text('direction'),
    reverseDirection: text('reverseDirection'),
    start: text('start'),
    endPlanned: text('endPlanned'),
  }
}

async function showPair(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const view = await readMentoring(c)
  const one = pairIn(c, view)
  noteViews(
    c.get('ctx'),
    mentoringScene(c),
    one.members.map(({ participantId }) => participantId),
  )
  const pair = shownPair(c, view, one)
  const own = mentoringWords[t.language]
  const content = (
    <MentorshipPage
      t={t}
      schoolId={view.school.schoolId}
      pair={pair}
      kinds={one.kinds.map(kind => own.kind[kind])}
      direction={one.direction}
      reverseDirection={one.reverseDirection}
      {...papersOf(view, one)}
      events={one.events}
      ended={
        one.endActual === null || one.reason === null
          ? null
          : { day: one.endActual, reason: own.reason[one.reason] }
      }
      gaps={findGaps(view.school, view.today).filter(
        ({ about }) => about.of === 'mentorship' && about.id === one.id,
      )}
      names={view.names}
      canEdit={view.canEdit}
      isSaved={c.req.query('saved') !== undefined}
    />
  )
  const back = {
    href: `/schools/${view.school.schoolId}/mentoring/mentorships`,
    label: t.common.back,
  }
  return page(c, { title: pair.title, back }, content)
}

function papersOf({ school, today }: MentoringView, one: StoredMentorship) {
  const programme = school.programmes.find(({ mentorshipId }) => mentorshipId === one.id)
  return {
    order: school.orders.find(({ id }) => id === one.orderId) ?? null,
    programme: programme === undefined ? null : programmeStatus(programme, one.start, today),
  }
}
