import { ReminderFormPage } from '../../../web/pages/reminder-new.tsx'
import { ReminderPreviewPage } from '../../../web/pages/reminder-preview.tsx'
import { RemindersPage } from '../../../web/pages/reminders.tsx'
import { desk } from '../../../web/text/desk.ts'
import { type Reminder, remindersFor, sendReminders } from '../../mail/desk-letters.ts'
import { headsOf, missingIn } from '../../store/desk/missing.ts'
import { toldBy } from '../../store/desk/told.ts'
import { schoolsOf } from '../../store/schools.ts'
import { statusBySchool } from '../../store/status.ts'
import { type FieldErrors, field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { placeOf, type RequestContext, route, sceneOf } from '../route.ts'

const mostTold = 100
/** Schools of one mailing. */
const mostSchools = 200
const mostCharacters = 1_000

export const reminderRoutes = [
  route('GET /authorities/:authority/reminders', showTold),
  route('GET /authorities/:authority/reminders/new', c =>
    showForm(c, { schoolIds: c.req.queries('school') ?? [], message: '', key: '' }, {}),
  ),
  route('POST /authorities/:authority/reminders/preview', preview),
  route('POST /authorities/:authority/reminders', send),
]

interface Typed {
  schoolIds: string[]
  message: string
  key: string
}

async function showTold(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const { authority, roles } = placeOf(c)
  const told = await toldBy(c.get('ctx'), authority.id, mostTold)
  const content = (
    <RemindersPage
      t={t}
      authorityId={authority.id}
      timeZone={authority.timeZone}
      isOfficer={roles.includes('officer')}
      told={told}
      sent={Number(c.req.query('sent') ?? 0) || 0}
    />
  )
  return page(c, { title: desk[t.language].reminders.title, isWide: true }, content)
}

async function showForm(c: RequestContext, typed: Typed, errors: FieldErrors): Promise<Response> {
  const t = textOf(c)
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const asOf = ctx.today(authority.timeZone)
  const { schools } = await statusBySchool(ctx, authority, { asOf })
  const content = (
    <ReminderFormPage
      t={t}
      authorityId={authority.id}
      schools={schools
        .filter(({ overdue, returned }) => overdue + returned > 0)
        .slice(0, mostSchools)}
      typed={typed}
      errors={errors}
    />
  )
  const words = desk[t.language].reminders
  const back = { href: `/authorities/${authority.id}/reminders`, label: words.title }
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return page(c, { title: words.newTitle, back }, content, status)
}

async function preview(c: RequestContext): Promise<Response> {
  const { typed, errors } = await readTyped(c)
  if (Object.keys(errors).length > 0) return showForm(c, typed, errors)
  const t = textOf(c)
  const { authority } = placeOf(c)
  const reminders = await remindersOf(c, typed)
  const content = (
    <ReminderPreviewPage
      t={t}
      authorityId={authority.id}
      reminders={reminders}
      typed={{ ...typed, key: typed.key || c.get('ctx').newId() }}
    />
  )
  const words = desk[t.language].reminders
  const back = { href: `/authorities/${authority.id}/reminders/new`, label: words.newTitle }
  return page(c, { title: words.previewTitle, back }, content)
}

async function send(c: RequestContext): Promise<Response> {
  const { typed, errors } = await readTyped(c)
  if (Object.keys(errors).length > 0 || typed.key === '') return showForm(c, typed, errors)
  const reminders = await remindersOf(c, typed)
  const sent = await sendReminders(c.get('ctx'), sceneOf(c), reminders, typed.key)
  return seeOther(c, `/authorities/${placeOf(c).authority.id}/reminders?sent=${sent}`)
}

async function readTyped(c: RequestContext): Promise<{ typed: Typed; errors: FieldErrors }> {
  const form = await readForm(c)
  const typed = {
    schoolIds: form.getAll('schoolIds').map(String).slice(0, mostSchools),
    message: field(form, 'message'),
    key: field(form, 'key').slice(0, 40),
  }
  const { faults } = desk[textOf(c).language].reminders
  const errors: FieldErrors = {
    ...(typed.schoolIds.length === 0 && { schoolIds: faults.schoolIds }),
    ...(typed.message.length > mostCharacters && { message: faults.message }),
  }
  return { typed, errors }
}

/** What the letters say is looked up again when they are sent: what came in meanwhile is not asked for. */
async function remindersOf(c: RequestContext, typed: Typed): Promise<Reminder[]> {
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const today = ctx.today(authority.timeZone)
  const [schools, missing, heads] = await Promise.all([
    schoolsOf(ctx, authority.id),
    missingIn(ctx, authority, typed.schoolIds, today),
    headsOf(ctx, typed.schoolIds),
  ])
  const chosen = schools.filter(({ id }) => typed.schoolIds.includes(id))
  return remindersFor(ctx, authority, chosen, { missing, heads, message: typed.message })
}
