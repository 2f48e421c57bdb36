import { formatInstant } from '../text/format.ts'
import type { Text } from '../text/index.ts'

export interface MailboxLetter {
  id: string
  to: string
  subject: string
  createdAt: number
  state: string
}

/** The letters of the demonstration, the newest first, one of them open. */
export function MailboxPage(props: {
  t: Text
  letters: MailboxLetter[]
  opened: string | undefined
  text: string | undefined
}) {
  const { t, letters, opened } = props
  const open = letters.find(({ id }) => id === opened)
  return (
    <>
      <h1 class="title-l">{t.common.mailbox}</h1>
      {letters.length === 0 && <p>{t.landing.noLetters}</p>}
      {open && props.text !== undefined && (
        <article class="stack">
          <h2 class="title-m">{open.subject}</h2>
          <p class="meta">
            {open.to}, {formatInstant(open.createdAt, 'Europe/Moscow', t.language)}
          </p>
          <div class="letter-text">
            <LetterText text={props.text} />
          </div>
          <p>
            <a href={`/mailbox/${open.id}`}>{t.landing.asSent}</a>
          </p>
        </article>
      )}
      <ul class="tasks">
        {letters.map(letter => (
          <li class="task" key={letter.id}>
            <div class="task-what">
              <a
                class="task-title"
                href={`/mailbox?letter=${letter.id}`}
                aria-current={letter.id === opened ? 'true' : undefined}
              >
                {letter.subject}
              </a>
              <p class="meta">
                {letter.to}, {formatInstant(letter.createdAt, 'Europe/Moscow', t.language)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The plain text of a letter; its addresses can be followed. */
function LetterText({ text }: { text: string }) {
  return <p>{text.split(/(https?:\/\/\S+|\n)/).map(letterPart)}</p>
}

function letterPart(part: string) {
  if (part === '\n') return <br />
  return /^https?:/.test(part) ? <a href={part}>{part}</a> : part
}
