import type { MentoringCounts } from '../../../functions/domain/mentorship/counts.ts'
import type { GapKind } from '../../../functions/domain/mentorship/gap.ts'
import type { OrderKind } from '../../../functions/domain/mentorship/signed-order.ts'
import { DataTable } from '../../components/data-table.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { formatDay } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import { mentoring } from '../../text/mentoring.ts'
import { mentoringGaps } from '../../text/mentoring-gaps.ts'
import { mentoringWords } from '../../text/mentoring-words.ts'

type SchoolNumbers = MentoringCounts & { schoolId: string; shortName: string }

/** Mentoring of every institution, in numbers. */
export function AuthorityMentoringPage({
  t,
  schools,
}: {
  t: Text
  schools: readonly SchoolNumbers[]
}) {
  const words = mentoring[t.language]
  const columns = [
    { id: 'school', label: words.school },
    ...(
      [
        ['mentors', words.mentors],
        ['mentees', words.mentees],
        ['pairs', words.pairsCount],
        ['groups', words.groupsCount],
        ['proposed', words.proposedCount],
        ['programmes', words.programmesCount],
        ['unpaired', words.unpaired],
        ['consentGaps', words.consentGaps],
      ] as const
    ).map(([id, label]) => ({ id, label, align: 'end' as const })),
  ]
  return (
    <>
      <h1 class="title-l">{words.authorityTitle}</h1>
      <p>{words.overviewLead}</p>
      <DataTable
        caption={words.authorityTitle}
        isCaptionHidden
        columns={columns}
        rows={schools.map(one => ({
          id: one.schoolId,
          cells: {
            school: <a href={`/schools/${one.schoolId}/mentoring/overview`}>{one.shortName}</a>,
            mentors: one.mentors,
            mentees: one.mentees,
            pairs: one.pairs,
            groups: one.groups,
            proposed: one.proposed,
            programmes: one.programmes,
            unpaired: one.unpaired,
            consentGaps: one.consentGaps,
          },
        }))}
      />
    </>
  )
}

export interface OverviewPageProps {
  t: Text
  school: SchoolNumbers
  orders: readonly { id: string; kind: OrderKind; number: string; signedOn: string }[]
  gaps: readonly { kind: GapKind; count: number }[]
}

/** One institution's mentoring as the authority sees it: numbers and documents, nobody's name. */
export function OverviewPage({ t, school, orders, gaps }: OverviewPageProps) {
  const words = mentoring[t.language]
  const day = (value: string) => formatDay(value, t.language)
  return (
    <>
      <p class="meta">{school.shortName}</p>
      <h1 class="title-l">{words.overviewTitle}</h1>
      <p>{words.overviewLead}</p>
      <SummaryList
        rows={[
          { key: words.mentors, value: school.mentors },
          { key: words.mentees, value: school.mentees },
          { key: words.pairsCount, value: school.pairs },
          { key: words.groupsCount, value: school.groups },
          { key: words.programmesCount, value: school.programmes },
          {
            key: words.youngCovered,
            value: words.covered(school.youngTeachersCovered, school.youngTeachers),
          },
        ]}
      />
      <h2 class="title-m">{words.documents}</h2>
      {orders.length === 0 && <p>{words.noDocuments}</p>}
      <ul>
        {orders.map(({ id, kind, number, signedOn }) => (
          <li key={id}>
            <a href={`/schools/${school.schoolId}/mentoring/orders/${id}`}>
              {mentoringWords[t.language].order[kind]}, {words.orderLine(number, day(signedOn))}
            </a>
          </li>
        ))}
      </ul>
      <h2 class="title-m">{words.missing}</h2>
      {gaps.length === 0 && <p>{words.allDone}</p>}
      <ul>
        {gaps.map(({ kind, count }) => (
          <li key={kind}>
            {mentoringGaps[t.language].gap[kind].title}: {count}
          </li>
        ))}
      </ul>
    </>
  )
}
