import { Problem } from '../domain/problem.ts'
import type { RequestContext } from './route.ts'

/** A field a person must fix: its name and the sentence that says how. */
export type FieldErrors = Record<string, string>

/** The fields of a posted form. Throws `unreadableRequest`. */
export async function readForm(c: RequestContext): Promise<FormData> {
  try {
    return await c.req.formData()
  } catch {
    throw new Problem('unreadableRequest')
  }
}

/** A text field, without spaces around it; `''` where it was not sent. */
export function field(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** A file field; `null` where nothing was chosen, which a browser sends as an empty file without a name. */
export function fileField(form: FormData, name: string): File | null {
  const value = form.get(name)
  if (value === null || typeof value === 'string') return null
  const file = value as File
  return file.size > 0 || file.name !== '' ? file : null
}

/** The errors as the summary on top of the page shows them. */
export function summaryOf(errors: FieldErrors): { href: string; message: string }[] {
  return Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
}

/** A path of our own to go on to, or `fallback`: never another site. */
export function ownPath(path: string, fallback: string): string {
  return /^\/(?![/\\])/.test(path) ? path : fallback
}
