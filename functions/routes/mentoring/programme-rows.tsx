import type { FormValues } from '../../../web/pages/mentoring/form-fields.tsx'
import { mentoring } from '../../../web/text/mentoring.ts'
import type { Faults } from '../../domain/mentorship/faults.ts'
import type { Programme } from '../../domain/mentorship/programme.ts'
import { readProgrammeRow } from '../../domain/mentorship/programme-input.ts'
import { Problem } from '../../domain/problem.ts'
import { removeProgrammeRow, saveProgrammeRow } from '../../store/mentoring/programmes.ts'
import { calendarOf } from '../../store/school-calendars.ts'
import { guardedForm } from '../devices/guarded-form.tsx'
import { textOf } from '../page.tsx'
import { pathParam, placeOf, type RequestContext, route } from '../route.ts'
import { rowAnswers, rowFields } from './programme-fields.ts'
import {
  type MentoringView,
  mentoringScene,
  openPairIn,
  readAnswers,
  readMentoring,
} from './read-mentoring.ts'
import { showForm } from './show-form.tsx'
import { backToProgramme, formsFor, programmeIn, showProgramme } from './show-programme.tsx'

const rowForm = guardedForm({
  show: async c => {
    const view = await readMentoring(c)
    return showRow(c, view, valuesOfRow(rowIn(c, programmeIn(c, view))))
  },
  act: changeRow,
  action: c => `/mentorships/${pathParam(c, 'mentorship')}/programme/rows/${pathParam(c, 'row')}`,
})

export const programmeRowRoutes = [
  route('POST /mentorships/:mentorship/programme/rows', addRow),
  route('GET /mentorships/:mentorship/programme/rows/:row', rowForm.show),
  route('POST /mentorships/:mentorship/programme/rows/:row', rowForm.act),
  route('POST /mentorships/:mentorship/programme/rows/:row/remove', removeRow),
]

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
  if ('faults' in result) return showProgramme(c, view, values, result.faults)
  const place = { mentorshipId, rowId: null }
  await saveProgrammeRow(c.get('ctx'), mentoringScene(c), place, result.row)
  return backToProgramme(c)
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
  const words = mentoring[language]
  const { id, doneOn } = rowIn(c, programmeIn(c, view))
  const isDone = doneOn !== null
  const back = `/mentorships/${pathParam(c, 'mentorship')}/programme`
  const form = {
    title: words.editRow,
    action: `${back}/rows/${id}`,
    back,
    fields: rowFields(language),
    remove: isDone ? undefined : { action: `${back}/rows/${id}/remove`, label: words.removeRow },
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
  return backToProgramme(c)
}

/** What is done stays in the plan: only a line that is not may be taken out. */
async function removeRow(c: RequestContext): Promise<Response> {
  const view = await readMentoring(c)
  const { id: mentorshipId } = openPairIn(c, view)
  const { id, doneOn } = rowIn(c, programmeIn(c, view))
  if (doneOn !== null) throw new Problem('changedMeanwhile')
  await removeProgrammeRow(c.get('ctx'), mentoringScene(c), mentorshipId, id)
  return backToProgramme(c)
}
