import { dayOf } from '../../functions/domain/calendar/zones.ts'
import type { RequirementOrigin } from '../../functions/domain/obligation/requirement-origin.ts'
import type { Status } from '../../functions/domain/obligation/status.ts'
import { ButtonLink } from '../components/button.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Notice } from '../components/notice.tsx'
import { StatusTag } from '../components/status-tag.tsx'
import { SummaryList, type SummaryRow } from '../components/summary-list.tsx'
import { Timeline } from '../components/timeline.tsx'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { AsOfForm } from './as-of-form.tsx'
import { EvidenceCard, kindName, type ShownEvidence } from './evidence-card.tsx'
import { ObligationActions } from './obligation-actions.tsx'
import { type HistoryFact, timelineOf } from './obligation-history.ts'
import { dayWords, dueWords, shorten } from './obligation-words.ts'

export interface ObligationProps {
  t: Text
  timeZone: string
  day: string
  status: Status
  one: {
    id: string
    schoolId: string
    schoolName: string
    windowFrom: string | null
    due: string
    firstDue: string
    isWaiverAsked: boolean
    submissionId: string | null
    /** What is collected is answered by its own form. */
    origin: RequirementOrigin
    text: string
    number: string
    section: string
    responsibleText: string
    result: string
    evidence: readonly string[]
    timing: { text: string }
    roadmapId: string | null
    roadmapTitle: string | null
    assigneeName: string | null
  }
  history: readonly HistoryFact[]
  documents: readonly (ShownEvidence & {
    evidenceId: string
    submissionId: string
    number: string
    submitterName: string
    replacedAt: number | null
  })[]
  /** Whom letters about it went to; said to the authority only. */
  told: { names: readonly string[]; at: number; letters: number } | 'nobody' | undefined
  /** False where the page shows an earlier day. */
  isToday: boolean
  /** What whoever looks may do now. */
  may: { send: boolean; correct: boolean; askWaiver: boolean; review: boolean; decide: boolean }
  /** What was just done: a key of the notices. */
  done: string
  errors: Record<string, string>
  answers: Record<string, string>
}

/** One obligation: what is asked, how it stands, what was sent, and everything that happened. */
export function ObligationPage(props: ObligationProps) {
  const { t, one, status, errors } = props
  const summary = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      {props.done === 'moved' && <Notice kind="success" title={t.review.done.moved} isNews />}
      <h1 class="title-l">{shorten(one.text, 220)}</h1>
      <p>
        <StatusTag status={status} label={t.common.status[status]} />
      </p>
      {!props.isToday && (
        <p class="meta">{t.authority.asOfTitle(formatDay(props.day, t.language))}</p>
      )}
      <p>{dueWords({ ...one, status }, props.day, t)}</p>
      <WhatHappened {...props} />
      <MainAction {...props} />
      {one.text.length > 220 && <p>{one.text}</p>}
      <SummaryList rows={rowsOf(props)} />
      <Documents {...props} />
      <ObligationActions {...props} />
      <h2 class="title-m">{t.obligation.history}</h2>
      <Timeline entries={timelineOf(props.history, props.timeZone, t)} />
      <AsOfForm
        {...{ t, asOf: props.day, isToday: props.isToday }}
        action={`/obligations/${one.id}`}
      />
    </>
  )
}

/** The last words said about it, where something is to be done about them. */
function WhatHappened({ t, one, status, history }: ObligationProps) {
  const words = (kind: string, name: string) =>
    String(history.find(fact => fact.kind === kind)?.payload[name] ?? '')
  return (
    <>
      {status === 'returned' && (
        <Notice kind="warning" title={t.obligation.returnedTitle}>
          <p>{words('submission.returned', 'comment')}</p>
        </Notice>
      )}
      {one.isWaiverAsked && (
        <Notice kind="info" title={t.obligation.waiverAskedTitle}>
          <p>{words('waiver.asked', 'reason')}</p>
        </Notice>
      )}
    </>
  )
}

function MainAction({ t, one, status, may }: ObligationProps) {
  const { obligation } = t
  if (may.send) {
    return (
      <p>
        <ButtonLink href={sendHref(one)}>
          {status === 'returned' ? obligation.sendAgain : obligation.send}
        </ButtonLink>
      </p>
    )
  }
  if (!may.correct) return null
  return (
    <p>
      <ButtonLink look="secondary" href={`/submissions/${one.submissionId}?correct=1`}>
        {obligation.correct}
      </ButtonLink>
    </p>
  )
}

function sendHref({ id, origin, schoolId }: ObligationProps['one']): string {
  return origin === 'collection'
    ? `/schools/${schoolId}/diagnostics?obligation=${id}`
    : `/obligations/${id}/submit`
}

/** What stands in no roadmap has no section of one. */
function sectionOf(origin: RequirementOrigin, { obligation }: Text): string {
  return origin === 'recommendation' ? obligation.recommendation : ''
}

function rowsOf(props: ObligationProps): SummaryRow[] {
  const { t, one } = props
  const { obligation } = t
  const rows: SummaryRow[] = [
    { key: obligation.school, value: <a href={`/schools/${one.schoolId}`}>{one.schoolName}</a> },
    { key: obligation.roadmap, value: roadmapLink(one) },
    { key: obligation.section, value: one.section || sectionOf(one.origin, t) },
    { key: obligation.number, value: one.number },
    { key: obligation.due, value: <Due t={t} one={one} /> },
    { key: obligation.timing, value: one.timing.text },
    { key: obligation.responsible, value: one.responsibleText },
    { key: obligation.assignee, value: one.assigneeName },
    { key: obligation.result, value: one.result },
    { key: obligation.proves, value: <Proves t={t} codes={one.evidence} /> },
    { key: obligation.told, value: toldWords(props) },
  ]
  return rows.filter(({ value }) => value !== '' && value !== null)
}

function toldWords({ t, told, timeZone }: ObligationProps): string | null {
  if (told === undefined) return null
  if (told === 'nobody') return t.obligation.nobodyTold
  const day = formatDay(dayOf(told.at, timeZone), t.language)
  return t.obligation.toldLine(told.names.join(', '), day, told.letters)
}

function roadmapLink({ roadmapId, roadmapTitle }: ObligationProps['one']) {
  return roadmapId === null ? null : <a href={`/roadmaps/${roadmapId}`}>{roadmapTitle}</a>
}

function Due({ t, one }: Pick<ObligationProps, 't' | 'one'>) {
  const { obligation } = t
  return (
    <>
      {one.windowFrom === null
        ? obligation.dueBy(one.due)
        : obligation.dueWindow(one.windowFrom, one.due)}
      {one.firstDue !== one.due && <p class="meta">{obligation.dueBefore(one.firstDue)}</p>}
    </>
  )
}

function Proves({ t, codes }: { t: Text; codes: readonly string[] }) {
  if (codes.length === 0) return <>{t.obligation.provesAny}</>
  return (
    <ul>
      {codes.map(code => (
        <li key={code}>{kindName(code, t) || code}</li>
      ))}
    </ul>
  )
}

function Documents({ t, documents }: ObligationProps) {
  const { obligation } = t
  return (
    <>
      <h2 class="title-m">{obligation.documents}</h2>
      {documents.length === 0 && <p>{obligation.nothingSent}</p>}
      {documents.map(document => (
        <EvidenceCard
          key={document.evidenceId}
          t={t}
          evidence={document}
          submissionId={document.submissionId}
          more={[
            document.submitterName,
            ...(document.replacedAt === null ? [] : [obligation.replaced]),
          ]}
          action={<a href={`/submissions/${document.submissionId}`}>№ {document.number}</a>}
        />
      ))}
    </>
  )
}

/** The title of the page in the browser's tab. */
export function obligationTitle(one: { text: string; due: string }, t: Text): string {
  return `${shorten(one.text, 60)}, ${dayWords(one.due, t)}`
}
