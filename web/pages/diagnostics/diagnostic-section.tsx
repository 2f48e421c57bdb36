import type { Answer, AnswerFaults } from '../../../functions/domain/diagnostic/answers.ts'
import type { Fields } from '../../../functions/domain/diagnostic/question-kind.ts'
import type { Section } from '../../../functions/domain/diagnostic/questionnaire.ts'
import { questionsOf } from '../../../functions/domain/diagnostic/questionnaire.ts'
import { Button } from '../../components/button.tsx'
import { ButtonRow } from '../../components/button-row.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Notice } from '../../components/notice.tsx'
import { Progress } from '../../components/progress.tsx'
import type { DiagnosticFrame } from './diagnostic-frame.ts'
import { QuestionBlock } from './question-block.tsx'

export interface DiagnosticSectionProps extends DiagnosticFrame {
  section: Section
  revision: number
  /** By question id: as typed, or as saved. */
  fields: Readonly<Record<string, Fields>>
  faults: AnswerFaults
  /** Somebody saved the section meanwhile: who, when, and what is saved now. */
  conflict: { who: string; when: string; answers: Readonly<Record<string, Answer>> } | null
  stepLabel: string
}

/** One section of a questionnaire on one page. */
export function DiagnosticSectionPage(props: DiagnosticSectionProps) {
  const { t, words, one, section, faults, conflict } = props
  const questions = questionsOf(one.form)
  const step = one.form.sections.findIndex(({ id }) => id === section.id) + 1
  return (
    <>
      <Errors {...props} />
      {conflict && (
        <Notice kind="warning" title={words.changedTitle}>
          <p>{words.changedText(conflict.who, conflict.when)}</p>
        </Notice>
      )}
      {one.form.sections.length > 1 && (
        <Progress step={step} total={one.form.sections.length} label={props.stepLabel} />
      )}
      <h1 class="title-l">{section.title}</h1>
      {section.help !== '' && <p>{section.help}</p>}
      <form
        method="post"
        action={`/diagnostics/${one.id}/sections/${section.id}`}
        novalidate
        data-queue
      >
        <input type="hidden" name="revision" value={props.revision} />
        {section.questions.map(question => (
          <QuestionBlock
            key={question.id}
            t={words}
            question={question}
            questions={questions}
            fields={props.fields[question.id] ?? {}}
            fault={faults[question.id]}
            source={props.sources[question.id]}
            remark={props.remarks[question.id]}
            savedNow={conflict === null ? undefined : (conflict.answers[question.id] ?? null)}
            words={{ errorPrefix: t.common.errorPrefix }}
          />
        ))}
        <ButtonRow>
          <Button>{words.saveNext}</Button>
          <Button look="secondary" name="leave" value="later">
            {words.saveLater}
          </Button>
        </ButtonRow>
      </form>
    </>
  )
}

function Errors({ t, words, section, faults }: DiagnosticSectionProps) {
  const wrong = section.questions.flatMap(({ id, text }) => {
    const fault = faults[id]
    return fault === undefined
      ? []
      : [{ href: `#${id}`, message: `${text}: ${words.fault[fault]}` }]
  })
  if (wrong.length === 0) return null
  return <ErrorSummary title={t.common.errorsTitle} errors={wrong} />
}
