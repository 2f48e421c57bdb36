import { Button } from '../components/button.tsx'
import { CheckboxesField } from '../components/checkboxes-field.tsx'
import { Details } from '../components/details.tsx'
import { TextareaField } from '../components/textarea-field.tsx'
import { desk } from '../text/desk.ts'
import type { Text } from '../text/index.ts'

export interface ReviewTyped {
  submissions: readonly string[]
  remarks: string[]
  comment: string
  remember: boolean
}

interface ReviewDecisionProps {
  t: Text
  authorityId: string
  remarks: readonly { id: string; body: string }[]
  typed: ReviewTyped
  errors: Record<string, string>
}

/** What to do with all that is chosen above: accept it, or return it with the same words. */
export function ReviewDecision(props: ReviewDecisionProps) {
  const { t, typed, errors } = props
  const words = desk[t.language].review
  const isOpen = errors.comment !== undefined || typed.comment !== '' || typed.remarks.length > 0
  return (
    <>
      <h2 class="title-m">{words.decideTitle}</h2>
      <Button name="decision" value="accept">
        {words.acceptMany}
      </Button>
      <Details summary={words.returnMany} isOpen={isOpen}>
        <Remarks {...props} />
        <TextareaField
          name="comment"
          label={words.comment}
          hint={words.commentHint}
          value={typed.comment}
          error={errors.comment}
          maxlength={2000}
          words={{ errorPrefix: t.common.errorPrefix }}
        />
        <div class="choice">
          <input
            class="choice-box"
            type="checkbox"
            id="remember"
            name="remember"
            value="1"
            checked={typed.remember}
          />
          <label class="choice-label" for="remember">
            {words.remember}
          </label>
        </div>
        <Button look="warning" name="decision" value="return">
          {words.returnSend}
        </Button>
      </Details>
    </>
  )
}

function Remarks({ t, authorityId, remarks, typed }: ReviewDecisionProps) {
  const words = desk[t.language].review
  return (
    <>
      {remarks.length === 0 ? (
        <p>{words.noRemarks}</p>
      ) : (
        <CheckboxesField
          name="remarks"
          label={words.remarks}
          values={typed.remarks}
          options={remarks.map(({ id, body }) => ({ value: id, label: body }))}
          words={{ errorPrefix: t.common.errorPrefix }}
        />
      )}
      <p>
        <a href={`/authorities/${authorityId}/remarks`}>{words.manageRemarks}</a>
      </p>
    </>
  )
}
