import { Button } from '../components/button.tsx'
import { Details } from '../components/details.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { FileField } from '../components/file-field.tsx'
import { RadiosField } from '../components/radios-field.tsx'
import { TextareaField } from '../components/textarea-field.tsx'
import type { Text } from '../text/index.ts'

export interface NewRoadmapProps {
  t: Text
  schoolId: string
  current: { lineageId: string; title: string }[]
  pasted: string
  lineage: string
  errors: Partial<Record<'file' | 'pasted' | 'lineage', string>>
}

/** Asks for the file, or for the table itself. */
export function NewRoadmapPage(props: NewRoadmapProps) {
  const { t, errors } = props
  const words = { errorPrefix: t.common.errorPrefix }
  const summary = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      <h1 class="title-l">{t.roadmap.newTitle}</h1>
      <p class="lead">{t.roadmap.newLead}</p>
      <form
        method="post"
        action={`/schools/${props.schoolId}/roadmaps/new`}
        encType="multipart/form-data"
        novalidate
        data-queue
      >
        {props.current.length > 0 && <WhichField {...props} />}
        <FileField
          name="file"
          label={t.roadmap.file}
          hint={t.roadmap.fileHint}
          accept=".docx,.xlsx"
          error={errors.file}
          words={words}
        />
        <Details
          summary={t.roadmap.paste}
          isOpen={props.pasted !== '' || errors.pasted !== undefined}
        >
          <TextareaField
            name="pasted"
            label={t.roadmap.pasteLabel}
            hint={t.roadmap.pasteHint}
            value={props.pasted}
            error={errors.pasted}
            rows={6}
            words={words}
          />
        </Details>
        <Button>{t.roadmap.read}</Button>
      </form>
    </>
  )
}

function WhichField({ t, current, lineage, errors }: NewRoadmapProps) {
  const versions = current.map(({ lineageId, title }) => ({
    value: lineageId,
    label: t.roadmap.newVersionOf(title || t.roadmap.untitled),
    hint: t.roadmap.newVersionHint,
  }))
  return (
    <RadiosField
      name="lineage"
      label={t.roadmap.which}
      options={[...versions, { value: 'another', label: t.roadmap.another }]}
      value={lineage || undefined}
      error={errors.lineage}
      words={{ errorPrefix: t.common.errorPrefix }}
    />
  )
}
