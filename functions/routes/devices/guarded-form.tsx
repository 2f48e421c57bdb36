import { FormConflictPage } from '../../../web/pages/form-conflict.tsx'
import { device } from '../../../web/text/device.ts'
import {
  answersOf,
  differences,
  type FormFields,
  isSameForm,
} from '../../domain/form/form-fields.ts'
import { addHidden, fieldNames, formAsShown } from '../../domain/form/form-markup.ts'
import { sha256 } from '../../store/secrets.ts'
import { field, readForm } from '../forms.ts'
import { page, textOf } from '../page.tsx'
import type { Handler, RequestContext } from '../route.ts'
import { pageOfForm } from './form-page.ts'
import { changeHtml, isPage } from './page-markup.ts'

export interface GuardedForm {
  show: Handler
  act: Handler
  /** Where the form goes. */
  action: (c: RequestContext) => string
}

/**
 * A form that changes what stands already. It carries a mark of what it was shown with; where something else stands by the
 * time it is sent, both are shown, and nothing is written over unseen.
 */
export function guardedForm(parts: GuardedForm): Pick<GuardedForm, 'show' | 'act'> {
  return {
    show: async c => withMark(await parts.show(c), parts.action(c)),
    act: async c => {
      const newer = await newerThanSent(c, parts)
      return newer === null
        ? withMark(await parts.act(c), parts.action(c), c)
        : conflict(c, parts, newer)
    },
  }
}

/** The page with the mark in its form; a page of what is to be mended keeps the mark that was sent. */
async function withMark(response: Response, action: string, c?: RequestContext): Promise<Response> {
  if (!isPage(response)) return response
  const html = await response.text()
  const shown = formAsShown(html, action)
  const mark = c === undefined ? await markOf(shown ?? []) : field(await readForm(c), 'shown')
  return changeHtml(new Response(html, response), markup =>
    shown === null ? markup : addHidden(markup, action, [['shown', mark]]),
  )
}

/** What does not tell one state of a form from another. */
const ownOfPage = ['key']

async function markOf(fields: FormFields): Promise<string> {
  const told = answersOf(fields).filter(([name]) => !ownOfPage.includes(name))
  return (await sha256(JSON.stringify(told))).slice(0, 16)
}

/** The page as it would be shown now, where its form would hold neither what the sent one began with nor what it says. */
async function newerThanSent(c: RequestContext, parts: GuardedForm): Promise<string | null> {
  const form = await readForm(c)
  const mark = field(form, 'shown')
  if (mark === '') return null
  const response = await parts.show(c)
  const html = isPage(response) ? await response.text() : ''
  const now = formAsShown(html, parts.action(c))
  if (now === null || (await markOf(now)) === mark) return null
  return isSameForm(now, answersOf(form.entries()), ownOfPage) ? null : html
}

async function conflict(
  c: RequestContext,
  { action }: GuardedForm,
  html: string,
): Promise<Response> {
  const t = textOf(c)
  const goesTo = action(c)
  const now = formAsShown(html, goesTo) ?? []
  const mine = answersOf((await readForm(c)).entries())
  const names = fieldNames(html, goesTo)
  const content = (
    <FormConflictPage
      t={t}
      action={goesTo}
      page={pageOfForm(c)}
      rows={differences(now, mine, name => names.has(name))}
      names={names}
      mine={[...mine, ['shown', await markOf(now)]]}
    />
  )
  return page(c, { title: device[t.language].conflictTitle }, content, 409)
}
