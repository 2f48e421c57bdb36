import { Button } from '../components/button.tsx'
import { CheckboxesField } from '../components/checkboxes-field.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { TextareaField } from '../components/textarea-field.tsx'
import { desk } from '../text/desk.ts'
import type { Text } from '../text/index.ts'

interface ReminderFormProps {
  t: Text
  authorityId: string
  /** Those that miss something, the longest overdue first. */
  schools: readonly { id: string; shortName: string; overdue: number; returned: number }[]
  typed: { schoolIds: string[]; message: string }
  errors: Record<string, string>
}

/** Which schools to remind of what each of them misses. */
export function ReminderFormPage({ t, authorityId, schools, typed, errors }: ReminderFormProps) {
  const words = desk[t.language].reminders
  const mark = { errorPrefix: t.common.errorPrefix }
  const summary = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  if (schools.length === 0) {
    return (
      <EmptyState title={words.allDone} headingLevel={1}>
        <p>{words.allDoneText}</p>
      </EmptyState>
    )
  }
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      <h1 class="title-l">{words.newTitle}</h1>
      <p>{words.newLead}</p>
      <form method="post" action={`/authorities/${authorityId}/reminders/preview`}>
        <CheckboxesField
          name="schoolIds"
          label={words.schools}
          values={typed.schoolIds}
          options={schools.map(({ id, shortName, overdue, returned }) => ({
            value: id,
            label: shortName,
            hint: words.missing(overdue, returned),
          }))}
          error={errors.schoolIds}
          required
          words={mark}
        />
        <TextareaField
          name="message"
          label={words.message}
          hint={words.messageHint}
          value={typed.message}
          error={errors.message}
          words={{ ...mark, optional: t.common.optional }}
        />
        <Button>{words.preview}</Button>
      </form>
    </>
  )
}
