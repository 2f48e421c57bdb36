import type { MatchLine, PassedOver } from '../../../functions/domain/matching/explain-matching.ts'
import type { RankingRound } from '../../../functions/domain/matching/ranking-round.ts'
import { Button } from '../../components/button.tsx'
import { CheckboxesField } from '../../components/checkboxes-field.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Notice } from '../../components/notice.tsx'
import { TaskList } from '../../components/task-list.tsx'
import { formatDay } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import { matching } from '../../text/mentoring-matches.ts'

export interface RoundPageProps {
  t: Text
  schoolId: string
  round: RankingRound
  names: ReadonlyMap<string, string>
  /** Empty while no questionnaire is entered. */
  lines: MatchLine[]
  error: string | null
}

/** The questionnaires of a meeting, and the pairs that follow from them with their reasons. */
export function RoundPage(props: RoundPageProps) {
  const { t, round, error } = props
  const words = matching[t.language].matches
  return (
    <>
      {error && (
        <ErrorSummary title={t.common.errorsTitle} errors={[{ href: '#pairs', message: error }]} />
      )}
      <h1 class="title-l">{words.round(formatDay(round.heldOn, t.language))}</h1>
      {round.closedOn !== null && <Notice kind="info" title={words.closed} />}
      <h2>{words.seats}</h2>
      <Seats {...props} />
      <h2>{words.result}</h2>
      {props.lines.length === 0 ? <p>{words.resultNone}</p> : <Result {...props} />}
    </>
  )
}

function Seats({ t, schoolId, round, names }: RoundPageProps) {
  const words = matching[t.language].matches
  return (
    <>
      {(['mentor', 'mentee'] as const).map(side => (
        <section key={side} aria-labelledby={`side-${side}`}>
          <h3 id={`side-${side}`}>{side === 'mentor' ? words.mentors : words.mentees}</h3>
          <TaskList
            tasks={round.seats
              .filter(one => one.side === side)
              .map(({ participantId, ranking }) => ({
                id: participantId,
                title: names.get(participantId) ?? '',
                href: `/schools/${schoolId}/mentoring/rounds/${round.id}/seats/${participantId}`,
                status: ranking === null ? ('upcoming' as const) : ('accepted' as const),
                statusLabel: ranking === null ? words.missing : words.entered,
              }))}
          />
        </section>
      ))}
    </>
  )
}

function Result(props: RoundPageProps) {
  const { t, schoolId, round, lines } = props
  const words = matching[t.language].matches
  const path = `/schools/${schoolId}/mentoring/rounds/${round.id}`
  const hasPairs = lines.some(({ mentorId }) => mentorId !== null)
  return (
    <>
      <form method="post" action={path}>
        {hasPairs && <Pairs {...props} />}
        {round.closedOn === null && hasPairs && <Button>{words.accept}</Button>}
      </form>
      <Unmatched {...props} />
      {round.closedOn === null && (
        <form method="post" action={`${path}/close`}>
          <p>{words.closeText}</p>
          <Button look="secondary">{words.close}</Button>
        </form>
      )}
    </>
  )
}

function Pairs({ t, names, lines, error }: RoundPageProps) {
  const words = matching[t.language].matches
  const matched = lines.filter(({ mentorId }) => mentorId !== null)
  return (
    <CheckboxesField
      name="pairs"
      label={words.proposed}
      error={error ?? undefined}
      values={matched.map(({ menteeId }) => menteeId)}
      options={matched.map(line => ({
        value: line.menteeId,
        label: `${names.get(line.mentorId ?? '')} — ${names.get(line.menteeId)}`,
        hint: [
          words.choice(line.choice ?? 0, line.mentorChoice),
          ...line.passedOver.map(passed => passedText(t, names, passed)),
        ].join('; '),
      }))}
      words={{ errorPrefix: t.common.errorPrefix }}
    />
  )
}

function Unmatched({ t, names, lines }: RoundPageProps) {
  const words = matching[t.language].matches
  return (
    <>
      {lines
        .filter(({ mentorId }) => mentorId === null)
        .map(({ menteeId, passedOver }) => (
          <section key={menteeId}>
            <p>
              <strong>{names.get(menteeId)}</strong>: {words.unmatched}
            </p>
            <ul>
              {passedOver.map(passed => (
                <li key={passed.mentorId}>{passedText(t, names, passed)}</li>
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}

function passedText(t: Text, names: ReadonlyMap<string, string>, passed: PassedOver): string {
  const words = matching[t.language].matches.passed
  const nameOf = (id: string) => names.get(id) ?? ''
  if (passed.reason !== 'others-preferred') return words[passed.reason](nameOf(passed.mentorId))
  return words['others-preferred'](
    nameOf(passed.mentorId),
    passed.preferredIds.map(nameOf).join(', '),
  )
}
