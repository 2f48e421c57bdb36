import { dayOf } from '../../functions/domain/calendar/zones.ts'
import { isForeignStorage } from '../../functions/domain/evidence/evidence-input.ts'
import { criteria, type Marks, totalOf } from '../../functions/domain/practice/criteria.ts'
import type { PracticeForm } from '../../functions/domain/practice/practice-input.ts'
import { Button } from '../components/button.tsx'
import { DataTable } from '../components/data-table.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Notice } from '../components/notice.tsx'
import { NumberField } from '../components/number-field.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { TextareaField } from '../components/textarea-field.tsx'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { practices } from '../text/practices.ts'
import { numberWords } from './number-words.ts'

interface Sheet {
  expertId: string
  expertName: string
  marks: Marks
  comment: string
}

interface PracticePageProps {
  t: Text
  base: string
  timeZone: string
  one: {
    id: string
    title: string
    schoolName: string
    form: PracticeForm
    audience: string
    content: string
    result: string
    url: string
    submittedAt: number
    experts: number
    total: number | null
    means: Marks | null
  }
  /** For the authority only. */
  sheets: readonly Sheet[]
  mayScore: boolean
  mayWithdraw: boolean
  done: string
  typed: { marks: Record<string, string>; comment: string }
  errors: Record<string, string>
}

/** One practice: what, for whom, with what result, and what the experts think of it. */
export function PracticePage(props: PracticePageProps) {
  const { t, one, done, errors } = props
  const words = practices[t.language]
  const summary = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      {done === 'submitted' && <Notice kind="success" title={words.submitted} isNews />}
      {done === 'scored' && <Notice kind="success" title={words.scored} isNews />}
      <h1 class="title-l">{one.title}</h1>
      {isForeignStorage(one.url) && (
        <Notice kind="warning" title={words.foreignTitle}>
          <p>{words.foreignText}</p>
        </Notice>
      )}
      <About {...props} />
      {props.sheets.length > 0 && <Sheets {...props} />}
      {props.mayScore && <Score {...props} />}
      {props.mayWithdraw && (
        <form method="post" action={`${props.base}/${one.id}/withdraw`}>
          <Button look="secondary">{words.withdraw}</Button>
        </form>
      )}
    </>
  )
}

function About({ t, one, timeZone }: PracticePageProps) {
  const words = practices[t.language]
  const total =
    one.total === null ? words.notMarked : words.marks(numberWords(one.total, t), one.experts)
  const means = one.means
  return (
    <SummaryList
      rows={[
        { key: words.school, value: one.schoolName },
        { key: words.form, value: words.forms[one.form] },
        { key: words.audience, value: one.audience },
        { key: words.content, value: <Lines text={one.content} /> },
        { key: words.result, value: <Lines text={one.result} /> },
        ...(one.url === ''
          ? []
          : [{ key: words.link, value: <a href={one.url}>{new URL(one.url).hostname}</a> }]),
        { key: words.day, value: formatDay(dayOf(one.submittedAt, timeZone), t.language) },
        { key: words.total, value: total },
        ...(means === null
          ? []
          : criteria.map(criterion => ({
              key: words.criteria[criterion],
              value: numberWords(means[criterion], t),
            }))),
      ]}
    />
  )
}

/** A text with the lines its writer gave it. */
function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split(/\r?\n/).map((line, index) => (
        <p key={`${index}-${line}`}>{line}</p>
      ))}
    </>
  )
}

function Sheets({ t, sheets }: PracticePageProps) {
  const words = practices[t.language]
  return (
    <DataTable
      caption={words.sheets}
      columns={[
        { id: 'expert', label: words.expert },
        { id: 'sum', label: words.sum, align: 'end' },
        { id: 'marks', label: words.scoreTitleOf },
        { id: 'comment', label: words.comment },
      ]}
      rows={sheets.map(sheet => ({
        id: sheet.expertId,
        cells: {
          expert: sheet.expertName,
          sum: totalOf(sheet.marks),
          marks: criteria
            .map(criterion => `${words.criteria[criterion]}: ${sheet.marks[criterion]}`)
            .join('; '),
          comment: sheet.comment || '—',
        },
      }))}
    />
  )
}

function Score({ t, base, one, typed, errors }: PracticePageProps) {
  const words = practices[t.language]
  const mark = { errorPrefix: t.common.errorPrefix }
  return (
    <>
      <h2 class="title-m">{words.scoreTitle}</h2>
      <p>{words.scoreHint}</p>
      <form method="post" action={`${base}/${one.id}/score`}>
        {criteria.map(criterion => (
          <NumberField
            key={criterion}
            name={criterion}
            label={words.criteria[criterion]}
            hint={words.criterionHints[criterion]}
            value={typed.marks[criterion]}
            error={errors[criterion]}
            required
            words={mark}
          />
        ))}
        <TextareaField
          name="comment"
          label={words.comment}
          value={typed.comment}
          words={{ ...mark, optional: t.common.optional }}
        />
        <Button>{words.score}</Button>
      </form>
    </>
  )
}
