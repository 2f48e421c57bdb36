import type { FormValues } from '../../../web/pages/mentoring/form-fields.tsx'
import { ProgrammePage } from '../../../web/pages/mentoring/programme.tsx'
import { mentoring } from '../../../web/text/mentoring.ts'
import {
  dayFault,
  type Faults,
  faultsBy,
  hasFaults,
  lengthFault,
} from '../../domain/mentorship/faults.ts'
import type { MeetingKind } from '../../domain/mentorship/mentoring-forms.ts'
import type { Programme } from '../../domain/mentorship/programme.ts'
import {
  meetingFaults,
  programmeFaults,
  readProgrammeRow,
} from '../../domain/mentorship/programme-input.ts'
import { Problem } from '../../domain/problem.ts'
import {
  approveProgramme,
  completeProgramme,
  saveMeeting,
  saveProgramme,
  saveProgrammeRow,
} from '../../store/mentoring/programmes.ts'
import type { StoredMentorship } from '../../store/mentoring/snapshot.ts'
import { calendarOf } from '../../store/school-calendars.ts'
import { guardedForm } from '../devices/guarded-form.tsx'
import { page, seeOther, textOf } from '../page.tsx'
import { pathParam, placeOf, type RequestContext, route } from '../route.ts'
import { proveProgramme } from './link-evidence.ts'
import { programmeAnswers, programmeForms, rowAnswers, rowFields } from './programme-fields.ts'
import {
  answer,
  type MentoringView,
  mentoringScene,
  openPairIn,
  pairIn,
  readAnswers,
  readMentoring,
  sentencesFor,
  shownPair,
} from './read-mentoring.ts'
import { showForm } from './show-form.tsx'

const programmeForm = guardedForm({
  show: async c => show(c, await readMentoring(c)),
  act: save,
  action: c => `/mentorships/${pathParam(c, 'mentorship')}/programme`,
})

const rowForm = guardedForm({
  show: async c => {
    const view = await readMentoring(c)
    return showRow(c, view, valuesOfRow(rowIn(c, programmeIn(c, view))))
  },
  act: changeRow,
  action: c => `/mentorships/${pathParam(c, 'mentorship')}/programme/rows/${pathParam(c, 'row')}`,
})

export const programmeRoutes = [
  route('GET /mentorships/:mentorship/programme', programmeForm.show),
  route('POST /mentorships/:mentorship/programme', programmeForm.act),
  route('POST /mentorships/:mentorship/programme/rows', addRow),
  route('GET /mentorships/:mentorship/programme/rows/:row', rowForm.show),
  route('POST /mentorships/:mentorship/programme/rows/:row', rowForm.act),
  route('POST /mentorships/:mentorship/programme/meetings', addMeeting),
  route('POST /mentorships/:mentorship/programme/approve', approve),
  route('POST /mentorships/:mentorship/programme/complete', complete),
]

const formsFor = (c: RequestContext) => programmeForms(textOf(c).language)

function programmeOf({ school }: MentoringView, { id }: StoredMentorship): Programme | null {
  return school.programmes.find(({ mentorshipId }) => mentorshipId === id) ?? null
}

/** The programme of the path, begun already. Throws `notFound`. */
function programmeIn(c: RequestContext, view: MentoringView): Programme {
  const found = programmeOf(view, pairIn(c, view))
  if (found === null) throw new Problem('notFound')
  return found
}

function show(
  c: RequestContext,
  view: MentoringView,
  values: FormValues = {},
  faults: Faults = {},
): Response {
  const t = textOf(c)
  const one = pairIn(c, view)
  const programme = programmeOf(view, one)
  const content = (
    <ProgrammePage
      t={t}
      mentorshipId={one.id}
      title={shownPair(c, view, one).title}
      start={one.start}
      today={view.today}
      programme={programme}
      forms={formsFor(c)}
      values={{ ...firstValues(view, one, programme), ...values }}
      errors={sentencesFor(c, faults)}
      canEdit={view.canEdit && one.endActual === null}
      isSaved={c.req.query('saved') !== undefined}
    />
  )
  const title = mentoring[t.language].programmeTitle
  const back = { href: `/mentorships/${one.id}`, label: t.common.back }
  return page(c, { title, back }, content, hasFaults(faults) ? 422 : 200)
}

/** What the page's forms begin with: the difficulties written down for the mentees are where a programme begins. */
function firstValues(
  { school, today }: MentoringView,
  { members }: StoredMentorship,
  programme: Programme | null,
): FormValues {
  const ids = members.map(({ participantId }) => participantId)
  const known = school.participants
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ difficulties }) => difficulties)
  return {
    difficulties: programme?.difficulties ?? known.join('\n'),
    goals: programme?.goals ?? '',
    directions: programme?.directions ?? '',
    control: programme?.control ?? '',
    isDraftedWithMentee: programme?.isDraftedWithMentee ? 'yes' : '',
    approvedOn: today,
    completedOn: today,
  }
}

const done = (c: RequestContext) =>
  seeOther(c, `/mentorships/${pathParam(c, 'mentorship')}/programme?saved`)

async function save(c: RequestContext): Promise<Response> {
  const view = await readMentoring(c)
  const { id } = openPairIn(c, view)
  const { values } = await readAnswers(c, formsFor(c).save)
  const entered = programmeAnswers(values)
  const faults = programmeFaults(entered)
  if (hasFaults(faults)) return show(c, view, values, faults)
  await saveProgramme(c.get('ctx'), mentoringScene(c), id, entered)
  return done(c)
}

async function readRow(c: RequestContext, view: MentoringView, values: FormValues) {
  const { start, endPlanned } = openPairIn(c, view)
  const authority = await calendarOf(c.get('ctx'), placeOf(c).authority.id)
  return readProgrammeRow(rowAnswers(values), {
    term: { from: start, to: endPlanned },
    authority,
    today: view.today,
  })
}

async function addRow(c: RequestContext): Promise<Response> {
  const view = await readMentoring(c)
  const { mentorshipId } = programmeIn(c, view)
  const { values } = await readAnswers(c, formsFor(c).rows)
  const result = await readRow(c, view, values)
  if ('faults' in result) return show(c, view, values, result.faults)
  const place = { mentorshipId, rowId: null }
  await saveProgrammeRow(c.get('ctx'), mentoringScene(c), place, result.row)
  return done(c)
}

function rowIn(c: RequestContext, { rows }: Programme) {
  const found = rows.find(({ id }) => id === pathParam(c, 'row'))
  if (found === undefined) throw new Problem('notFound')
  return found
}

function valuesOfRow(row: Programme['rows'][number]): FormValues {
  const { activity, timing, due, expected, actual, doneOn } = row
  return { activity, timing, due: due ?? '', expected, actual, doneOn: doneOn ?? '' }
}

function showRow(
  c: RequestContext,
  view: MentoringView,
  values: FormValues,
  faults: Faults = {},
): Response {
  const { language } = textOf(c)
  const { id } = rowIn(c, programmeIn(c, view))
  const back = `/mentorships/${pathParam(c, 'mentorship')}/programme`
  const form = {
    title: mentoring[language].editRow,
    action: `${back}/rows/${id}`,
    back,
    fields: rowFields(language),
  }
  return showForm(c, form, values, faults)
}

async function changeRow(c: RequestContext): Promise<Response> {
  const view = await readMentoring(c)
  const { mentorshipId, ...programme } = programmeIn(c, view)
  const { id } = rowIn(c, { mentorshipId, ...programme })
  const { values } = await readAnswers(c, rowFields(textOf(c).language))
  const result = await readRow(c, view, values)
  if ('faults' in result) return showRow(c, view, values, result.faults)
  const place = { mentorshipId, rowId: id }
  await saveProgrammeRow(c.get('ctx'), mentoringScene(c), place, result.row)
  return done(c)
}

async function addMeeting(c: RequestContext): Promise<Response> {
  const view = await readMentoring(c)
  const { mentorshipId } = programmeIn(c, view)
  const { values } = await readAnswers(c, formsFor(c).meetings)
  const [kind, plannedOn, heldOn] = ['kind', 'plannedOn', 'heldOn'].map(name =>
    answer(values, name),
  ) as [string, string, string]
  const faults = meetingFaults({ kind, plannedOn, heldOn }, view.today)
  if (hasFaults(faults)) return show(c, view, values, faults)
  const fields = { kind: kind as MeetingKind, plannedOn, heldOn: heldOn || null }
  await saveMeeting(c.get('ctx'), mentoringScene(c), { mentorshipId, meetingId: null }, fields)
  return done(c)
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
  if (hasFaults(faults)) return show(c, view, values, faults)
  await approveProgramme(c.get('ctx'), mentoringScene(c), mentorshipId, approvedOn)
  await proveProgramme(c, approvedOn)
  return done(c)
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
  if (hasFaults(faults)) return show(c, view, values, faults)
  await completeProgramme(c.get('ctx'), mentoringScene(c), one.id, { day, result })
  return done(c)
}
