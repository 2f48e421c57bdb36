import { LetterRulesPage } from '../../../web/pages/letters/rules.tsx'
import { letterRules } from '../../../web/text/letter-rules.ts'
import {
  type LetterSettings,
  type LetterSettingsFault,
  readLetterSettings,
  reminderDayChoices,
} from '../../domain/authority/letter-settings.ts'
import { readSettings } from '../../domain/authority/settings.ts'
import { changeSettings } from '../../store/change-settings.ts'
import { guardedForm } from '../devices/guarded-form.tsx'
import { field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { placeOf, type RequestContext, route, sceneOf } from '../route.ts'

const rulesForm = guardedForm({
  show: c => show(c, {}, {}),
  act: change,
  action: c => `/authorities/${placeOf(c).authority.id}/letters/rules`,
})

export const letterRulesRoutes = [
  route('GET /authorities/:authority/letters/rules', rulesForm.show),
  route('POST /authorities/:authority/letters/rules', rulesForm.act),
]

type Faults = Partial<Record<keyof LetterSettings, LetterSettingsFault>>
type Typed = Partial<Record<keyof LetterSettings, string>>

function show(c: RequestContext, typed: Typed, faults: Faults, chosen?: string[]): Response {
  const t = textOf(c)
  const words = letterRules[t.language]
  const { authority, roles } = placeOf(c)
  const settings = readSettings(authority.settings)
  const errors = Object.fromEntries(
    Object.entries(faults).map(([name, fault]) => [name, words.fault(fault)]),
  )
  const isWrong = Object.keys(errors).length > 0
  const reminderDays =
    chosen === undefined
      ? settings.reminderDays
      : reminderDayChoices.filter(days => chosen.includes(String(days)))
  const content = (
    <LetterRulesPage
      t={t}
      authorityId={authority.id}
      isOfficer={roles.includes('officer')}
      isSaved={c.req.query('saved') !== undefined && !isWrong}
      settings={{ ...settings, reminderDays }}
      typed={typed}
      errors={errors}
    />
  )
  return page(c, { title: words.title }, content, isWrong ? 422 : 200)
}

async function change(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const typed = {
    directorAfterDays: field(form, 'directorAfterDays'),
    authorityAfterDays: field(form, 'authorityAfterDays'),
    digestWeekday: field(form, 'digestWeekday'),
    digestHour: field(form, 'digestHour'),
    lettersFromHour: field(form, 'lettersFromHour'),
    lettersToHour: field(form, 'lettersToHour'),
    isEmptyDigestSent: field(form, 'isEmptyDigestSent'),
    isDigestOptional: field(form, 'isDigestOptional'),
  }
  const reminderDays = form.getAll('reminderDays').map(String)
  const read = readLetterSettings({ ...typed, reminderDays })
  if ('faults' in read) return show(c, typed, read.faults, reminderDays)
  const { authority } = placeOf(c)
  await changeSettings(c.get('ctx'), sceneOf(c), authority.settings, read.settings)
  return seeOther(c, `/authorities/${authority.id}/letters/rules?saved`)
}
