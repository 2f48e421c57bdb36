import { Button } from '../../components/button.tsx'
import { CheckboxesField } from '../../components/checkboxes-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import type { Text } from '../../text/index.ts'
import { matching } from '../../text/mentoring-matches.ts'

interface Person {
  id: string
  name: string
}

export interface NewRoundPageProps {
  t: Text
  schoolId: string
  mentors: Person[]
  mentees: Person[]
  answers: { heldOn: string; mentors: string[]; mentees: string[] }
  errors: Record<string, string>
  summary: { href: string; message: string }[]
}

const optionsOf = (people: Person[]) => people.map(({ id, name }) => ({ value: id, label: name }))

/** When the group meeting was, and who came. */
export function NewRoundPage(props: NewRoundPageProps) {
  const { t, schoolId, answers, errors, summary } = props
  const words = matching[t.language].matches
  const mark = { errorPrefix: t.common.errorPrefix }
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      <h1 class="title-l">{words.open}</h1>
      <p class="lead">{words.roundsText}</p>
      <form method="post" action={`/schools/${schoolId}/mentoring/rounds/new`}>
        <DateField
          name="heldOn"
          label={words.heldOn}
          value={answers.heldOn}
          error={errors.heldOn}
          words={mark}
        />
        <CheckboxesField
          name="mentors"
          label={words.mentors}
          options={optionsOf(props.mentors)}
          values={answers.mentors}
          error={errors.mentors}
          words={mark}
        />
        <CheckboxesField
          name="mentees"
          label={words.mentees}
          options={optionsOf(props.mentees)}
          values={answers.mentees}
          error={errors.mentees}
          words={mark}
        />
        <Button>{words.create}</Button>
      </form>
    </>
  )
}
