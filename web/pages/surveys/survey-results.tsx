import type { Answers } from '../../../functions/domain/diagnostic/answers.ts'
import {
  distributionOfPeople,
  leastGroup,
} from '../../../functions/domain/diagnostic/distribution.ts'
import type { Question } from '../../../functions/domain/diagnostic/question-kinds.ts'
import {
  type Questionnaire,
  questionsOf,
} from '../../../functions/domain/diagnostic/questionnaire.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Notice } from '../../components/notice.tsx'
import { diagnostic, figure } from '../../text/diagnostic.ts'
import type { Text } from '../../text/index.ts'
import type { SurveyText } from '../../text/survey.ts'
import { viewOf } from '../diagnostics/question-views.ts'

export interface SurveyResultsProps {
  t: Text
  words: SurveyText
  form: Questionnaire
  links: number
  answers: readonly Answers[]
}

/** What people answered, taken together: of fewer than five nothing is shown. */
export function SurveyResultsPage({ t, words, form, links, answers }: SurveyResultsProps) {
  return (
    <>
      <h1 class="title-l">{form.title}</h1>
      <p class="lead">{words.answered(answers.length, links)}</p>
      {answers.length < leastGroup ? (
        <Notice kind="info" title={words.few} />
      ) : (
        <DataTable
          caption={words.results}
          isCaptionHidden
          columns={[
            { id: 'question', label: words.question },
            { id: 'answers', label: words.answers },
          ]}
          rows={questionsOf(form).map(question => ({
            id: question.id,
            cells: {
              question: question.text,
              answers: <Answered {...{ t, words, form, answers, question }} />,
            },
          }))}
        />
      )}
    </>
  )
}

type AnsweredProps = Omit<SurveyResultsProps, 'links'> & { question: Question }

function Answered({ t, words, form, answers, question }: AnsweredProps) {
  const distribution = distributionOfPeople(question, questionsOf(form), answers)
  if (distribution === null) return <>{words.fewHere}</>
  const { answered, mean, counts } = distribution
  const own = diagnostic[t.language]
  if (mean !== null) {
    return <>{`${words.mean(figure(mean, t.language))}, ${words.people(answered)}`}</>
  }
  const keys = Object.entries(counts).sort(([, a], [, b]) => b - a)
  if (keys.length === 0) return <>{words.people(answered)}</>
  return (
    <ul>
      {keys.map(([key, count]) => (
        <li key={key}>
          {viewOf(question).sayKey(key, question, own)}: {words.people(count)}
        </li>
      ))}
    </ul>
  )
}
