import { Button } from '../components/button.tsx'
import { Details } from '../components/details.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { FileField } from '../components/file-field.tsx'
import { TextareaField } from '../components/textarea-field.tsx'
import type { Text } from '../text/index.ts'
import { AuthorityTabs } from './authority-tabs.tsx'

export interface ImportPageProps {
  t: Text
  authorityId: string
  cells: string
  error: string | undefined
}

/** Takes a list: a file or pasted cells. */
export function ImportPage({ t, authorityId, cells, error }: ImportPageProps) {
  const words = { errorPrefix: t.common.errorPrefix }
  const { importing } = t
  return (
    <>
      {error && (
        <ErrorSummary title={t.common.errorsTitle} errors={[{ href: '#file', message: error }]} />
      )}
      <AuthorityTabs t={t} authorityId={authorityId} current="import" isOfficer />
      <h1 class="title-l">{importing.title}</h1>
      <p>{importing.lead}</p>
      <form
        method="post"
        action={`/authorities/${authorityId}/import`}
        enctype="multipart/form-data"
        novalidate
      >
        <FileField
          name="file"
          label={importing.file}
          hint={importing.fileHint}
          accept=".xlsx,.csv,.txt"
          error={error}
          words={words}
        />
        <TextareaField
          name="cells"
          label={importing.cells}
          hint={importing.cellsHint}
          value={cells}
          rows={8}
          words={words}
        />
        <Button>{importing.check}</Button>
      </form>
      <Details summary={importing.columnsTitle} isOpen={error !== undefined}>
        <ul>
          {importing.columns.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Details>
    </>
  )
}
