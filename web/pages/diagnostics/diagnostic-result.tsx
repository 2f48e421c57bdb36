import { askedOf } from '../../../functions/domain/diagnostic/answers.ts'
import { questionsOf } from '../../../functions/domain/diagnostic/questionnaire.ts'
import type { RiskZone } from '../../../functions/domain/diagnostic/risk-zones.ts'
import type { Score } from '../../../functions/domain/diagnostic/score.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Details } from '../../components/details.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { ReceiptPanel } from '../../components/receipt-panel.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { TextareaField } from '../../components/textarea-field.tsx'
import { figure } from '../../text/diagnostic.ts'
import { formatInstant } from '../../text/format.ts'
import type { DiagnosticFrame } from './diagnostic-frame.ts'
import { sayAnswer } from './question-views.ts'

export interface DiagnosticResultProps extends DiagnosticFrame {
  timeZone: string
  score: Score
  zones: readonly RiskZone[]
  sending: { sentAt: number; sentByName: string; receipt: string | null; phase: string | null }
  isJustSent: boolean
  may: { review: boolean; note: boolean }
  errors: Readonly<Record<string, string>>
  typed: Readonly<Record<string, string>>
}

/** What was sent: the score, the zones of risk, and every answer. */
export function DiagnosticResultPage(props: DiagnosticResultProps) {
  const { t, words, one, isJustSent, sending, may, errors } = props
  const when = formatInstant(sending.sentAt, props.timeZone, t.language)
  return (
    <>
      {errors.comment !== undefined && (
        <ErrorSummary
          title={t.common.errorsTitle}
          errors={[{ href: '#comment', message: errors.comment }]}
        />
      )}
      {isJustSent && <Receipt {...props} when={when} />}
      {isJustSent ? (
        <h2 class="title-m">{one.form.title}</h2>
      ) : (
        <h1 class="title-l">{one.form.title}</h1>
      )}
      <p class="lead">
        <a href={`/schools/${one.schoolId}`}>{one.schoolName}</a>.{' '}
        {words.sentOn(when, sending.sentByName)}
      </p>
      {sending.phase === 'accepted' && (
        <p>
          <StatusTag status="accepted" label={t.common.status.accepted} />
        </p>
      )}
      <Result {...props} />
      <Zones {...props} />
      {may.note && (
        <form method="post" action={`/schools/${one.schoolId}/notes`}>
          <input type="hidden" name="kind" value="programme-self-diagnostic" />
          <Button look="secondary">{words.toNote}</Button>
        </form>
      )}
      {may.review && <Review {...props} />}
      <h2 class="title-m">{words.answersTitle}</h2>
      <AnswersList {...props} />
    </>
  )
}

function Receipt({ words, sending, when }: DiagnosticResultProps & { when: string }) {
  return (
    <ReceiptPanel
      title={words.receiptTitle}
      numberLabel={words.receiptNumber}
      number={sending.receipt ?? words.noReceipt}
      time={when}
      at={new Date(sending.sentAt).toISOString()}
    >
      {sending.receipt !== null && <p>{words.receiptNext}</p>}
    </ReceiptPanel>
  )
}

function Result({ t, words, one, score }: DiagnosticResultProps) {
  if (score.value === null || score.most === null) return <p>{words.scoreNone}</p>
  const say = (value: number) => figure(value, t.language)
  const value =
    one.form.score === 'share'
      ? words.scoreShare(say(score.value))
      : words.scoreOf(say(score.value), say(score.most))
  const rows = [{ key: words.result, value }]
  if (score.level !== null) rows.push({ key: words.level, value: score.level.name })
  return <SummaryList rows={rows} />
}

function Zones({ words, one, zones, score }: DiagnosticResultProps) {
  if (score.value === null) return null
  const textOf = new Map(questionsOf(one.form).map(({ id, text }) => [id, text]))
  return (
    <>
      <h2 class="title-m">{words.zones}</h2>
      {zones.length === 0 ? (
        <p>{words.zonesNone}</p>
      ) : (
        <DataTable
          caption={words.zones}
          isCaptionHidden
          columns={[
            { id: 'criterion', label: words.criterion },
            { id: 'now', label: words.now, align: 'end' },
            { id: 'before', label: words.before, align: 'end' },
            { id: 'why', label: words.why },
          ]}
          rows={zones.map(zone => ({
            id: zone.id,
            cells: {
              criterion: textOf.get(zone.id),
              now: words.share(zone.share),
              before: zone.before === null ? '—' : words.share(zone.before),
              why: <ZoneTag words={words} zone={zone} />,
            },
          }))}
        />
      )}
    </>
  )
}

/** Why a criterion is a zone of risk, in a shape and words. */
export function ZoneTag({ words, zone }: { words: DiagnosticFrame['words']; zone: RiskZone }) {
  const label = [zone.isLow && words.isLow, zone.isFalling && words.isFalling]
    .filter(Boolean)
    .join(', ')
  return <StatusTag status={zone.isLow ? 'overdue' : 'due-soon'} label={label} />
}

function AnswersList({ words, one, answers }: DiagnosticResultProps) {
  const asked = new Set(askedOf(one.form, answers).map(({ id }) => id))
  return (
    <>
      {one.form.sections.map(section => (
        <section key={section.id}>
          <h3 class="title-s">{section.title}</h3>
          <SummaryList
            rows={section.questions
              .filter(({ id }) => asked.has(id))
              .map(question => ({
                key: question.text,
                value: sayAnswer(question, answers[question.id], words),
              }))}
          />
        </section>
      ))}
    </>
  )
}

function Review({ t, words, one, errors, typed, answers }: DiagnosticResultProps) {
  const field = { errorPrefix: t.common.errorPrefix }
  return (
    <>
      <form method="post" action={`/diagnostics/${one.id}/accept`}>
        <Button>{words.accept}</Button>
      </form>
      <Details summary={words.giveBack} isOpen={errors.comment !== undefined}>
        <form method="post" action={`/diagnostics/${one.id}/return`}>
          <p>{words.giveBackText}</p>
          <TextareaField
            name="comment"
            label={words.comment}
            value={typed.comment}
            error={errors.comment}
            rows={3}
            words={field}
          />
          {askedOf(one.form, answers).map(({ id, text }) => (
            <TextareaField
              key={id}
              name={`remark.${id}`}
              label={words.remarkTo(text)}
              value={typed[`remark.${id}`]}
              rows={2}
              words={field}
            />
          ))}
          <Button look="warning">{words.giveBack}</Button>
        </form>
      </Details>
    </>
  )
}
