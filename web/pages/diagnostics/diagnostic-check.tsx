import type { AnswerFaults } from '../../../functions/domain/diagnostic/answers.ts'
import { isAsked } from '../../../functions/domain/diagnostic/answers.ts'
import { questionsOf } from '../../../functions/domain/diagnostic/questionnaire.ts'
import { Button } from '../../components/button.tsx'
import { CheckboxesField } from '../../components/checkboxes-field.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { SummaryList, type SummaryRow } from '../../components/summary-list.tsx'
import type { DiagnosticFrame } from './diagnostic-frame.ts'
import { SourceLine } from './question-block.tsx'
import { sayAnswer } from './question-views.ts'

export interface DiagnosticCheckProps extends DiagnosticFrame {
  faults: AnswerFaults
  /** Obligations beside the campaign's that ask for such a document. */
  alsoProves: readonly { id: string; label: string }[]
  isAgain: boolean
}

/** Everything that is answered, before it is sent. */
export function DiagnosticCheckPage(props: DiagnosticCheckProps) {
  const { t, words, one, faults, alsoProves } = props
  const missing = one.form.sections.filter(({ questions }) =>
    questions.some(({ id }) => faults[id] !== undefined),
  )
  return (
    <>
      {missing.length > 0 && (
        <ErrorSummary
          title={t.common.errorsTitle}
          errors={missing.map(({ id, title }) => ({
            href: `/diagnostics/${one.id}/sections/${id}`,
            message: words.missingIn(title),
          }))}
        />
      )}
      <h1 class="title-l">{words.checkTitle}</h1>
      <p class="lead">
        {one.form.title}, {one.schoolName}
      </p>
      {one.form.sections.map(section => (
        <section key={section.id}>
          <h2 class="title-m">{section.title}</h2>
          <SummaryList rows={rowsOf(props, section.id)} />
        </section>
      ))}
      {missing.length === 0 && (
        <form method="post" action={`/diagnostics/${one.id}/send`} data-queue>
          {alsoProves.length > 0 && (
            <CheckboxesField
              name="also"
              label={words.alsoProves}
              hint={words.alsoProvesHint}
              values={alsoProves.map(({ id }) => id)}
              options={alsoProves.map(({ id, label }) => ({ value: id, label }))}
              words={{ errorPrefix: t.common.errorPrefix }}
            />
          )}
          <p>{words.checkLead}</p>
          <Button>{props.isAgain ? words.sendAgain : words.send}</Button>
        </form>
      )}
    </>
  )
}

function rowsOf(props: DiagnosticCheckProps, sectionId: string): SummaryRow[] {
  const { t, words, one, answers, sources } = props
  const questions = questionsOf(one.form)
  const section = one.form.sections.find(({ id }) => id === sectionId)
  return (section?.questions ?? [])
    .filter(question => isAsked(question, questions, answers))
    .map(question => {
      const source = sources[question.id]
      return {
        key: question.text,
        value: (
          <>
            {sayAnswer(question, answers[question.id], words)}
            {source && answers[question.id] && <SourceLine t={words} source={source} />}
          </>
        ),
        action: {
          href: `/diagnostics/${one.id}/sections/${sectionId}#${question.id}`,
          label: t.common.change,
          about: question.text,
        },
      }
    })
}
