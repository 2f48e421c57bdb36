import { EmptyState } from '../components/empty-state.tsx'
import { Notice } from '../components/notice.tsx'
import { formatInstant } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { EvidenceCard, type ShownEvidence } from './evidence-card.tsx'
import { ReviewForms } from './obligation-actions.tsx'
import { shorten } from './obligation-words.ts'

type QueueRow = ShownEvidence & {
  submissionId: string
  number: string
  submittedAt: number
  note: string
  schoolName: string
  submitterName: string
  obligationId: string
  text: string
  requirementNumber: string
  due: string
  isLate: boolean
}

type WaiverRow = {
  obligationId: string
  due: string
  text: string
  number: string
  schoolName: string
  reason: string | null
}

export interface ReviewProps {
  t: Text
  timeZone: string
  /** A row for each obligation of a submission, in the order of submissions. */
  queue: readonly QueueRow[]
  /** How many submissions wait in all. */
  waiting: number
  waivers: readonly WaiverRow[]
  mayReview: boolean
  /** What was just done: a key of the notices. */
  done: string
}

/** What an authority has to review, the longest waiting first. */
export function ReviewPage(props: ReviewProps) {
  const { t, queue, waivers, waiting } = props
  const done = Object.entries(t.review.done).find(([key]) => key === props.done)?.[1]
  const submissions = bySubmission(queue)
  return (
    <>
      {done && <Notice kind="success" title={done} isNews />}
      <h1 class="title-l">{t.review.title}</h1>
      {queue.length + waivers.length === 0 && (
        <EmptyState title={t.review.empty}>
          <p>{t.review.emptyText}</p>
        </EmptyState>
      )}
      {submissions.length > 0 && (
        <>
          <h2 class="title-m">{t.review.inQueue(waiting)}</h2>
          <p>{waiting > submissions.length ? t.review.first(submissions.length) : t.review.lead}</p>
        </>
      )}
      {submissions.map(rows => (
        <Waiting key={rows[0].submissionId} {...props} rows={rows} />
      ))}
      {waivers.length > 0 && <Waivers t={t} waivers={waivers} />}
    </>
  )
}

type Rows = readonly [QueueRow, ...QueueRow[]]

function bySubmission(queue: readonly QueueRow[]): Rows[] {
  const groups = new Map<string, [QueueRow, ...QueueRow[]]>()
  for (const row of queue) {
    const group = groups.get(row.submissionId)
    if (group === undefined) groups.set(row.submissionId, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

function Waiting({ t, timeZone, rows, mayReview }: ReviewProps & { rows: Rows }) {
  const [first] = rows
  const when = formatInstant(first.submittedAt, timeZone, t.language)
  return (
    <section class="inset" aria-labelledby={`s-${first.submissionId}`}>
      <h3 class="title-s" id={`s-${first.submissionId}`}>
        <a href={`/submissions/${first.submissionId}`}>{first.schoolName}</a>
      </h3>
      <p class="meta">
        № {first.number} · {first.submitterName}, {when}
      </p>
      <ul>
        {rows.map(row => (
          <li key={row.obligationId}>
            <a href={`/obligations/${row.obligationId}`}>
              {shorten([row.requirementNumber, row.text].filter(Boolean).join(' '), 160)}
            </a>
            <p class="meta">
              {t.tasks.due(row.due)}
              {row.isLate && `, ${t.review.late}`}
            </p>
          </li>
        ))}
      </ul>
      <EvidenceCard t={t} evidence={first} submissionId={first.submissionId} />
      {first.note && <blockquote class="quote">{first.note}</blockquote>}
      {mayReview && (
        <ReviewForms
          t={t}
          submissionId={first.submissionId}
          errors={{}}
          answers={{}}
          suffix={`-${first.number}`}
        />
      )}
    </section>
  )
}

function Waivers({ t, waivers }: Pick<ReviewProps, 't' | 'waivers'>) {
  return (
    <>
      <h2 class="title-m">{t.review.waivers}</h2>
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
