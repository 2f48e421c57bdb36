import { EmptyState } from '../components/empty-state.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { FieldMessages } from '../components/field.tsx'
import { Notice } from '../components/notice.tsx'
import { Pagination } from '../components/pagination.tsx'
import { desk } from '../text/desk.ts'
import { formatInstant } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { DeskTabs } from './desk-tabs.tsx'
import { shorten } from './obligation-words.ts'
import { type QueueRow, ReviewCard, type Rows } from './review-card.tsx'
import { ReviewDecision, type ReviewTyped } from './review-decision.tsx'

interface WaiverRow {
  obligationId: string
  due: string
  text: string
  number: string
  schoolName: string
  reason: string | null
}

interface Decision {
  id: string
  number: string
  comment: string
  reviewedAt: number | null
  reviewerName: string | null
}

export interface ReviewProps {
  t: Text
  authorityId: string
  timeZone: string
  /** A row for each obligation of a submission, in the order of submissions. */
  queue: readonly QueueRow[]
  /** How many submissions wait in all. */
  waiting: number
  /** Where the next page begins, and where this one does. */
  next: string | null
  after: string
  waivers: readonly WaiverRow[]
  remarks: readonly { id: string; body: string }[]
  /** What others had decided on what was chosen here. */
  decisions: readonly Decision[]
  mayReview: boolean
  /** What was just done: a key of the notices, and of how many documents. */
  done: string
  count: number
  typed: ReviewTyped
  errors: Record<string, string>
}

/** What an authority has to review, the longest waiting first. */
export function ReviewPage(props: ReviewProps) {
  const { t, authorityId, queue, waivers, waiting, errors, mayReview } = props
  const words = desk[t.language].review
  const summary = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  const submissions = bySubmission(queue)
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      <News {...props} />
      <DeskTabs t={t} authorityId={authorityId} current="review" isOfficer={mayReview} />
      <h1 class="title-l">{t.review.title}</h1>
      {waiting + waivers.length === 0 && (
        <EmptyState title={words.empty}>
          <p>{words.emptyText}</p>
        </EmptyState>
      )}
      {waiting > 0 && (
        <>
          <h2 class="title-m">{words.inQueue(waiting)}</h2>
          <p>{words.lead}</p>
        </>
      )}
      {mayReview ? (
        <QueueForm {...props} submissions={submissions} />
      ) : (
        <Cards {...props} submissions={submissions} />
      )}
      <Pages {...props} />
      {waivers.length > 0 && <Waivers t={t} waivers={waivers} />}
    </>
  )
}

function News({ t, timeZone, done, count, decisions }: ReviewProps) {
  const words = desk[t.language].review
  const sentence = Object.entries(words.done).find(([key]) => key === done)?.[1]
  return (
    <>
      {sentence && <Notice kind="success" title={sentence(count)} isNews />}
      {decisions.length > 0 && (
        <Notice kind="warning" title={words.passedTitle} isNews>
          <ul>
            {decisions.map(one => (
              <li key={one.id}>
                <a href={`/submissions/${one.id}`}>
                  {words.passed(one.number, decisionWords(one, t, timeZone))}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

function decisionWords(one: Decision, t: Text, timeZone: string): string {
  if (one.reviewedAt === null || one.reviewerName === null) return t.review.superseded
  const time = formatInstant(one.reviewedAt, timeZone, t.language)
  return t.review.decidedBy(one.reviewerName, time, one.comment !== '')
}

function bySubmission(queue: readonly QueueRow[]): Rows[] {
  const groups = new Map<string, [QueueRow, ...QueueRow[]]>()
  for (const row of queue) {
    const group = groups.get(row.submissionId)
    if (group === undefined) groups.set(row.submissionId, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

type QueueProps = ReviewProps & { submissions: Rows[] }

function QueueForm(props: QueueProps) {
  const { authorityId, submissions, after } = props
  if (submissions.length === 0) return null
  return (
    <form method="post" action={`/authorities/${authorityId}/review`}>
      {/* Enter in a field presses the first button of a form: this one does nothing. */}
      <button type="submit" disabled hidden />
      <input type="hidden" name="after" value={after} />
      <FieldMessages
        name="submissions"
        error={props.errors.submissions}
        words={{ errorPrefix: props.t.common.errorPrefix }}
      />
      <Cards {...props} />
      <ReviewDecision {...props} />
    </form>
  )
}

function Cards({ t, timeZone, submissions, mayReview, typed }: QueueProps) {
  return (
    <>
      {submissions.map((rows, index) => (
        <ReviewCard
          key={rows[0].submissionId}
          t={t}
          timeZone={timeZone}
          rows={rows}
          isFirst={index === 0}
          mayReview={mayReview}
          isChosen={typed.submissions.includes(rows[0].submissionId)}
        />
      ))}
    </>
  )
}

function Pages({ t, authorityId, next, after }: ReviewProps) {
  if (next === null && after === '') return null
  const words = desk[t.language].review
  const base = `/authorities/${authorityId}/review`
  return (
    <Pagination
      label={words.pages}
      prev={after === '' ? undefined : { href: base, label: words.first }}
      next={next === null ? undefined : { href: `${base}?after=${next}`, label: words.next }}
    />
  )
}

function Waivers({ t, waivers }: Pick<ReviewProps, 't' | 'waivers'>) {
  return (
    <>
      <h2 class="title-m">{desk[t.language].review.waivers}</h2>
      <ul class="tasks">
        {waivers.map(row => (
          <li class="task" key={row.obligationId}>
            <div>
              <a class="task-title" href={`/obligations/${row.obligationId}`}>
                {shorten([row.number, row.text].filter(Boolean).join(' '), 160)}
              </a>
              <p class="meta">{row.schoolName}</p>
              {row.reason && <blockquote class="quote">{row.reason}</blockquote>}
            </div>
            <div>
              <p class="task-due">{t.tasks.due(row.due)}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
