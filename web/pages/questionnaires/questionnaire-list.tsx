import type { QuestionnaireUse } from '../../../functions/domain/diagnostic/questionnaire.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Details } from '../../components/details.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { FileField } from '../../components/file-field.tsx'
import { RadiosField } from '../../components/radios-field.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import type { Text } from '../../text/index.ts'
import type { QuestionnaireText } from '../../text/questionnaire.ts'

export interface QuestionnaireListProps {
  t: Text
  words: QuestionnaireText
  authorityId: string
  own: readonly {
    id: string
    title: string
    version: number
    use: QuestionnaireUse
    publishedAt: number | null
    retiredAt: number | null
  }[]
  templates: readonly { code: string; title: string; use: QuestionnaireUse }[]
  errors: Readonly<Record<string, string>>
}

/** An authority's questionnaires, and what it may begin a new one from. */
export function QuestionnaireListPage(props: QuestionnaireListProps) {
  const { t, words, authorityId, own, templates, errors } = props
  const action = `/authorities/${authorityId}/questionnaires`
  const field = { errorPrefix: t.common.errorPrefix }
  const summary = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      <h1 class="title-l">{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {own.length === 0 ? <p>{words.ownNone}</p> : <Own {...props} />}
      <p>
        <a href={`${action}/recommendations`}>{words.recommendations}</a>
      </p>
      <h2 class="title-m">{words.templates}</h2>
      <form method="post" action={action}>
        <RadiosField
          name="template"
          label={words.chooseTemplate}
          hint={words.templatesHint}
          error={errors.template}
          options={templates.map(({ code, title, use }) => ({
            value: code,
            label: title,
            hint: words.uses[use],
          }))}
          words={field}
        />
        <Button name="from" value="template">
          {words.take}
        </Button>
      </form>
      <Details summary={words.importTitle} isOpen={errors.file !== undefined}>
        <form method="post" action={action} enctype="multipart/form-data">
          <FileField
            name="file"
            label={words.file}
            accept=".json,application/json"
            error={errors.file}
            words={field}
          />
          <Button look="secondary" name="from" value="file">
            {words.import}
          </Button>
        </form>
      </Details>
      <form method="post" action={action}>
        <Button look="link" name="from" value="empty">
          {words.empty}
        </Button>
      </form>
    </>
  )
}

function Own({ words, own }: QuestionnaireListProps) {
  return (
    <DataTable
      caption={words.own}
      columns={[
        { id: 'title', label: words.name },
        { id: 'version', label: words.version(0).split(' ')[0] ?? '', align: 'end' },
        { id: 'use', label: words.use, priority: 'low' },
        { id: 'state', label: words.stateTitle },
      ]}
      rows={own.map(one => ({
        id: one.id,
        cells: {
          title: <a href={`/questionnaires/${one.id}`}>{one.title}</a>,
          version: String(one.version),
          use: words.uses[one.use],
          state: <StateTag words={words} one={one} />,
        },
      }))}
    />
  )
}

type StateTagProps = {
  words: QuestionnaireText
  one: { publishedAt: number | null; retiredAt: number | null }
}

/** A draft, what holds, and what was replaced. */
export function StateTag({ words, one }: StateTagProps) {
  if (one.publishedAt === null) return <StatusTag status="open" label={words.state.draft} />
  return one.retiredAt === null ? (
    <StatusTag status="accepted" label={words.state.published} />
  ) : (
    <StatusTag status="closed" label={words.state.retired} />
  )
}
