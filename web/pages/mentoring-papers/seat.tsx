import type { RankingSeat } from '../../../functions/domain/matching/ranking-round.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { NumberField } from '../../components/number-field.tsx'
import type { Text } from '../../text/index.ts'
import { matching } from '../../text/mentoring-matches.ts'

export interface SeatPageProps {
  t: Text
  schoolId: string
  roundId: string
  seat: RankingSeat
  name: string
  others: { id: string; name: string }[]
  quota: string
  /** Place by the id of the other. */
  places: Record<string, string>
  errors: Record<string, string>
  summary: { href: string; message: string }[]
}

/** One questionnaire: a place for each of the other side. */
export function SeatPage(props: SeatPageProps) {
  const { t, schoolId, roundId, seat, others, errors, summary } = props
  const words = matching[t.language].matches
  const mark = { errorPrefix: t.common.errorPrefix }
  const path = `/schools/${schoolId}/mentoring/rounds/${roundId}/seats/${seat.participantId}`
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      <h1 class="title-l">{words.seatTitle(props.name)}</h1>
      <p class="lead">{words.seatLead}</p>
      <form method="post" action={path}>
        {seat.side === 'mentor' && (
          <NumberField
            name="quota"
            label={words.quota}
            value={props.quota}
            error={errors.quota}
            words={mark}
          />
        )}
        {others.map(({ id, name }) => (
          <NumberField
            key={id}
            name={`place-${id}`}
            label={name}
            value={props.places[id]}
            error={errors[`place-${id}`]}
            words={mark}
          />
        ))}
        <Button>{words.save}</Button>
      </form>
    </>
  )
}
