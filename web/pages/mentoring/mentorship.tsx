import {
  type Member,
  type MentorshipEvent,
  stillMember,
} from '../../../functions/domain/mentorship/mentorship.ts'
import type { FoundGap } from '../../../functions/domain/mentorship/rules.ts'
import { ButtonLink } from '../../components/button.tsx'
import { ButtonRow } from '../../components/button-row.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Details } from '../../components/details.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
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
  /** The day it is shown as of. */
  day: string
  isToday: boolean
  proposedOn: string
  /** Everybody who was ever in it. */
  members: readonly Member[]
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
  const { t, pair, gaps, isToday } = props
  const canEdit = props.canEdit && isToday
  const words = mentoring[t.language]
  const own = mentoringWords[t.language]
  return (
    <>
      <h1 class="title-l">{pair.title}</h1>
      {!isToday && <p class="lead">{words.asOf(formatDay(props.day, t.language))}</p>}
      {props.isSaved && <Notice kind="success" title={words.saved} isNews />}
      <p>
        <StatusTag status={pairTags[pair.status]} label={own.status[pair.status]} />
      </p>
      <SummaryList rows={rowsOf(props)} />
      {isToday && gaps.length > 0 && (
        <>
          <h2 class="title-m">{words.pairGaps}</h2>
          <GapTasks {...props} />
        </>
      )}
      {canEdit && props.ended === null && <Actions {...props} />}
      {hasChanged(props) && <Members {...props} />}
      {props.events.length > 0 && <History {...props} />}
      <AsOf {...props} />
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
    [`${base}/add-mentee`, words.addToPair],
    ...(pair.mentees.length > 1
      ? [[`${base}/remove-mentee`, words.removeFromPair] as [string, string]]
      : []),
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

/** Whether anybody came after its beginning, or left. */
function hasChanged({ members, proposedOn }: MentorshipPageProps): boolean {
  return members.some(({ since, until }) => since > proposedOn || until !== stillMember)
}

function Members({ t, members, names }: MentorshipPageProps) {
  const words = mentoring[t.language]
  const day = (value: string) => formatDay(value, t.language)
  return (
    <DataTable
      caption={words.members}
      columns={[
        { id: 'name', label: words.person },
        { id: 'role', label: words.role },
        { id: 'since', label: words.memberSince },
        { id: 'until', label: words.memberUntil },
      ]}
      rows={members.map(({ participantId, role, since, until }) => ({
        id: `${participantId}-${role}-${since}`,
        cells: {
          name: names.get(participantId) ?? '',
          role: role === 'mentor' ? words.roleMentor : words.roleMentee,
          since: day(since),
          until: until === stillMember ? t.common.nothing : day(until),
        },
      }))}
    />
  )
}

/** Any past day of it. */
function AsOf({ t, pair, day, isToday }: MentorshipPageProps) {
  const words = mentoring[t.language]
  const href = `/mentorships/${pair.id}`
  return (
    <Details summary={words.asOfField} isOpen={!isToday}>
      <FilterBar
        label={words.asOfField}
        action={href}
        submitLabel={words.asOfShow}
        reset={isToday ? undefined : { href, label: words.asOfToday }}
      >
        <DateField
          name="asOf"
          label={words.day}
          value={day}
          words={{ errorPrefix: t.common.errorPrefix }}
        />
      </FilterBar>
    </Details>
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
          <li key={`${kind}-${on}-${note}`}>
            {day(on)}: {own.event[kind]}
            {takesEffect && ` (${day(takesEffect)})`}
            {note && `. ${note}`}
          </li>
        ))}
      </ul>
    </>
  )
}
