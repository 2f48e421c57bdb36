import type { ComponentChildren } from 'preact'
import { DocumentCard } from './document-card.tsx'
import type { Example } from './example.ts'
import { controlAttributes, exampleWords, Field, type FieldProps } from './field.tsx'

export type FileFieldProps = FieldProps & {
  /** What the browser offers to pick, as in the `accept` attribute. */
  accept?: string | undefined
  multiple?: boolean | undefined
  /** Files already received: a browser cannot keep them in the box, so they stand above it. */
  kept?: ComponentChildren
  /** Where a script sends the file in parts, and the field that then names it. */
  upload?: { url: string; as: string } | undefined
  /** A script offers to photograph papers. */
  hasPhotos?: boolean | undefined
}

/** A file or a photograph. The form around it needs `enctype="multipart/form-data"`. */
export function FileField(props: FileFieldProps) {
  return (
    <Field field={props}>
      {props.kept}
      <input
        class="input input-file"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        data-upload={props.upload?.url}
        data-upload-as={props.upload?.as}
        data-photos={props.hasPhotos ? '' : undefined}
        {...controlAttributes(props)}
      />
    </Field>
  )
}

export const examples: Example[] = [
  {
    name: 'with a file received before',
    render: () => (
      <FileField
        name="order-scan"
        label="Скан приказа"
        hint="PDF, JPEG или Word, не больше 10 МБ"
        accept=".pdf,.jpg,.jpeg,.docx"
        kept={
          <DocumentCard
            name="Приказ № 114-од.pdf"
            href="/documents/1"
            kind="PDF"
            meta={['418 КБ', 'загружен 4 сентября 2027 г.']}
          />
        }
        upload={{ url: '/schools/1/uploads', as: 'order-scan-id' }}
        required
        words={exampleWords}
      />
    ),
  },
]
