import type { ComponentChildren } from 'preact'
import type { FormField, FormValues } from '../../../web/pages/mentoring/form-fields.tsx'
import { FormPage } from '../../../web/pages/mentoring/form-page.tsx'
import type { MentoringText } from '../../../web/text/mentoring.ts'
import type { Faults, MentoringFault } from '../../domain/mentorship/faults.ts'
import { Problem } from '../../domain/problem.ts'
import { keepFile } from '../../store/keep-file.ts'
import { fileField } from '../forms.ts'
import { page, textOf } from '../page.tsx'
import type { RequestContext } from '../route.ts'
import { mentoringScene, sentencesFor } from './read-mentoring.ts'

export interface ShownForm {
  title: string
  lead?: string | undefined
  /** Where the form is posted. */
  action: string
  back: string
  button?: string
  fields: readonly FormField[]
  /** What takes the thing out, a form of its own. */
  remove?: { action: string; label: string } | undefined
  children?: ComponentChildren
}

/** Answers with a form, again with what is to be fixed and everything that was answered. */
export function showForm(
  c: RequestContext,
  form: ShownForm,
  values: FormValues,
  faults: Faults = {},
): Response {
  const t = textOf(c)
  const errors = sentencesFor(c, faults)
  const isWrong = Object.keys(errors).length > 0
  const content = (
    <FormPage
      {...form}
      t={t}
      values={values}
      errors={errors}
      button={form.button ?? t.common.save}
    />
  )
  const title = isWrong ? `${t.common.errorPrefix} ${form.title}` : form.title
  const back = { href: form.back, label: t.common.back }
  return page(c, { title, back }, content, isWrong ? 422 : 200)
}

/** The scan of a signed paper. */
export function scanField(words: MentoringText): FormField {
  return { is: 'file', name: 'scan', label: words.scanField, hint: words.scanHint }
}

/** Keeps the scan that came with a form for the school's own people; what is wrong with it is a fault of its field. */
export async function keepScan(
  c: RequestContext,
  form: FormData,
): Promise<{ fileId: string | null; faults: Faults }> {
  const chosen = fileField(form, 'scan')
  if (chosen === null) return { fileId: null, faults: {} }
  try {
    const kept = await keepFile(c.get('ctx'), mentoringScene(c), chosen, { isInternal: true })
    return { fileId: kept.id, faults: {} }
  } catch (error) {
    const fault = error instanceof Problem ? scanFaults[error.code] : undefined
    if (fault === undefined) throw error
    return { fileId: null, faults: { scan: fault } }
  }
}

const scanFaults: Record<string, MentoringFault | undefined> = {
  fileTooLarge: 'fileTooLarge',
  fileKindNotAllowed: 'fileKindNotAllowed',
}
