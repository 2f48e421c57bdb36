import type { Counts } from '../../functions/domain/obligation/status.ts'
import { DataTable } from '../components/data-table.tsx'
import type { Text } from '../text/index.ts'
import { oversight } from '../text/oversight.ts'
import { type ObligationQuery, rowsHref } from './obligation-query.ts'
import { activityName } from './roadmap-words.ts'

export interface RequirementLine {
  id: string
  number: string
  text: string
  activity: string
  counts: Counts
  /** How many institutions it concerns, where they are many. */
  schools?: number
}

interface RequirementTableProps {
  t: Text
  authorityId: string
  rows: readonly RequirementLine[]
  /** What the rows behind the numbers are narrowed to besides. */
  query: ObligationQuery
  title: string
}

const shown = ['expected', 'submitted', 'overdue', 'returned', 'accepted', 'ahead'] as const

/** Requirements with their numbers; each number leads to the rows it counts. */
export function RequirementTable({ t, authorityId, rows, query, title }: RequirementTableProps) {
  const words = oversight[t.language]
  const hasSchools = rows.some(({ schools }) => schools !== undefined)
  const href = (requirement: string, counted?: string) =>
    rowsHref(authorityId, { ...query, requirement, counted })
  return (
    <DataTable
      caption={title}
      isCaptionHidden
      columns={[
        { id: 'name', label: words.requirement },
        ...(hasSchools ? [{ id: 'schools', label: words.who, align: 'end' as const }] : []),
        ...shown.map(key => ({ id: key, label: t.authority.numbers[key], align: 'end' as const })),
      ]}
      rows={rows.map(row => ({
        id: row.id,
        cells: {
          name: <a href={href(row.id)}>{activityName(row, 140)}</a>,
          schools: row.schools,
          ...Object.fromEntries(
            shown.map(key => [
              key,
              row.counts[key] === 0 ? '0' : <a href={href(row.id, key)}>{row.counts[key]}</a>,
            ]),
          ),
        },
      }))}
    />
  )
}
