import { isForeignStorage } from '../../functions/domain/evidence/evidence-input.ts'
import type { Status } from '../../functions/domain/obligation/status.ts'
import { ButtonLink } from '../components/button.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Notice } from '../components/notice.tsx'
import { ReceiptPanel } from '../components/receipt-panel.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { TaskList } from '../components/task-list.tsx'
import { formatDayLong, formatInstant } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { EvidenceCard, type ShownEvidence } from './evidence-card.tsx'
import { ReviewForms } from './obligation-actions.tsx'
import { dueWords, shorten } from './obligation-words.ts'

export interface SubmissionProps {
  t: Text
  timeZone: string
  day: string
  one: {
    id: string
    number: string
    submittedAt: number
    note: string
    comment: string
    reviewedAt: number | null
    reviewerName: string | null
    schoolId: string
    schoolName: string
    submitterName: string
  }
  evidence: readonly (ShownEvidence & {
    evidenceId: string
    replacedAt: number | null
    linkDeadOn: string | null
  })[]
  proved: readonly {
    id: string
    text: string
    number: string
    windowFrom: string | null
    due: string
    status: Status
  }[]
  may: { correct: boolean; review: boolean }
  done: string
  /** The reviewer who looks came second. */
  isDecidedByAnother: boolean
  errors: Record<string, string>
  answers: Record<string, string>
}

/** The receipt: what was sent, when, under which number, and what it proves. */
export function SubmissionPage(props: SubmissionProps) {
  const { t, one, errors, may } = props
  const { receipt } = t.obligation
  const summary = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  const isReviewed = one.reviewedAt !== null
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      {props.isDecidedByAnother && <DecidedByAnother {...props} />}
      {props.done === 'corrected' && <Notice kind="success" title={receipt.corrected} isNews />}
      <ReceiptPanel
        title={isReviewed ? receipt.titleAny : receipt.title}
        numberLabel={receipt.number}
        number={one.number}
        time={formatInstant(one.submittedAt, props.timeZone, t.language)}
        at={new Date(one.submittedAt).toISOString()}
      >
        {!isReviewed && <p>{receipt.next}</p>}
      </ReceiptPanel>
      <Evidence {...props} />
      {may.correct && (
        <p>
          <ButtonLink look="secondary" href={`/submissions/${one.id}?correct=1`}>
            {t.obligation.correct}
          </ButtonLink>
        </p>
      )}
      {may.review && (
        <ReviewForms t={t} submissionId={one.id} errors={errors} answers={props.answers} />
      )}
      <Proved {...props} />
      <Facts {...props} />
      <p>
        <a href={`/schools/${one.schoolId}`}>{receipt.toTasks}</a>
      </p>
    </>
  )
}

function DecidedByAnother({ t, one, timeZone }: SubmissionProps) {
  const { decidedBy } = t.review
  const time = one.reviewedAt === null ? '' : formatInstant(one.reviewedAt, timeZone, t.language)
  return (
    <Notice kind="warning" title={t.common.problem.nothingToReview} isNews>
      {one.reviewerName && <p>{decidedBy(one.reviewerName, time, one.comment !== '')}</p>}
    </Notice>
  )
}

function Evidence({ t, one, evidence }: SubmissionProps) {
  const { obligation } = t
  const current = evidence.find(({ replacedAt }) => replacedAt === null)
  const before = evidence.filter(({ replacedAt }) => replacedAt !== null)
  return (
    <>
      <h2 class="title-m">{obligation.receipt.evidence}</h2>
      {current && <EvidenceCard t={t} evidence={current} submissionId={one.id} />}
      {isForeignStorage(current?.url ?? '') && (
        <Notice kind="warning" title={obligation.foreignTitle} headingLevel={3}>
          <p>{obligation.foreignText}</p>
        </Notice>
      )}
      {current?.linkDeadOn && (
        <Notice kind="warning" title={obligation.deadTitle} headingLevel={3}>
          <p>{obligation.deadText(formatDayLong(current.linkDeadOn, t.language))}</p>
        </Notice>
      )}
      {before.length > 0 && <h3 class="title-s">{obligation.receipt.before}</h3>}
      {before.map(old => (
        <EvidenceCard
          key={old.evidenceId}
          t={t}
          evidence={old}
          submissionId={one.id}
          more={[obligation.replaced]}
        />
      ))}
    </>
  )
}

function Proved({ t, proved, day }: SubmissionProps) {
  const tasks = proved.map(item => ({
    id: item.id,
    title: shorten([item.number, item.text].filter(Boolean).join(' '), 160),
    href: `/obligations/${item.id}`,
    due: dueWords(item, day, t),
    status: item.status,
    statusLabel: t.common.status[item.status],
  }))
  return (
    <>
      <h2 class="title-m">{t.obligation.receipt.proves}</h2>
      <TaskList tasks={tasks} />
    </>
  )
}

function Facts({ t, one, timeZone }: SubmissionProps) {
  const { receipt, school, returnedTitle } = t.obligation
  const reviewed =
    one.reviewedAt === null ? '' : formatInstant(one.reviewedAt, timeZone, t.language)
  const rows = [
    { key: school, value: one.schoolName },
    { key: receipt.sentBy, value: one.submitterName },
    { key: receipt.note, value: one.note },
    { key: receipt.reviewed, value: [reviewed, one.reviewerName].filter(Boolean).join(', ') },
    { key: returnedTitle, value: one.comment },
  ]
  return <SummaryList rows={rows.filter(({ value }) => value !== '')} />
}
