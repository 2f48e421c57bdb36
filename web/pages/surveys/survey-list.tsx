import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Notice } from '../../components/notice.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { RadiosField } from '../../components/radios-field.tsx'
import { TaskList } from '../../components/task-list.tsx'
import { formatDay } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import type { SurveyText } from '../../text/survey.ts'

export interface SurveyListProps {
  t: Text
  words: SurveyText
  schoolId: string
  forms: readonly { id: string; title: string }[]
  surveys: readonly {
    id: string
    title: string
    closesOn: string
    links: number
    answered: number
  }[]
  /** The addresses just made: shown once. */
  made: readonly string[]
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** What participants were asked, and new links for them. */
export function SurveyListPage(props: SurveyListProps) {
  const { t, words, surveys, made, errors } = props
  const summary = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      <h1 class="title-l">{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {made.length > 0 && (
        <Notice kind="success" title={words.madeTitle} isNews>
          <p>{words.madeText}</p>
          <ol>
            {made.map(address => (
              <li key={address}>
                <code>{address}</code>
              </li>
            ))}
          </ol>
        </Notice>
      )}
      {surveys.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <TaskList
          tasks={surveys.map(one => ({
            id: one.id,
            title: one.title,
            href: `/surveys/${one.id}`,
            meta: [words.until(formatDay(one.closesOn, t.language))],
            status: one.answered >= 5 ? 'accepted' : 'open',
            statusLabel: words.answered(one.answered, one.links),
          }))}
        />
      )}
      <New {...props} />
    </>
  )
}

function New({ t, words, schoolId, forms, typed, errors }: SurveyListProps) {
  const field = { errorPrefix: t.common.errorPrefix }
  if (forms.length === 0) return <p>{words.formNone}</p>
  return (
    <form method="post" action={`/schools/${schoolId}/diagnostics/surveys`} novalidate>
      <h2 class="title-m">{words.newTitle}</h2>
      <RadiosField
        name="questionnaire"
        label={words.form}
        value={typed.questionnaire}
        error={errors.questionnaire}
        options={forms.map(({ id, title }) => ({ value: id, label: title }))}
        words={field}
      />
      <NumberField
        name="links"
        label={words.links}
        hint={words.linksHint}
        value={typed.links}
        error={errors.links}
        words={field}
      />
      <DateField
        name="closesOn"
        label={words.closesOn}
        value={typed.closesOn}
        error={errors.closesOn}
        words={field}
      />
      <Button>{words.make}</Button>
    </form>
  )
}
