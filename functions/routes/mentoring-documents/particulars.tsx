import { ParticularsPage } from '../../../web/pages/mentoring-papers/particulars.tsx'
import { papers as words } from '../../../web/text/mentoring-papers.ts'
import {
  particularsFields,
  readParticulars,
  retentionFields,
} from '../../domain/mentorship/documents/read-particulars.ts'
import {
  type RetentionSettings,
  retentionBounds,
} from '../../domain/retention/retention-settings.ts'
import { institutionOf, saveParticulars } from '../../store/mentoring/particulars.ts'
import { guardedForm } from '../devices/guarded-form.tsx'
import { type FieldErrors, field, readForm, summaryOf } from '../forms.ts'
import { mentoringPath, mentoringScene } from '../mentoring/read-mentoring.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { type RequestContext, route, schoolIdOf } from '../route.ts'
import { isDirectorHere } from './is-director.ts'

const particularsForm = guardedForm({
  show: showStored,
  act: save,
  action: c => `/schools/${schoolIdOf(c)}/mentoring/particulars`,
})

export const particularsRoutes = [
  route('GET /schools/:school/mentoring/particulars', particularsForm.show),
  route('POST /schools/:school/mentoring/particulars', particularsForm.act),
]

async function showStored(c: RequestContext): Promise<Response> {
  const { retention, ...institution } = await institutionOf(c.get('ctx'), schoolIdOf(c))
  const terms = Object.entries(retention).map(([name, term]) => [name, String(term)])
  return show(c, { ...institution, ...Object.fromEntries(terms) }, {})
}

function show(c: RequestContext, answers: Record<string, string>, errors: FieldErrors): Response {
  const t = textOf(c)
  const content = (
    <ParticularsPage
      t={t}
      schoolId={schoolIdOf(c)}
      isDirector={isDirectorHere(c)}
      isSaved={c.req.query('saved') !== undefined}
      answers={answers}
      errors={errors}
      summary={summaryOf(errors)}
    />
  )
  const { title } = words[t.language].particulars
  return page(c, { title }, content, Object.keys(errors).length > 0 ? 422 : 200)
}

async function save(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const names = [...particularsFields, ...retentionFields]
  const answers = Object.fromEntries(names.map(name => [name, field(form, name)]))
  const read = readParticulars(answers)
  if ('faults' in read) {
    const text = words[textOf(c).language].particulars
    const entries = Object.entries(read.faults).flatMap(([name, fault]) => {
      if (fault === undefined) return []
      if (fault !== 'notBetween') return [[name, text[fault]]]
      const { least, most } = retentionBounds[name as keyof RetentionSettings]
      return [[name, text.between(least, most)]]
    })
    return show(c, answers, Object.fromEntries(entries))
  }
  const { particulars, retention } = read
  await saveParticulars(c.get('ctx'), mentoringScene(c), { ...particulars, retention })
  return seeOther(c, `${mentoringPath(c, 'particulars')}?saved`)
}
