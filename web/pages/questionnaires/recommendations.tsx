import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { TextareaField } from '../../components/textarea-field.tsx'
import type { Text } from '../../text/index.ts'
import type { QuestionnaireText } from '../../text/questionnaire.ts'

export interface RecommendationsProps {
  t: Text
  words: QuestionnaireText
  authorityId: string
  items: readonly { id: string; text: string }[]
  errors: Readonly<Record<string, string>>
}

/** The list notes take their recommendations from. */
export function RecommendationsPage({
  t,
  words,
  authorityId,
  items,
  errors,
}: RecommendationsProps) {
  const action = `/authorities/${authorityId}/questionnaires/recommendations`
  return (
    <>
      {errors.text !== undefined && (
        <ErrorSummary
          title={t.common.errorsTitle}
          errors={[{ href: '#text', message: errors.text }]}
        />
      )}
      <h1 class="title-l">{words.recommendations}</h1>
      <p class="lead">{words.recommendationsLead}</p>
      {items.length === 0 ? (
        <p>{words.recommendationsNone}</p>
      ) : (
        <ul>
          {items.map(({ id, text }) => (
            <li key={id}>
              {text}
              <form method="post" action={action}>
                <Button look="link" name="remove" value={id}>
                  {words.remove}
                  <span class="sr">: {text}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={action}>
        <TextareaField
          name="text"
          label={words.recommendation}
          error={errors.text}
          rows={2}
          words={{ errorPrefix: t.common.errorPrefix }}
        />
        <Button>{words.addRecommendation}</Button>
      </form>
    </>
  )
}
