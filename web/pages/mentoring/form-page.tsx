import type { ComponentChildren } from 'preact'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { FormFields, type FormFieldsProps } from './form-fields.tsx'

export interface FormPageProps extends FormFieldsProps {
  title: string
  lead?: string | undefined
  /** Where it is posted. */
  action: string
  button: string
  /** What takes the thing out, a form of its own. */
  remove?: { action: string; label: string } | undefined
  children?: ComponentChildren
}

/** A page with one form. */
export function FormPage(props: FormPageProps) {
  const { t, title, lead, action, button, errors, fields, remove } = props
  const list = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  const hasFile = fields.some(({ is }) => is === 'file')
  return (
    <>
      {list.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={list} />}
      <h1 class="title-l">{title}</h1>
      {lead && <p>{lead}</p>}
      {props.children}
      <form
        method="post"
        action={action}
        enctype={hasFile ? 'multipart/form-data' : undefined}
        novalidate
        data-queue
      >
        <FormFields {...props} />
        <Button>{button}</Button>
      </form>
      {remove && (
        <form method="post" action={remove.action}>
          <Button look="warning">{remove.label}</Button>
        </form>
      )}
    </>
  )
}
