import type { FormField, FormValues } from '../../../web/pages/mentoring/form-fields.tsx'
import { PairsPage } from '../../../web/pages/mentoring/pairs.tsx'
import { mentoring } from '../../../web/text/mentoring.ts'
import { mentoringWords } from '../../../web/text/mentoring-words.ts'
import type { Faults } from '../../domain/mentorship/faults.ts'
import { mentoringForms } from '../../domain/mentorship/mentoring-forms.ts'
import { type MentorshipAnswers, readProposal } from '../../domain/mentorship/mentorship-input.ts'
import { proposeMentorship } from '../../store/mentoring/mentorships.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { type RequestContext, route } from '../route.ts'
import { directionFields, kindsField } from './mentorship-fields.ts'
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
  peopleIn,
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
]

async function showPairs(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const view = await readMentoring(c)
  noteLook(c, peopleIn(view.school.mentorships))
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
    kindsField(language),
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
    ...directionFields(words),
  ]
}

function showProposal(
  c: RequestContext,
  view: MentoringView,
  values: FormValues,
  faults: Faults = {},
): Response {
  const words = mentoring[textOf(c).language]
  noteLook(c, idsOf(listedIn(view)))
  const form = {
    title: words.proposeTitle,
    action: mentoringPath(c, 'mentorships/new'),
    back: mentoringPath(c, 'mentorships'),
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
  return seeOther(c, `${mentoringPath(c)}?saved`)
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
