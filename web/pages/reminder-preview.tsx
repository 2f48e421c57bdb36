import { Button } from '../components/button.tsx'
import { Details } from '../components/details.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { desk } from '../text/desk.ts'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'

interface ReminderDraft {
  schoolId: string
  schoolName: string
  recipients: readonly { personId: string; name: string }[]
  letter: { items: readonly { text: string; due: string; isReturned: boolean }[]; more: number }
}

interface ReminderPreviewProps {
  t: Text
  authorityId: string
  reminders: readonly ReminderDraft[]
  typed: { schoolIds: readonly string[]; message: string; key: string }
}

/** The letters as they will be sent, school by school. */
export function ReminderPreviewPage({ t, authorityId, reminders, typed }: ReminderPreviewProps) {
  const words = desk[t.language].reminders
  const letters = reminders.reduce((sum, { recipients }) => sum + recipients.length, 0)
  if (letters === 0) {
    return (
      <EmptyState title={words.nothing} headingLevel={1}>
        {reminders.map(one => (
          <p key={one.schoolId}>
            {one.schoolName}: {words.nobody}
          </p>
        ))}
      </EmptyState>
    )
  }
  return (
    <>
      <h1 class="title-l">{words.previewTitle}</h1>
      <p>{words.previewLead(letters, reminders.length)}</p>
      {typed.message && <blockquote class="quote">{typed.message}</blockquote>}
      {reminders.map((one, index) => (
        <Draft key={one.schoolId} t={t} one={one} isOpen={index === 0} />
      ))}
      <form method="post" action={`/authorities/${authorityId}/reminders`}>
        <input type="hidden" name="key" value={typed.key} />
        <input type="hidden" name="message" value={typed.message} />
        {reminders.map(({ schoolId }) => (
          <input type="hidden" name="schoolIds" value={schoolId} key={schoolId} />
        ))}
        <Button>{words.send(letters)}</Button>
      </form>
    </>
  )
}

function Draft({ t, one, isOpen }: { t: Text; one: ReminderDraft; isOpen: boolean }) {
  const words = desk[t.language].reminders
  const { items, more } = one.letter
  const to = one.recipients.map(({ name }) => name).join('; ')
  return (
    <section class="inset">
      <h2 class="title-s">{one.schoolName}</h2>
      <p class="meta">
        {words.to}: {to || words.nobody}
      </p>
      <Details summary={`${words.letter}: ${items.length + more}`} isOpen={isOpen}>
        <ul>
          {items.map(item => (
            <li key={item.text + item.due}>
              {item.text}{' '}
              <span class="meta">
                {t.common.status[item.isReturned ? 'returned' : 'overdue']},{' '}
                {formatDay(item.due, t.language)}
              </span>
            </li>
          ))}
          {more > 0 && <li>+{more}</li>}
        </ul>
      </Details>
    </section>
  )
}
