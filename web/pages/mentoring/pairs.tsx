import type { MentorshipStatus } from '../../../functions/domain/mentorship/mentorship.ts'
import { ButtonLink } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { StatusTag, type TagStatus } from '../../components/status-tag.tsx'
import { formatDay } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import { mentoring } from '../../text/mentoring.ts'
import { mentoringWords } from '../../text/mentoring-words.ts'
import { MentoringTabs } from './tabs.tsx'

/** A pair or a group as the school's own pages show it. */
export interface ShownPair {
  id: string
  title: string
  mentees: string[]
  form: string
  status: MentorshipStatus
  start: string
  endPlanned: string
}

export const pairTags: Record<MentorshipStatus, TagStatus> = {
  proposed: 'upcoming',
  consented: 'open',
  assigned: 'submitted',
  active: 'accepted',
  completed: 'closed',
  ended: 'waived',
}

/** Every pair and group of a school. */
export function PairsPage(props: {
  t: Text
  schoolId: string
  pairs: readonly ShownPair[]
  canEdit: boolean
}) {
  const { t, schoolId, pairs } = props
  const words = mentoring[t.language]
  const columns = [
    { id: 'title', label: words.mentor },
    { id: 'mentees', label: words.menteesField },
    { id: 'form', label: words.form },
    { id: 'term', label: words.term },
    { id: 'status', label: words.status },
  ]
  return (
    <>
      <h1 class="title-l">{words.pairsTitle}</h1>
      <MentoringTabs {...{ t, schoolId }} canEdit={props.canEdit} current="pairs" />
      {props.canEdit && (
        <p>
          <ButtonLink href={`/schools/${schoolId}/mentoring/mentorships/new`}>
            {words.newPair}
          </ButtonLink>
        </p>
      )}
      {pairs.length === 0 ? (
        <EmptyState title={words.noPairsYet}>
          <p>{words.noPairsYetText}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={words.pairsTitle}
          isCaptionHidden
          columns={columns}
          rows={pairs.map(pair => ({ id: pair.id, cells: cellsOf(t, pair) }))}
        />
      )}
    </>
  )
}

function cellsOf(t: Text, pair: ShownPair) {
  const own = mentoringWords[t.language]
  const day = (value: string) => formatDay(value, t.language)
  return {
    title: <a href={`/mentorships/${pair.id}`}>{pair.title}</a>,
    mentees: pair.mentees.join(', '),
    form: pair.form,
    term: mentoring[t.language].termValue(day(pair.start), day(pair.endPlanned)),
    status: <StatusTag status={pairTags[pair.status]} label={own.status[pair.status]} />,
  }
}
