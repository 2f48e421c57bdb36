import { EVIDENCE_KINDS } from '../../functions/domain/roadmap/evidence-kinds.ts'
import { Button } from '../components/button.tsx'
import { CheckboxesField } from '../components/checkboxes-field.tsx'
import { DateField } from '../components/date-field.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { SelectField } from '../components/select-field.tsx'
import { TextareaField } from '../components/textarea-field.tsx'
import { desk } from '../text/desk.ts'
import type { Text } from '../text/index.ts'

interface NewRecommendationProps {
  t: Text
  authorityId: string
  today: string
  schools: readonly { id: string; shortName: string }[]
  typed: { text: string; due: string; evidence: string; schoolIds: string[]; key: string }
  errors: Record<string, string>
}

/** What to do, by when, and who. */
export function NewRecommendationPage(props: NewRecommendationProps) {
  const { t, authorityId, schools, typed, errors } = props
  const words = desk[t.language].recommendations
  const mark = { errorPrefix: t.common.errorPrefix }
  const summary = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      <h1 class="title-l">{words.newTitle}</h1>
      <form method="post" action={`/authorities/${authorityId}/recommendations`}>
        <input type="hidden" name="key" value={typed.key} />
        <TextareaField
          name="text"
          label={words.text}
          hint={words.textHint}
          value={typed.text}
          error={errors.text}
          required
          words={mark}
        />
        <DateField
          name="due"
          label={words.due}
          value={typed.due}
          min={props.today}
          error={errors.due}
          required
          words={mark}
        />
        <SelectField
          name="evidence"
          label={words.evidence}
          hint={words.evidenceHint}
          value={typed.evidence}
          emptyLabel={words.anyEvidence}
          options={EVIDENCE_KINDS.map(kind => ({ value: kind.code, label: kind[t.language] }))}
          words={mark}
        />
        <CheckboxesField
          name="schoolIds"
          label={words.schools}
          values={typed.schoolIds}
          options={schools.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          error={errors.schoolIds}
          required
          words={mark}
        />
        <p class="hint">{words.sendHint}</p>
        <Button>{words.send}</Button>
      </form>
    </>
  )
}
