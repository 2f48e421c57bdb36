import { LetterChoicesPage } from '../../../web/pages/letters/choices.tsx'
import { letters as lettersText } from '../../../web/text/letters.ts'
import { defaultSettings } from '../../domain/authority/settings.ts'
import {
  answersOf,
  type PreferenceAnswers,
  type PreferenceFaults,
  readPreference,
} from '../../domain/notice/preference-form.ts'
import { keepPreference, preferenceOf } from '../../store/letters/preferences.ts'
import { field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { actorOf, type RequestContext, route } from '../route.ts'

export const letterChoiceRoutes = [
  route('GET /account/letters', async c => {
    const preference = await preferenceOf(c.get('ctx'), actorOf(c).personId)
    return show(c, answersOf(preference), {})
  }),
  route('POST /account/letters', save),
]

async function save(c: RequestContext): Promise<Response> {
  const ctx = c.get('ctx')
  const { personId } = actorOf(c)
  const answers = await answersIn(c)
  const before = await preferenceOf(ctx, personId)
  const read = readPreference(answers, before, isDigestOptional(c))
  if ('faults' in read) return show(c, answers, read.faults)
  await keepPreference(ctx, personId, read.preference)
  return seeOther(c, '/account/letters?saved')
}

async function answersIn(c: RequestContext): Promise<PreferenceAnswers> {
  const form = await readForm(c)
  return {
    digest: field(form, 'digest'),
    reminders: field(form, 'reminders'),
    days: form.getAll('days').map(String),
    look: field(form, 'look'),
  }
}

function show(c: RequestContext, answers: PreferenceAnswers, faults: PreferenceFaults): Response {
  const t = textOf(c)
  const words = lettersText[t.language]
  const { email, memberships } = actorOf(c)
  const sentences = { choose: words.choose, noDays: words.daysMissing }
  const errors = Object.fromEntries(
    Object.entries(faults).map(([name, fault]) => [name, sentences[fault]]),
  )
  const content = (
    <LetterChoicesPage
      t={t}
      email={email}
      answers={answers}
      errors={errors}
      isDigestOptional={isDigestOptional(c)}
      usualDays={(memberships[0]?.authority.settings ?? defaultSettings).reminderDays}
      isSaved={c.req.query('saved') !== undefined && Object.keys(errors).length === 0}
    />
  )
  const back = { href: '/account', label: t.common.account }
  return page(
    c,
    { title: words.choicesTitle, back },
    content,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}

/** One digest holds all a person's places, so one authority that insists on it is enough. */
function isDigestOptional(c: RequestContext): boolean {
  return actorOf(c).memberships.every(({ authority }) => authority.settings.isDigestOptional)
}
