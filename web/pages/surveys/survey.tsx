import type { AnswerFaults } from '../../../functions/domain/diagnostic/answers.ts'
import type { Fields } from '../../../functions/domain/diagnostic/question-kind.ts'
import {
  type Questionnaire,
  questionsOf,
} from '../../../functions/domain/diagnostic/questionnaire.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Notice } from '../../components/notice.tsx'
import { diagnostic } from '../../text/diagnostic.ts'
import type { Text } from '../../text/index.ts'
import type { SurveyText } from '../../text/survey.ts'
import { QuestionBlock } from '../diagnostics/question-block.tsx'

export interface SurveyProps {
  t: Text
  words: SurveyText
  /** Where it is sent: the link itself. */
  action: string
  schoolName: string
  form: Questionnaire
  fields: Readonly<Record<string, Fields>>
  faults: AnswerFaults
}

/** A questionnaire for one person, on one page, without an account. */
export function SurveyPage({ t, words, action, schoolName, form, fields, faults }: SurveyProps) {
  const questions = questionsOf(form)
  const own = diagnostic[t.language]
  const wrong = questions.flatMap(({ id, text }) => {
    const fault = faults[id]
    return fault === undefined ? [] : [{ href: `#${id}`, message: `${text}: ${own.fault[fault]}` }]
  })
  return (
    <>
      {wrong.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={wrong} />}
      <h1 class="title-l">{form.title}</h1>
      <p class="lead">{schoolName}</p>
      <Notice kind="info" title={words.anonymous} />
      <form method="post" action={action} novalidate>
        {questions.map(question => (
          <QuestionBlock
            key={question.id}
            t={own}
            question={question}
            questions={questions}
            fields={fields[question.id] ?? {}}
            fault={faults[question.id]}
            source={undefined}
            words={{ errorPrefix: t.common.errorPrefix }}
          />
        ))}
        <Button>{words.send}</Button>
      </form>
    </>
  )
}
