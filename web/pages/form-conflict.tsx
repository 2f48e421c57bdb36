import type { FormFields } from '../../functions/domain/form/form-fields.ts'
import type { FieldNames } from '../../functions/domain/form/form-markup.ts'
import { Button, ButtonLink } from '../components/button.tsx'
import { ButtonRow } from '../components/button-row.tsx'
import { DataTable } from '../components/data-table.tsx'
import { device } from '../text/device.ts'
import type { Text } from '../text/index.ts'

export interface FormConflictProps {
  t: Text
  /** Where the form goes. */
  action: string
  /** Where the form stands. */
  page: string
  /** Who saved meanwhile, and when, where that is known. */
  saved?: { by: string; at: string }
  rows: readonly { name: string; one: string[]; other: string[] }[]
  names: ReadonlyMap<string, FieldNames>
  /** All that one's own form says, ready to be sent on. */
  mine: FormFields
}

/** Two have written in one form: both versions side by side, to choose from. */
export function FormConflictPage(props: FormConflictProps) {
  const { t, action, page, saved, rows, mine } = props
  const words = device[t.language]
  return (
    <>
      <h1 class="title-l">{words.conflictTitle}</h1>
      <p class="lead">{saved ? words.conflictText(saved.by, saved.at) : words.conflictUnknown}</p>
      <DataTable
        caption={words.conflictTitle}
        isCaptionHidden
        columns={[
          { id: 'field', label: words.conflictField },
          { id: 'theirs', label: words.conflictTheirs },
          { id: 'mine', label: words.conflictMine },
        ]}
        rows={rows.map(row => ({
          id: row.name,
          cells: {
            field: props.names.get(row.name)?.label ?? words.conflictFile,
            theirs: answerWords(props, row.name, row.one),
            mine: answerWords(props, row.name, row.other),
          },
        }))}
      />
      <form method="post" action={action}>
        {mine.map(([name, value], index) => (
          <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
        ))}
        <ButtonRow>
          <Button>{words.keepMine}</Button>
          <ButtonLink look="secondary" href={page}>
            {words.takeTheirs}
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  )
}

function answerWords({ t, names }: FormConflictProps, name: string, values: string[]): string {
  if (values.length === 0) return t.common.nothing
  if (name === 'fileId') return device[t.language].conflictFileOther
  return values.map(value => names.get(name)?.options.get(value) ?? value).join('; ')
}
