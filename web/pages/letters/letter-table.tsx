import type { LetterState } from '../../../functions/domain/notice/letter-state.ts'
import { DataTable } from '../../components/data-table.tsx'
import { formatInstant } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import { letters as lettersText } from '../../text/letters.ts'
import { LetterStateTag, letterName } from './letter-state.tsx'

export interface LetterRow {
  id: string
  subject: string
  /** What people call its kind. */
  kind: string
  to: string
  name: string | null
  /** When it left, or was written where it has not. */
  at: number
  state: LetterState
}

/** Letters, a row each: what, to whom, when, and where it stands. */
export function LetterTable(props: {
  t: Text
  caption: string
  rows: readonly LetterRow[]
  timeZone: string
  hasRecipients?: boolean
}) {
  const { t, rows, timeZone, hasRecipients = false } = props
  const words = lettersText[t.language]
  return (
    <DataTable
      caption={props.caption}
      isCaptionHidden
      columns={[
        { id: 'subject', label: words.subject },
        ...(hasRecipients ? [{ id: 'to', label: words.to }] : []),
        { id: 'when', label: words.when },
        { id: 'state', label: words.stateColumn },
      ]}
      rows={rows.map(row => ({
        id: row.id,
        cells: {
          subject: (
            <>
              <a href={`/letters/${row.id}`}>{letterName(row, t.language)}</a>
              <span class="meta"> {row.kind}</span>
            </>
          ),
          to: row.name === null ? row.to : `${row.name}, ${row.to}`,
          when: formatInstant(row.at, timeZone, t.language),
          state: <LetterStateTag state={row.state} language={t.language} />,
        },
      }))}
    />
  )
}
