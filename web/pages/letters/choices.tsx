import { reminderDayChoices } from '../../../functions/domain/authority/letter-settings.ts'
import type { PreferenceAnswers } from '../../../functions/domain/notice/preference-form.ts'
import { Button } from '../../components/button.tsx'
import { CheckboxesField } from '../../components/checkboxes-field.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Notice } from '../../components/notice.tsx'
import { RadiosField } from '../../components/radios-field.tsx'
import { plural } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import { letters as lettersText } from '../../text/letters.ts'

export interface LetterChoicesPageProps {
  t: Text
  email: string
  answers: PreferenceAnswers
  errors: Partial<Record<keyof PreferenceAnswers, string>>
  /** False where the authority has the digest come to everybody. */
  isDigestOptional: boolean
  /** Working days before the due day, as the authority has it. */
  usualDays: readonly number[]
  isSaved: boolean
}

/** Which letters a person gets, and how they look. */
export function LetterChoicesPage(props: LetterChoicesPageProps) {
  const { t, errors } = props
  const words = lettersText[t.language]
  const list = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return (
    <>
      {list.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={list} />}
      <h1 class="title-l">{words.choicesTitle}</h1>
      {props.isSaved && <Notice kind="success" title={words.saved} isNews />}
      <p>
        {words.choicesLead(props.email)} {words.choicesAlways}
      </p>
      <form method="post" action="/account/letters" novalidate>
        <Digest {...props} />
        <Reminders {...props} />
        <RadiosField
          name="look"
          label={words.look}
          value={props.answers.look}
          error={errors.look}
          options={[
            { value: 'html', label: words.lookHtml },
            { value: 'plain', label: words.lookPlain },
          ]}
          words={{ errorPrefix: t.common.errorPrefix }}
        />
        <Button>{t.common.save}</Button>
      </form>
      <p>
        <a href="/letters">{words.own}</a>
      </p>
    </>
  )
}

function Digest({ t, answers, errors, isDigestOptional }: LetterChoicesPageProps) {
  const words = lettersText[t.language]
  if (!isDigestOptional) {
    return (
      <section>
        <h2 class="title-s">{words.digest}</h2>
        <p>{words.digestForced}</p>
      </section>
    )
  }
  return (
    <RadiosField
      name="digest"
      label={words.digest}
      hint={words.digestHint}
      value={answers.digest}
      error={errors.digest}
      options={[
        { value: 'yes', label: words.yes },
        { value: 'no', label: words.no },
      ]}
      words={{ errorPrefix: t.common.errorPrefix }}
    />
  )
}

function Reminders({ t, answers, errors, usualDays }: LetterChoicesPageProps) {
  const words = lettersText[t.language]
  const mark = { errorPrefix: t.common.errorPrefix }
  return (
    <RadiosField
      name="reminders"
      label={words.reminders}
      value={answers.reminders}
      error={errors.reminders}
      options={[
        { value: 'usual', label: words.remindersUsual(daysInWords(t, usualDays)) },
        {
          value: 'own',
          label: words.remindersOwn,
          children: (
            <CheckboxesField
              name="days"
              label={words.days}
              hint={words.daysHint}
              values={answers.days}
              error={errors.days}
              options={reminderDayChoices.map(day => ({
                value: String(day),
                label: plural(day, t.language, words.workingDays),
              }))}
              words={mark}
            />
          ),
        },
        { value: 'none', label: words.remindersNone },
      ]}
      words={mark}
    />
  )
}

/** «14, 7 и 1 рабочий день»: the noun goes with the last number. */
function daysInWords(t: Text, days: readonly number[]): string {
  const words = lettersText[t.language]
  const last = days.at(-1)
  if (last === undefined) return '—'
  const parts = [...days.slice(0, -1).map(String), plural(last, t.language, words.workingDays)]
  return new Intl.ListFormat(t.language).format(parts)
}
