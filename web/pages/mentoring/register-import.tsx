import type { Register } from '../../../functions/domain/mentorship/signed-order.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { FileField } from '../../components/file-field.tsx'
import { TextareaField } from '../../components/textarea-field.tsx'
import type { Text } from '../../text/index.ts'
import { mentoring } from '../../text/mentoring.ts'

interface ImportProps {
  t: Text
  schoolId: string
  register: Register
  cells: string
}

const actionOf = ({ schoolId, register }: ImportProps) =>
  `/schools/${schoolId}/mentoring/registers/${register}/import`

/** Takes a list of mentors or mentees: a file or pasted cells. */
export function RegisterImportPage(props: ImportProps & { errors: readonly string[] }) {
  const { t, register, errors } = props
  const words = mentoring[t.language]
  const own = { errorPrefix: t.common.errorPrefix }
  return (
    <>
      {errors.length > 0 && (
        <ErrorSummary
          title={t.common.errorsTitle}
          errors={errors.map((message, index) => ({
            href: index === 0 ? '#file' : '#cells',
            message,
          }))}
        />
      )}
      <h1 class="title-l">{words.importTitle[register]}</h1>
      <p>{words.importLead}</p>
      <p>{words.registerLead}</p>
      <p>{words.importColumns}</p>
      <form method="post" action={actionOf(props)} enctype="multipart/form-data" novalidate>
        <FileField
          name="file"
          label={words.importFile}
          hint={words.importFileHint}
          accept=".xlsx,.csv,.txt"
          error={errors.length > 0 ? errors.join('. ') : undefined}
          words={own}
        />
        <TextareaField
          name="cells"
          label={words.importCells}
          value={props.cells}
          rows={8}
          words={own}
        />
        <Button>{words.importCheck}</Button>
      </form>
    </>
  )
}

type PreviewProps = ImportProps & {
  added: readonly string[]
  known: readonly string[]
  errors: readonly { row: number; sentence: string }[]
  ignored: readonly string[]
}

/** What loading the list would do. The list itself travels with the form. */
export function RegisterPreviewPage(props: PreviewProps) {
  const { t, added, known, errors, ignored } = props
  const words = mentoring[t.language]
  const count = added.length + known.length
  return (
    <>
      <h1 class="title-l">{words.importPreview}</h1>
      <Names title={words.importAdded} names={added} />
      <Names title={words.importKnown} names={known} />
      <Names
        title={words.importErrors}
        names={errors.map(({ row, sentence }) => words.importErrorLine(row, sentence))}
      />
      {ignored.length > 0 && <p>{words.importIgnored(ignored.join(', '))}</p>}
      {count === 0 ? (
        <p>{words.importNothing}</p>
      ) : (
        <form method="post" action={actionOf(props)}>
          <input type="hidden" name="cells" value={props.cells} />
          <input type="hidden" name="commit" value="yes" />
          <Button>{words.importCommit(count)}</Button>
        </form>
      )}
    </>
  )
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <>
      <h2 class="title-m">{title}</h2>
      <ul>
        {names.map((name, index) => (
          // Two rows may say the same.
          <li key={`${index}-${name}`}>{name}</li>
        ))}
      </ul>
    </>
  )
}
