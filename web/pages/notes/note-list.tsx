import type { NoteKind } from '../../../functions/domain/diagnostic/note/note-kinds.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { RadiosField } from '../../components/radios-field.tsx'
import { TaskList } from '../../components/task-list.tsx'
import { formatInstant } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import type { NoteText } from '../../text/note.ts'

export interface NoteListProps {
  t: Text
  words: NoteText
  timeZone: string
  action: string
  notes: readonly {
    id: string
    kind: NoteKind
    updatedAt: number
    updatedByName: string
    filedAt: number | null
    orderNumber: string
  }[]
  /** The kinds that can be drawn up here, none for whoever only reads. */
  kinds: readonly NoteKind[]
  errors: Readonly<Record<string, string>>
}

/** The notes there are, and one to be drawn up. */
export function NoteListPage({ t, words, timeZone, action, notes, kinds, errors }: NoteListProps) {
  return (
    <>
      {errors.kind !== undefined && (
        <ErrorSummary
          title={t.common.errorsTitle}
          errors={[{ href: '#kind', message: errors.kind }]}
        />
      )}
      <h1 class="title-l">{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {notes.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <TaskList
          tasks={notes.map(one => ({
            id: one.id,
            title: words.kinds[one.kind],
            href: `/notes/${one.id}`,
            meta: [
              words.edited(one.updatedByName, formatInstant(one.updatedAt, timeZone, t.language)),
            ],
            status: one.filedAt === null ? 'open' : 'accepted',
            statusLabel:
              one.filedAt === null
                ? formatInstant(one.updatedAt, timeZone, t.language)
                : words.filedAt,
          }))}
        />
      )}
      {kinds.length > 0 && (
        <form method="post" action={action}>
          <h2 class="title-m">{words.newTitle}</h2>
          <RadiosField
            name="kind"
            label={words.kind}
            error={errors.kind}
            options={kinds.map(kind => ({ value: kind, label: words.kinds[kind] }))}
            words={{ errorPrefix: t.common.errorPrefix }}
          />
          <Button>{words.draw}</Button>
        </form>
      )}
    </>
  )
}
