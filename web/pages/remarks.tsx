import { Button } from '../components/button.tsx'
import { DataTable } from '../components/data-table.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Notice } from '../components/notice.tsx'
import { TextareaField } from '../components/textarea-field.tsx'
import { desk } from '../text/desk.ts'
import type { Text } from '../text/index.ts'

interface RemarksPageProps {
  t: Text
  authorityId: string
  remarks: readonly { id: string; body: string }[]
  body: string
  done: string
  errors: Record<string, string>
}

/** The words reviewers use again and again. */
export function RemarksPage({ t, authorityId, remarks, body, done, errors }: RemarksPageProps) {
  const words = desk[t.language].remarks
  const base = `/authorities/${authorityId}/remarks`
  const news = Object.entries(words.done).find(([key]) => key === done)?.[1]
  const summary = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      {news && <Notice kind="success" title={news} isNews />}
      <h1 class="title-l">{words.title}</h1>
      <p>{words.lead}</p>
      {remarks.length === 0 ? (
        <EmptyState title={words.empty}>
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={words.list}
          isCaptionHidden
          columns={[
            { id: 'body', label: words.body },
            { id: 'remove', label: words.remove },
          ]}
          rows={remarks.map(one => ({
            id: one.id,
            cells: {
              body: one.body,
              remove: (
                <form method="post" action={`${base}/${one.id}/remove`}>
                  <Button look="link">
                    {words.remove}
                    <span class="sr"> «{one.body}»</span>
                  </Button>
                </form>
              ),
            },
          }))}
        />
      )}
      <h2 class="title-m">{words.newTitle}</h2>
      <form method="post" action={base}>
        <TextareaField
          name="body"
          label={words.body}
          hint={words.hint}
          value={body}
          error={errors.body}
          required
          words={{ errorPrefix: t.common.errorPrefix }}
        />
        <Button>{words.add}</Button>
      </form>
    </>
  )
}
