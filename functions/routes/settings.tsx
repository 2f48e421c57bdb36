import { SettingsPage } from '../../web/pages/settings.tsx'
import type { LetterSettings } from '../domain/authority/letter-settings.ts'
import { type AuthoritySettings, readSettings } from '../domain/authority/settings.ts'
import { changeSettings } from '../store/change-settings.ts'
import { guardedForm } from './devices/guarded-form.tsx'
import { type FieldErrors, field, readForm } from './forms.ts'
import { page, seeOther, textOf } from './page.tsx'
import { placeOf, type RequestContext, route, sceneOf } from './route.ts'

/** The rules of letters have a page of their own. */
type DeadlineRule = Exclude<keyof AuthoritySettings, keyof LetterSettings>

const rulesForm = guardedForm({
  show: c => show(c, {}, {}),
  act: change,
  action: c => `/authorities/${placeOf(c).authority.id}/settings`,
})

export const settingsRoutes = [
  route('GET /authorities/:authority/settings', rulesForm.show),
  route('POST /authorities/:authority/settings', rulesForm.act),
]

function show(c: RequestContext, typed: Record<string, string>, errors: FieldErrors): Response {
  const t = textOf(c)
  const { authority, roles } = placeOf(c)
  const isWrong = Object.keys(errors).length > 0
  const content = (
    <SettingsPage
      t={t}
      authorityId={authority.id}
      isOfficer={roles.includes('officer')}
      isSaved={c.req.query('saved') !== undefined && !isWrong}
      settings={readSettings(authority.settings)}
      typed={typed}
      errors={errors}
    />
  )
  return page(c, { title: t.authority.settingsTitle }, content, isWrong ? 422 : 200)
}

async function change(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const typed = {
    dueSoonDays: field(form, 'dueSoonDays'),
    isDueDayInclusive: field(form, 'isDueDayInclusive'),
    dayOffRule: field(form, 'dayOffRule'),
    standingCheckMonths: field(form, 'standingCheckMonths'),
    youngTeacherAge: field(form, 'youngTeacherAge'),
    youngTeacherYears: field(form, 'youngTeacherYears'),
  }
  const errors = errorsIn(c, typed)
  if (Object.keys(errors).length > 0) return show(c, typed, errors)
  await changeSettings(c.get('ctx'), sceneOf(c), placeOf(c).authority.settings, {
    dueSoonDays: Number(typed.dueSoonDays),
    isDueDayInclusive: typed.isDueDayInclusive === 'true',
    dayOffRule: typed.dayOffRule as AuthoritySettings['dayOffRule'],
    standingCheckMonths: Number(typed.standingCheckMonths),
    youngTeacherAge: Number(typed.youngTeacherAge),
    youngTeacherYears: Number(typed.youngTeacherYears),
  })
  return seeOther(c, `/authorities/${placeOf(c).authority.id}/settings?saved`)
}

function errorsIn(c: RequestContext, typed: Record<DeadlineRule, string>): FieldErrors {
  const { wholeNumber, choose } = textOf(c).authority
  const errors: FieldErrors = {}
  if (!isWhole(typed.dueSoonDays, 0, 90)) errors.dueSoonDays = wholeNumber(0, 90)
  if (!['true', 'false'].includes(typed.isDueDayInclusive)) errors.isDueDayInclusive = choose
  if (!['none', 'next', 'previous'].includes(typed.dayOffRule)) errors.dayOffRule = choose
  if (!isWhole(typed.standingCheckMonths, 1, 24)) errors.standingCheckMonths = wholeNumber(1, 24)
  if (!isWhole(typed.youngTeacherAge, 0, 99)) errors.youngTeacherAge = wholeNumber(0, 99)
  if (!isWhole(typed.youngTeacherYears, 1, 10)) errors.youngTeacherYears = wholeNumber(1, 10)
  return errors
}

function isWhole(text: string, from: number, to: number): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) >= from && Number(text) <= to
}
