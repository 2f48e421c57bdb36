import type { MentorshipEvent } from '../../../functions/domain/mentorship/mentorship.ts'
import type { FoundGap } from '../../../functions/domain/mentorship/rules.ts'
import { ButtonLink } from '../../components/button.tsx'
import { ButtonRow } from '../../components/button-row.tsx'
import { Notice } from '../../components/notice.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { formatDay } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import { mentoring } from '../../text/mentoring.ts'
import { mentoringWords } from '../../text/mentoring-words.ts'
import { GapTasks } from './gap-tasks.tsx'
import { pairTags, type ShownPair } from './pairs.tsx'

export interface MentorshipPageProps {
  t: Text
  schoolId: string
  pair: ShownPair
  kinds: readonly string[]
  direction: string
  reverseDirection: string
  order: { id: string; number: string; signedOn: string } | null
  programme: 'draft' | 'approved' | 'running' | 'completed' | null
  events: readonly MentorshipEvent[]
  /** Set where it has ended: the day and the reason in words. */
  ended: { day: string; reason: string } | null
  gaps: readonly FoundGap[]
  names: ReadonlyMap<string, string>
  canEdit: boolean
  isSaved: boolean
}

/** The file of a pair or group: whose parts must agree. */
export function MentorshipPage(props: MentorshipPageProps) {
  const { t, pair, gaps, canEdit } = props
  const words = mentoring[t.language]
  const own = mentoringWords[t.language]
  return (
    <>
      <h1 class="title-l">{pair.title}</h1>
      {props.isSaved && <Notice kind="success" title={words.saved} isNews />}
      <p>
        <StatusTag status={pairTags[pair.status]} label={own.status[pair.status]} />
      </p>
      <SummaryList rows={rowsOf(props)} />
      {gaps.length > 0 && (
        <>
          <h2 class="title-m">{words.pairGaps}</h2>
          <GapTasks {...props} />
        </>
      )}
      {canEdit && props.ended === null && <Actions {...props} />}
      {props.events.length > 0 && <History {...props} />}
    </>
  )
}

function rowsOf(props: MentorshipPageProps) {
  const { t, pair, order, programme, ended } = props
  const words = mentoring[t.language]
  const own = mentoringWords[t.language]
  const day = (value: string) => formatDay(value, t.language)
  return [
    { key: words.menteesField, value: pair.mentees.join(', ') },
    { key: words.form, value: pair.form },
    { key: words.kinds, value: props.kinds.join('; ') },
    ...(props.direction === '' ? [] : [{ key: words.direction, value: props.direction }]),
    ...(props.reverseDirection === ''
      ? []
      : [{ key: words.reverseDirection, value: props.reverseDirection }]),
    { key: words.term, value: words.termValue(day(pair.start), day(pair.endPlanned)) },
    {
      key: words.order,
      value:
        order === null ? (
          t.common.nothing
        ) : (
          <a href={`/schools/${props.schoolId}/mentoring/orders/${order.id}`}>
            {words.orderLine(order.number, day(order.signedOn))}
          </a>
        ),
    },
    {
      key: words.programme,
      value:
        programme === null ? (
          t.common.nothing
        ) : (
          <a href={`/mentorships/${pair.id}/programme`}>{own.programme[programme]}</a>
        ),
    },
    ...(ended === null ? [] : [{ key: words.reason, value: `${day(ended.day)}: ${ended.reason}` }]),
  ]
}

function Actions({ t, schoolId, pair, order }: MentorshipPageProps) {
  const words = mentoring[t.language]
  const base = `/mentorships/${pair.id}`
  const links: [string, string][] = [
    [`${base}/programme`, words.openProgramme],
    ...(order === null
      ? [
          [`/schools/${schoolId}/mentoring/orders/new?kind=order_pairs`, words.assign] as [
            string,
            string,
          ],
        ]
      : []),
    [`${base}/extend`, words.extend],
    [`${base}/amend`, words.amend],
    [`${base}/replace-mentor`, words.replaceMentor],
    [`${base}/ask-release`, words.askRelease],
    [`${base}/ask-replacement`, words.askReplacement],
    [`${base}/cancel`, words.cancelAssignment],
    [`${base}/end`, words.endPair],
  ]
  return (
    <>
      <h2 class="title-m">{words.actions}</h2>
      <ButtonRow>
        {links.map(([href, label]) => (
          <ButtonLink key={href} href={href} look="secondary">
            {label}
          </ButtonLink>
        ))}
      </ButtonRow>
    </>
  )
}

function History({ t, events }: MentorshipPageProps) {
  const own = mentoringWords[t.language]
  const day = (value: string) => formatDay(value, t.language)
  return (
    <>
      <h2 class="title-m">{mentoring[t.language].history}</h2>
      <ul>
        {events.map(({ kind, day: on, takesEffect, note }) => (
          <li key={`${kind}-${on}`}>
            {day(on)}: {own.event[kind]}
            {takesEffect && ` (${day(takesEffect)})`}
            {note && `. ${note}`}
          </li>
        ))}
      </ul>
    </>
  )
}
