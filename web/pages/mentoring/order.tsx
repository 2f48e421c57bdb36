import type { OrderKind } from '../../../functions/domain/mentorship/signed-order.ts'
import { Notice } from '../../components/notice.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { formatDay } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import { mentoring } from '../../text/mentoring.ts'

export interface OrderPageProps {
  t: Text
  schoolName: string
  order: { kind: OrderKind; number: string; signedOn: string; fileId: string | null }
  pairs: number
  mentees: number
  proofs: readonly { id: string; number: string }[]
  /** The scan names people: only the school opens it. */
  canOpenFile: boolean
  isSaved: boolean
}

/** An order: its number, its day, how many it is about, and what it counts for. No person is named. */
export function OrderPage(props: OrderPageProps) {
  const { t, order, proofs } = props
  const words = mentoring[t.language]
  const about =
    order.kind === 'order_pairs'
      ? [{ key: words.pairsTitle, value: words.orderAbout(props.pairs, props.mentees) }]
      : []
  return (
    <>
      <p class="meta">{props.schoolName}</p>
      <h1 class="title-l">{words.orderTitle[order.kind]}</h1>
      {props.isSaved && <Notice kind="success" title={words.saved} isNews />}
      <SummaryList
        rows={[
          {
            key: words.order,
            value: words.orderLine(order.number, formatDay(order.signedOn, t.language)),
          },
          ...about,
        ]}
      />
      {props.canOpenFile && order.fileId && (
        <p>
          <a href={`/files/${order.fileId}`}>{words.scanField}</a>
        </p>
      )}
      <h2 class="title-m">{words.proves}</h2>
      {proofs.length === 0 ? (
        <p>{words.provesNothing}</p>
      ) : (
        <ul>
          {proofs.map(({ id, number }) => (
            <li key={id}>
              <a href={`/submissions/${id}`}>{words.openSubmission(number)}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
