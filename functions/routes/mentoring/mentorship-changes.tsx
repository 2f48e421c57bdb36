import type { FormValues } from '../../../web/pages/mentoring/form-fields.tsx'
import { mentoring } from '../../../web/text/mentoring.ts'
import { type Faults, hasFaults } from '../../domain/mentorship/faults.ts'
import { seeOther, textOf } from '../page.tsx'
import { type RequestContext, route } from '../route.ts'
import type { Change, ChangeAround } from './change.ts'
import { type ChangeName, changes } from './changes.ts'
import {
  idsOf,
  listedIn,
  mentoringScene,
  noteLook,
  openPairIn,
  readAnswers,
  readMentoring,
} from './read-mentoring.ts'
import { showForm } from './show-form.tsx'

const names = Object.keys(changes) as ChangeName[]

export const mentorshipChangeRoutes = names.flatMap(name => [
  route(`GET /mentorships/:mentorship/${name}`, async c => {
    const around = await readAround(c)
    const { first }: Change = changes[name]
    return show(c, name, around, first?.(around) ?? { day: around.view.today })
  }),
  route(`POST /mentorships/:mentorship/${name}`, c => change(c, name)),
])

async function readAround(c: RequestContext): Promise<ChangeAround> {
  const { language } = textOf(c)
  const view = await readMentoring(c)
  return { view, one: openPairIn(c, view), language, words: mentoring[language] }
}

function show(
  c: RequestContext,
  name: ChangeName,
  around: ChangeAround,
  values: FormValues,
  faults: Faults = {},
): Response {
  const back = `/mentorships/${around.one.id}`
  const { title, lead, fields }: Change = changes[name]
  if (fields(around).some(({ is }) => is === 'select')) noteLook(c, idsOf(listedIn(around.view)))
  const form = {
    title: title(around.words),
    lead: lead?.(around.words),
    action: `${back}/${name}`,
    back,
    fields: fields(around),
  }
  return showForm(c, form, values, faults)
}

async function change(c: RequestContext, name: ChangeName): Promise<Response> {
  const around = await readAround(c)
  const { values } = await readAnswers(c, changes[name].fields(around))
  const faults = changes[name].faults(values, around)
  if (hasFaults(faults)) return show(c, name, around, values, faults)
  await changes[name].write(c.get('ctx'), mentoringScene(c), around.one, values)
  return seeOther(c, `/mentorships/${around.one.id}?saved`)
}
