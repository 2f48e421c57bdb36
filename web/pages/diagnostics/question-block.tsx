import type { Answer } from '../../../functions/domain/diagnostic/answers.ts'
import { fieldName } from '../../../functions/domain/diagnostic/answers.ts'
import type { KnownSource } from '../../../functions/domain/diagnostic/known-facts.ts'
import type { AnswerFault, Fields } from '../../../functions/domain/diagnostic/question-kind.ts'
import { kindOf, type Question } from '../../../functions/domain/diagnostic/question-kinds.ts'
import { Details } from '../../components/details.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { DiagnosticText } from '../../text/diagnostic.ts'
import { sayAnswer, viewOf } from './question-views.ts'

export interface QuestionBlockProps {
  t: DiagnosticText
  question: Question
  /** All questions of the form: a condition names another one. */
  questions: readonly Question[]
  /** As typed, or as saved; parts without the question's name. */
  fields: Fields
  fault: AnswerFault | undefined
  /** Where the answer comes from, when nobody typed it. */
  source: Source | undefined
  remark?: string | undefined
  /** What somebody else saved meanwhile. */
  savedNow?: Answer | null | undefined
  words: { errorPrefix: string }
}

export type Source = KnownSource | { from: 'last'; day: string }

/** One question: its field, what it is known from, and «не применимо» where it may not apply. */
export function QuestionBlock(props: QuestionBlockProps) {
  const { t, question, fields, fault, words, remark, savedNow } = props
  const { Field } = viewOf(question)
  const condition = conditionWords(props)
  const hint = [condition, question.help].filter(Boolean).join('. ') || undefined
  return (
    <div class="stack">
      {remark !== undefined && (
        <Notice kind="warning" title={t.remark} headingLevel={3}>
          <p>{remark}</p>
        </Notice>
      )}
      <Field
        question={question}
        name={question.id}
        fields={fields}
        hint={hint}
        error={fault && t.fault[fault]}
        words={words}
        t={t}
      />
      {props.source && <SourceLine t={t} source={props.source} />}
      {savedNow !== undefined && (
        <p class="quote">{t.nowSaved(sayAnswer(question, savedNow ?? undefined, t))}</p>
      )}
      {question.mayNotApply && <NotApplicable {...props} />}
    </div>
  )
}

/** Where an answer comes from, with the way there. */
export function SourceLine({ t, source }: { t: DiagnosticText; source: Source }) {
  const href = hrefOf(source)
  return (
    <p class="meta">
      {sourceWords(source, t)}
      {href !== null && (
        <>
          {' '}
          <a href={href}>{t.fromLink}</a>
        </>
      )}
    </p>
  )
}

function sourceWords(source: Source, t: DiagnosticText): string {
  switch (source.from) {
    case 'document':
      return t.from.document(source.document)
    case 'last':
      return t.from.last(source.day)
    default:
      return t.from[source.from]
  }
}

function hrefOf(source: Source): string | null {
  switch (source.from) {
    case 'document':
      return source.document.href || null
    case 'site':
      return source.href
    case 'last':
      return null
    case 'mentoring':
      return `/schools/${source.schoolId}/indicators`
    default:
      return `/schools/${source.schoolId}`
  }
}

/** A browser without scripts cannot fold a question away: it says when it is to be answered. */
function conditionWords({ t, question, questions }: QuestionBlockProps): string {
  const { when } = question
  const other = questions.find(({ id }) => id === when?.question)
  if (when === undefined || other === undefined) return ''
  const answers = when.answers.map(key => viewOf(other).sayKey(key, other, t).toLowerCase())
  return t.onlyIf(other.text, answers.join(', '))
}

function NotApplicable({ t, question, fields, fault, words }: QuestionBlockProps) {
  const name = fieldName(question.id, 'na')
  const isSaid = (fields.na?.[0] ?? '') !== ''
  return (
    <Details summary={t.notApplicable} isOpen={isSaid || fault === 'reasonMissing'}>
      <div class="stack">
        <div class="choice">
          <input
            class="choice-box"
            type="checkbox"
            id={name}
            name={name}
            value="1"
            checked={isSaid}
          />
          <label class="choice-label" for={name}>
            {t.notApplicableMore}
          </label>
        </div>
        <TextField
          name={fieldName(question.id, 'reason')}
          label={t.reason}
          value={fields.reason?.[0] ?? ''}
          words={words}
        />
      </div>
    </Details>
  )
}

/** The fields of an answer, ready to be shown. */
export function fieldsOf(question: Question, answer: Answer | undefined): Fields {
  if (answer === undefined) return {}
  if ('notApplicable' in answer) return { na: ['1'], reason: [answer.notApplicable] }
  return kindOf(question).write(answer.value)
}
