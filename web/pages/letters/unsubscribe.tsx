import { Button } from '../../components/button.tsx'
import type { Text } from '../../text/index.ts'
import { letters as lettersText } from '../../text/letters.ts'

export type UnsubscribeStep = 'ask' | 'stopped' | 'undone'

/** Stops letters of a topic without signing in; nothing changes until the button is pressed. */
export function UnsubscribePage(props: {
  t: Text
  token: string
  topic: 'digest' | 'reminders'
  email: string
  step: UnsubscribeStep
}) {
  const { t, token, email, step } = props
  const words = lettersText[t.language]
  const topic = words.topic[props.topic]
  const path = `/unsubscribe/${token}`
  const says = {
    ask: {
      title: words.unsubscribeTitle,
      text: words.unsubscribeText(topic, email),
      action: path,
      button: words.unsubscribe,
    },
    stopped: {
      title: words.unsubscribedTitle,
      text: words.unsubscribedText(topic, email),
      action: `${path}/undo`,
      button: words.undo,
    },
    undone: {
      title: words.undoneTitle,
      text: words.undoneText(topic, email),
      action: path,
      button: words.unsubscribe,
    },
  }[step]
  return (
    <>
      <h1 class="title-l">{says.title}</h1>
      <p>{says.text}</p>
      <form method="post" action={says.action}>
        <input type="hidden" name="page" value="1" />
        <Button look={step === 'ask' ? 'primary' : 'secondary'}>{says.button}</Button>
      </form>
      <p>
        <a href="/account/letters">{words.choicesLink}</a>
      </p>
    </>
  )
}
