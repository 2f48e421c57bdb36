import { isForeignStorage } from '../../functions/domain/evidence/evidence-input.ts'
import { Button } from '../components/button.tsx'
import { ButtonRow } from '../components/button-row.tsx'
import { Details } from '../components/details.tsx'
import { desk } from '../text/desk.ts'
import { formatInstant } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { shownFile } from '../text/shown-file.ts'
import { EvidenceCard, kindName, type ShownEvidence } from './evidence-card.tsx'
import { shorten } from './obligation-words.ts'
import { isShown } from './shown-files.ts'

export type QueueRow = ShownEvidence & {
  submissionId: string
  number: string
  submittedAt: number
  note: string
  schoolName: string
  submitterName: string
  obligationId: string
  text: string
  requirementNumber: string
  /** Codes of the kinds of document that were asked for. */
  asked: readonly string[]
  due: string
  isLate: boolean
  fileMediaType: string | null
}

/** The obligations one submission was sent for. */
export type Rows = readonly [QueueRow, ...QueueRow[]]

interface ReviewCardProps {
  t: Text
  timeZone: string
  rows: Rows
  isFirst: boolean
  mayReview: boolean
  isChosen: boolean
}

/** One submission: what was asked for beside what was sent. */
export function ReviewCard(props: ReviewCardProps) {
  const { t, timeZone, rows, mayReview } = props
  const [first] = rows
  const words = desk[t.language].review
  const when = formatInstant(first.submittedAt, timeZone, t.language)
  return (
    <section class="inset" id={`s-${first.submissionId}`} aria-label={first.schoolName}>
      <h3 class="title-s">{first.schoolName}</h3>
      <p class="meta">
        № {first.number} · {first.submitterName}, {when}
      </p>
      <div class="beside">
        <Asked t={t} rows={rows} />
        <div>
          <h4 class="label">{words.sent}</h4>
          <EvidenceCard
            t={t}
            evidence={first}
            submissionId={first.submissionId}
            more={cautionsOf(first, t)}
          />
          <Shown t={t} row={first} isOpen={props.isFirst} />
          {first.note && <blockquote class="quote">{first.note}</blockquote>}
        </div>
      </div>
      {mayReview && <Choice {...props} />}
    </section>
  )
}

/** The document itself, beside what was asked for; those further down load when they are opened. */
function Shown({ t, row, isOpen }: { t: Text; row: QueueRow; isOpen: boolean }) {
  const words = shownFile[t.language]
  const { fileId, fileName, fileMediaType, number } = row
  if (fileId === null || !isShown(fileMediaType ?? '')) return null
  return (
    <Details summary={words.show} isOpen={isOpen}>
      <iframe
        class="letter-frame"
        src={`/files/${fileId}/view`}
        title={`${fileName ?? ''} № ${number}`}
        loading="lazy"
      />
    </Details>
  )
}

function Asked({ t, rows }: { t: Text; rows: Rows }) {
  const words = desk[t.language].review
  return (
    <div>
      <h4 class="label">{words.asked}</h4>
      <ul>
        {rows.map(row => (
          <li key={row.obligationId}>
            <a href={`/obligations/${row.obligationId}`}>
              {shorten([row.requirementNumber, row.text].filter(Boolean).join(' '), 160)}
            </a>
            <p class="meta">
              {[
                namesOf(row.asked, t) !== '' && words.askedKinds(namesOf(row.asked, t)),
                t.tasks.due(row.due),
                row.isLate && words.late,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function namesOf(codes: readonly string[], t: Text): string {
  return codes
    .map(code => kindName(code, t))
    .filter(Boolean)
    .join('; ')
}

/** What a reviewer would otherwise have to notice. */
function cautionsOf(row: QueueRow, t: Text): string[] {
  const isOther = row.kind !== '' && row.asked.length > 0 && !row.asked.includes(row.kind)
  return [
    ...(isOther ? [desk[t.language].review.otherKind] : []),
    ...(isForeignStorage(row.url ?? '') ? [t.obligation.foreignTitle] : []),
  ]
}

function Choice({ t, rows, isFirst, isChosen }: ReviewCardProps) {
  const [{ submissionId, number }] = rows
  const words = desk[t.language].review
  // The error of the group leads to its first box.
  const id = isFirst ? 'submissions' : `choose-${submissionId}`
  return (
    <ButtonRow>
      <div class="choice">
        <input
          class="choice-box"
          type="checkbox"
          id={id}
          name="submissions"
          value={submissionId}
          checked={isChosen}
        />
        <label class="choice-label" for={id}>
          {words.choose(number)}
        </label>
      </div>
      <Button look="secondary" name="accept" value={submissionId}>
        {words.acceptOne}
        <span class="sr"> № {number}</span>
      </Button>
      <a href={`/submissions/${submissionId}`}>
        {words.open}
        <span class="sr"> № {number}</span>
      </a>
    </ButtonRow>
  )
}
