import type { DraftQuestion } from '../../functions/domain/roadmap-draft/draft-questions.ts'
import type { DraftActivity } from '../../functions/domain/roadmap-draft/roadmap-draft.ts'
import type { Period } from '../../functions/domain/timing/reading.ts'
import { Button } from '../components/button.tsx'
import type { Choice } from '../components/choice-group.tsx'
import { InsetQuestion } from '../components/inset-question.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Text } from '../text/index.ts'
import { PhraseLink } from './phrase-link.tsx'
import { activityName, windowsInWords } from './roadmap-words.ts'

export interface QuestionFormProps {
  t: Text
  draftId: string
  revision: number
  question: DraftQuestion
  activity: DraftActivity
  period: Period | null
  /** What was chosen before it was refused. */
  given?: { answer: string; phrase: string; error: string } | undefined
}

/** One question about a deadline, saved by itself. */
export function QuestionForm(props: QuestionFormProps) {
  const { t, draftId, revision, question, activity, given } = props
  const { index } = question
  const words = { errorPrefix: t.common.errorPrefix }
  const phrase = (
    <TextField
      name={`phrase${index}`}
      label={t.draft.ownWords}
      hint={t.draft.ownWordsHint}
      value={given?.phrase}
      words={words}
    />
  )
  return (
    <form
      id={`q${index}`}
      method="post"
      action={`/drafts/${draftId}/activities/${index}`}
      data-queue
    >
      <input type="hidden" name="revision" value={revision} />
      <InsetQuestion
        name={`answer${index}`}
        source={activityName(activity)}
        quote={activity.timing.text.trim() || t.draft.emptyTiming}
        question={t.draft.when}
        understood={understood(question, activity, t)}
        options={choices(question, activity, t)}
        other={{ value: 'phrase', label: t.draft.other, children: phrase }}
        value={given?.answer || undefined}
        error={given?.error}
        words={words}
      />
      <PhraseLink t={t} phrase={activity.timing.text} period={props.period} />
      <Button look="secondary">{t.draft.answer}</Button>
    </form>
  )
}

function understood(
  { messages, unread }: DraftQuestion,
  { timing }: DraftActivity,
  t: Text,
): string | undefined {
  const parts = [
    ...(unread.length > 0 ? [t.draft.notRead(unread.map(part => `«${part}»`).join(', '))] : []),
    ...messages,
    ...(timing.windows.length > 0 ? [t.draft.understoodAs(windowsInWords(timing.windows, t))] : []),
  ]
  return parts.length > 0 ? parts.join(' ') : undefined
}

function choices(question: DraftQuestion, { timing }: DraftActivity, t: Text): Choice[] {
  const isRead = timing.windows.length > 0
  return [
    ...(isRead ? [{ value: 'keep', label: t.draft.keep(windowsInWords(timing.windows, t)) }] : []),
    ...question.alternatives.map((windows, at) => ({
      value: `alternative-${at}`,
      label: windowsInWords(windows, t),
    })),
    ...question.phrases.map(phrase => ({ value: `say:${phrase}`, label: phrase })),
    { value: 'none', label: t.draft.noDeadline, hint: t.draft.noDeadlineHint },
  ]
}
