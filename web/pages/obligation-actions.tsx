import type { ComponentChildren } from 'preact'
import { Button } from '../components/button.tsx'
import { ButtonRow } from '../components/button-row.tsx'
import { DateField } from '../components/date-field.tsx'
import { Details } from '../components/details.tsx'
import { TextareaField } from '../components/textarea-field.tsx'
import type { Text } from '../text/index.ts'
import type { ObligationProps } from './obligation.tsx'

/** What the role of whoever looks lets them do, each in its own form. */
export function ObligationActions(props: ObligationProps) {
  const { one, may } = props
  return (
    <>
      {may.review && one.submissionId !== null && (
        <ReviewForms {...props} submissionId={one.submissionId} />
      )}
      {may.askWaiver && <AskWaiver {...props} />}
      {may.decide && one.isWaiverAsked && <AnswerWaiver {...props} />}
      {may.decide && <MoveDue {...props} />}
      {may.decide && !one.isWaiverAsked && <Waive {...props} />}
    </>
  )
}

type Answered = Pick<ObligationProps, 't' | 'errors' | 'answers'>

type ReviewFormsProps = Answered & { submissionId: string }

/** Accept in one press; return with words. */
export function ReviewForms({ t, submissionId, errors, answers }: ReviewFormsProps) {
  return (
    <>
      <form method="post" action={`/submissions/${submissionId}/accept`}>
        <Button>{t.obligation.accept}</Button>
      </form>
      <Details summary={t.obligation.giveBack} isOpen={errors.comment !== undefined}>
        <form method="post" action={`/submissions/${submissionId}/return`} data-queue>
          <TextareaField
            name="comment"
            label={t.obligation.comment}
            value={answers.comment}
            error={errors.comment}
            required
            words={wordsOf(t)}
          />
          <Button look="warning">{t.obligation.giveBackSend}</Button>
        </form>
      </Details>
    </>
  )
}

function AskWaiver({ t, one, errors, answers }: ObligationProps) {
  const { obligation } = t
  return (
    <Details summary={obligation.askWaiver} isOpen={errors.reason !== undefined}>
      <p>{obligation.askWaiverText}</p>
      <form method="post" action={`/obligations/${one.id}/waiver`} data-queue>
        <Reason t={t} name="reason" errors={errors} answers={answers}>
          {obligation.askWaiverReason}
        </Reason>
        <Button look="secondary">{obligation.askWaiverSend}</Button>
      </form>
    </Details>
  )
}

function AnswerWaiver({ t, one, errors, answers }: ObligationProps) {
  const { obligation } = t
  return (
    <form method="post" action={`/obligations/${one.id}/waiver/answer`}>
      <h2 class="title-m">{obligation.answerWaiver}</h2>
      <TextareaField
        name="explanation"
        label={obligation.waiverReason}
        hint={obligation.waiverReasonHint}
        value={answers.explanation}
        error={errors.explanation}
        words={wordsOf(t)}
      />
      <ButtonRow>
        <Button name="answer" value="approve">
          {obligation.approveWaiver}
        </Button>
        <Button look="secondary" name="answer" value="decline">
          {obligation.declineWaiver}
        </Button>
      </ButtonRow>
    </form>
  )
}

function Waive({ t, one, errors, answers }: ObligationProps) {
  const { obligation } = t
  return (
    <Details summary={obligation.waive} isOpen={errors.explanation !== undefined}>
      <form method="post" action={`/obligations/${one.id}/waiver/answer`}>
        <Reason t={t} name="explanation" errors={errors} answers={answers}>
          {obligation.waiverReason}
        </Reason>
        <Button look="secondary" name="answer" value="approve">
          {obligation.approveWaiver}
        </Button>
      </form>
    </Details>
  )
}

function MoveDue({ t, one, errors, answers }: ObligationProps) {
  const { obligation } = t
  const isOpen = errors.to !== undefined || errors.why !== undefined
  return (
    <Details summary={obligation.moveDue} isOpen={isOpen}>
      <form method="post" action={`/obligations/${one.id}/due`}>
        <DateField
          name="to"
          label={obligation.moveDueTo}
          value={answers.to ?? one.due}
          error={errors.to}
          required
          words={wordsOf(t)}
        />
        <Reason t={t} name="why" errors={errors} answers={answers}>
          {obligation.moveReason}
        </Reason>
        <Button look="secondary">{obligation.moveSend}</Button>
      </form>
    </Details>
  )
}

function Reason({
  t,
  name,
  errors,
  answers,
  children,
}: Answered & { name: string; children: string & ComponentChildren }) {
  return (
    <TextareaField
      name={name}
      label={children}
      value={answers[name]}
      error={errors[name]}
      required
      words={wordsOf(t)}
    />
  )
}

/** The fixed words of a field that says nothing of being optional. */
export function wordsOf({ common }: Text) {
  return { errorPrefix: common.errorPrefix }
}
