import { Notice } from '../../components/notice.tsx'
import { SummaryList, type SummaryRow } from '../../components/summary-list.tsx'
import { formatDay } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import { mentoring } from '../../text/mentoring.ts'
import { mentoringProofs } from '../../text/mentoring-proofs.ts'

/** A submission in which something kept in the product counts as evidence. */
export interface Proof {
  id: string
  number: string
  documentNumber: string
  documentDate: string | null
}

export interface ProofPageProps {
  t: Text
  schoolName: string
  title: string
  lead?: string
  rows: readonly SummaryRow[]
  /** The same thing with its names, for the school's own people. */
  own?: { href: string; label: string } | null
  proofs: readonly Proof[]
  isSaved?: boolean
}

/** What counts as evidence: its numbers, its days, and what it counts for. No person is named. */
export function ProofPage(props: ProofPageProps) {
  const { t, own, rows, lead } = props
  const words = mentoringProofs[t.language]
  return (
    <>
      <p class="meta">{props.schoolName}</p>
      <h1 class="title-l">{props.title}</h1>
      {props.isSaved && <Notice kind="success" title={mentoring[t.language].saved} isNews />}
      <p>{lead ?? words.lead}</p>
      {rows.length > 0 && <SummaryList rows={[...rows]} />}
      {own && (
        <p>
          <a href={own.href}>{own.label}</a>
        </p>
      )}
      <h2 class="title-m">{words.proves}</h2>
      <Proofs {...props} />
    </>
  )
}

function Proofs({ t, proofs }: Pick<ProofPageProps, 't' | 'proofs'>) {
  const words = mentoringProofs[t.language]
  if (proofs.length === 0) return <p>{words.provesNothing}</p>
  return (
    <ul>
      {proofs.map(({ id, number, documentNumber, documentDate }) => (
        <li key={id}>
          {documentNumber !== '' && documentDate !== null && (
            <>{words.document(documentNumber, formatDay(documentDate, t.language))}: </>
          )}
          <a href={`/submissions/${id}`}>{words.receipt(number)}</a>
        </li>
      ))}
    </ul>
  )
}
