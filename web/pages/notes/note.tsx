import type { NoteContent } from '../../../functions/domain/diagnostic/note/note.ts'
import {
  type NoteKind,
  type NotePart,
  noteKindOf,
} from '../../../functions/domain/diagnostic/note/note-kinds.ts'
import { sayMeasure } from '../../../functions/domain/diagnostic/note/say.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { ButtonRow } from '../../components/button-row.tsx'
import { CheckboxesField } from '../../components/checkboxes-field.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { DateField } from '../../components/date-field.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TextareaField } from '../../components/textarea-field.tsx'
import { formatDay, formatInstant } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import type { NoteText } from '../../text/note.ts'

export interface NoteProps {
  t: Text
  words: NoteText
  timeZone: string
  one: {
    id: string
    kind: NoteKind
    schoolId: string | null
    revision: number
    content: NoteContent
    orderNumber: string
    orderDate: string | null
    updatedAt: number
    updatedByName: string
    filedAt: number | null
  }
  place: string
  /** The centre's list. */
  choices: readonly { id: string; text: string }[]
  mayEdit: boolean
  /** What of the school asks for a note now; null where the note is not filed. */
  asking: readonly { id: string; text: string; due: string }[] | null
  news: string
  errors: Readonly<Record<string, string>>
}

/** A note before it is signed: figures as they stood, words to be edited, recommendations to be chosen. */
export function NotePage(props: NoteProps) {
  const { t, words, one, mayEdit, errors } = props
  const summary = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      {props.news !== '' && <Notice kind="success" title={props.news} isNews />}
      <h1 class="title-l">{words.kinds[one.kind]}</h1>
      <p class="lead">{props.place}</p>
      <p class="meta">
        {words.asOf(formatDay(one.content.asOf, t.language))}.{' '}
        {words.edited(one.updatedByName, formatInstant(one.updatedAt, props.timeZone, t.language))}
      </p>
      <ButtonRow>
        <ButtonLink href={`/notes/${one.id}/note.docx`} download>
          {words.word}
        </ButtonLink>
      </ButtonRow>
      <Missing {...props} />
      {mayEdit ? <EditForm {...props} /> : <Read {...props} />}
      {mayEdit && (
        <form method="post" action={`/notes/${one.id}/refresh`}>
          <input type="hidden" name="revision" value={one.revision} />
          <Button look="secondary">{words.refresh}</Button>
        </form>
      )}
      <Filing {...props} />
    </>
  )
}

/** Parts the document would be without. */
function Missing({ words, one, mayEdit }: NoteProps) {
  const { texts, recommendations } = one.content
  const empty = noteKindOf(one.kind).parts.filter(part =>
    part === 'recommendations'
      ? recommendations.length === 0 && !texts[part]
      : (texts[part] ?? '').trim() === '',
  )
  if (!mayEdit || empty.length === 0) return null
  return <p>{words.empty(empty.map(part => words.parts[part]).join(', '))}</p>
}

/** The note as evidence: for which of the points that ask for one. */
function Filing({ t, words, one, asking, errors }: NoteProps) {
  if (asking === null) return null
  if (asking.length === 0) return one.filedAt === null ? <p>{words.filedNone}</p> : null
  return (
    <form method="post" action={`/notes/${one.id}/file`}>
      <CheckboxesField
        name="obligation"
        label={words.file}
        hint={words.fileHint}
        error={errors.obligation}
        options={asking.map(({ id, text, due }) => ({
          value: id,
          label: text,
          hint: words.due(formatDay(due, t.language)),
        }))}
        words={{ errorPrefix: t.common.errorPrefix }}
      />
      <Button look="secondary">{words.fileButton}</Button>
    </form>
  )
}

function Read({ words, one }: NoteProps) {
  return (
    <>
      {noteKindOf(one.kind).parts.map(part => (
        <section key={part}>
          <h2 class="title-m">{words.parts[part]}</h2>
          {(one.content.texts[part] ?? '').split('\n').map(line => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
    </>
  )
}

function EditForm(props: NoteProps) {
  const { t, words, one, errors } = props
  const field = { errorPrefix: t.common.errorPrefix }
  return (
    <form method="post" action={`/notes/${one.id}`}>
      <input type="hidden" name="revision" value={one.revision} />
      {noteKindOf(one.kind).parts.map(part =>
        part === 'recommendations' ? (
          <Recommendations key={part} {...props} />
        ) : (
          <PartField key={part} {...props} part={part} />
        ),
      )}
      <h2 class="title-m">{words.order}</h2>
      <p class="hint">{words.orderHint}</p>
      <TextField
        name="orderNumber"
        label={words.orderNumber}
        value={one.orderNumber}
        width={10}
        words={field}
      />
      <DateField
        name="orderDate"
        label={words.orderDate}
        value={one.orderDate ?? ''}
        error={errors.orderDate}
        words={field}
      />
      <Button>{words.save}</Button>
    </form>
  )
}

function PartField({ t, words, one, part }: NoteProps & { part: NotePart }) {
  const text = one.content.texts[part] ?? ''
  return (
    <>
      <TextareaField
        name={`text-${part}`}
        label={words.parts[part]}
        hint={part === 'figures' ? words.figuresHint : undefined}
        value={text}
        rows={Math.min(12, Math.max(3, text.split('\n').length + 1))}
        words={{ errorPrefix: t.common.errorPrefix }}
      />
      {part === 'figures' && <Figures t={t} words={words} content={one.content} />}
    </>
  )
}

function Figures({ t, words, content }: Pick<NoteProps, 't' | 'words'> & { content: NoteContent }) {
  if (content.figures.length === 0) return null
  return (
    <DataTable
      caption={words.parts.figures}
      isCaptionHidden
      columns={[
        { id: 'name', label: words.indicators.indicator },
        { id: 'now', label: formatDay(content.asOf, t.language), align: 'end' },
        { id: 'before', label: formatDay(content.comparedWith, t.language), align: 'end' },
      ]}
      rows={content.figures.map(({ name, now, before }) => ({
        id: name,
        cells: { name, now: sayMeasure(now), before: sayMeasure(before) },
      }))}
    />
  )
}

function Recommendations({ t, words, one, choices }: NoteProps) {
  const field = { errorPrefix: t.common.errorPrefix }
  const chosen = one.content.recommendations
  const rest = choices.filter(({ text }) => !chosen.some(other => other.text === text))
  return (
    <>
      <h2 class="title-m">{words.parts.recommendations}</h2>
      {chosen.length > 0 && (
        <CheckboxesField
          name="kept"
          label={words.chosen}
          values={chosen.map((_, index) => String(index))}
          options={chosen.map(({ text, to, by }, index) => ({
            value: String(index),
            label: text,
            hint: [to, by].filter(Boolean).join(', ') || undefined,
          }))}
          words={field}
        />
      )}
      {rest.length === 0 && chosen.length === 0 && <p>{words.listEmpty}</p>}
      {rest.length > 0 && (
        <CheckboxesField
          name="choice"
          label={words.fromList}
          options={rest.map(({ id, text }) => ({ value: id, label: text }))}
          words={field}
        />
      )}
      <TextareaField name="own" label={words.ownText} rows={2} words={field} />
      <TextField name="to" label={words.to} width={20} words={field} />
      <TextField name="by" label={words.by} width={20} words={field} />
    </>
  )
}
