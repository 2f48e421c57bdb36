import { renderToString } from 'preact-render-to-string'
import { DraftNotice } from '../../../web/pages/draft-notice.tsx'
import { FormConflictPage } from '../../../web/pages/form-conflict.tsx'
import { device } from '../../../web/text/device.ts'
import { formatInstant } from '../../../web/text/format.ts'
import {
  answersOf,
  differences,
  type FormFields,
  isSameForm,
} from '../../domain/form/form-fields.ts'
import { addHidden, fieldNames, fillForm, formAsShown } from '../../domain/form/form-markup.ts'
import {
  dropFormDraft,
  type FormDraft,
  readFormDraft,
  saveFormDraft,
} from '../../store/devices/form-drafts.ts'
import { field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { actorOf, type Handler, placeOf, type RequestContext, sceneOf } from '../route.ts'
import { pageOfForm } from './form-page.ts'
import { isIsland } from './island.ts'
import { afterMain, changeHtml, isPage } from './page-markup.ts'

/** A form that is saved on the way: how it is shown, and what becomes of it. */
export interface DraftedForm {
  show: Handler
  act: Handler
}

export interface FormParts extends DraftedForm {
  /** Where the form goes. */
  action: (c: RequestContext) => string
  /** Keeps the files that came with the form. Gives the fields that name them, or the page that says what is wrong. */
  keepFiles: (c: RequestContext) => Promise<FormFields | Response>
}

/** Somebody who saved within this many milliseconds is taken to be still writing. */
const writingMs = 10 * 60_000

/** Made anew with every page, so no part of what was written. */
const ownOfPage = ['key']

/**
 * A form with a draft on the server: shown as it was left on whatever device, saved by its button, as one goes and where
 * something is to be fixed, forgotten once sent. Whoever saves over what another has written sees both first.
 */
export function draftedForm(parts: FormParts): DraftedForm {
  return {
    show: async c => {
      const draft = await readFormDraft(c.get('ctx'), parts.action(c))
      c.set('stored', draft?.fields)
      return showWith(c, parts.action(c), draft, await parts.show(c))
    },
    act: c => actOn(c, parts),
  }
}

async function showWith(
  c: RequestContext,
  action: string,
  draft: FormDraft | undefined,
  response: Response,
): Promise<Response> {
  if (response.status !== 200 || !isPage(response)) return response
  return changeHtml(response, html => {
    const filled = draft === undefined ? html : (fillForm(html, action, draft.fields) ?? html)
    const seen = String(draft?.revision ?? 0)
    const marked = addHidden(filled, action, [['seen', seen]])
    return draft === undefined ? marked : afterMain(marked, noticeOf(c, action, draft))
  })
}

function noticeOf(c: RequestContext, action: string, draft: FormDraft): string {
  const t = textOf(c)
  const isMine = draft.updatedBy === actorOf(c).personId
  const isWriting = c.get('ctx').now - draft.updatedAt < writingMs
  const at = formatInstant(draft.updatedAt, placeOf(c).authority.timeZone, t.language)
  return renderToString(
    <DraftNotice
      t={t}
      action={action}
      by={isMine ? null : draft.updatedByName}
      at={at}
      isWriting={isWriting && !isMine}
      isJustSaved={c.req.query('saved') === 'draft'}
    />,
  )
}

async function actOn(c: RequestContext, parts: FormParts): Promise<Response> {
  const ctx = c.get('ctx')
  const action = parts.action(c)
  const form = await readForm(c)
  const save = field(form, 'save')
  if (save === 'discard') {
    await dropFormDraft(ctx, action)
    return seeOther(c, pageOfForm(c))
  }
  const seen = Number(field(form, 'seen'))
  const draft = form.has('seen') ? await readFormDraft(ctx, action) : undefined
  if (draft !== undefined && draft.revision !== seen && !isAlike(draft.fields, form)) {
    return showConflict(c, parts, draft)
  }
  if (save === 'draft') return saveDraft(c, parts, draft)
  const response = await parts.act(c)
  if (response.status === 303) await dropFormDraft(ctx, action)
  return response.status === 422 ? keepFaulty(c, action, draft, response) : response
}

function isAlike(fields: FormFields, form: FormData): boolean {
  return isSameForm(fields, answersOf(form.entries()), ownOfPage)
}

async function saveDraft(
  c: RequestContext,
  parts: FormParts,
  draft: FormDraft | undefined,
): Promise<Response> {
  const ctx = c.get('ctx')
  const written = await writtenWith(c, parts)
  if (written instanceof Response) return written
  const path = parts.action(c)
  const fields = written.filter(([name]) => !ownOfPage.includes(name))
  const seen = await saveFormDraft(ctx, sceneOf(c), { path, seen: draft?.revision ?? 0, fields })
  if (seen !== null) return isIsland(c) ? c.json({ seen }) : seeOther(c, savedPage(c))
  const newer = await readFormDraft(ctx, path)
  return newer === undefined ? seeOther(c, savedPage(c)) : showConflict(c, parts, newer)
}

function savedPage(c: RequestContext): string {
  const url = new URL(pageOfForm(c), 'http://localhost')
  url.searchParams.set('saved', 'draft')
  return url.pathname + url.search
}

/** What the form says, with the files that came with it kept. */
async function writtenWith(c: RequestContext, parts: FormParts): Promise<FormFields | Response> {
  const files = await parts.keepFiles(c)
  if (files instanceof Response) return files
  const names = files.map(([name]) => name)
  const answers = answersOf((await readForm(c)).entries())
  return [...answers.filter(([name]) => !names.includes(name)), ...files]
}

/** What is wrong is kept too: whoever comes back finds it as it was left. */
async function keepFaulty(
  c: RequestContext,
  path: string,
  draft: FormDraft | undefined,
  response: Response,
): Promise<Response> {
  const html = await response.clone().text()
  const shown = formAsShown(html, path) ?? []
  const fields = shown.filter(([name]) => !ownOfPage.includes(name))
  const seen = draft?.revision ?? 0
  const revision = await saveFormDraft(c.get('ctx'), sceneOf(c), { path, seen, fields })
  const marks: FormFields = [['seen', String(revision ?? seen)]]
  return changeHtml(response, markup => addHidden(markup, path, marks))
}

/** Both versions side by side; one's own goes on with what it was sent for. */
async function showConflict(
  c: RequestContext,
  parts: FormParts,
  draft: FormDraft,
): Promise<Response> {
  const t = textOf(c)
  const mine = await writtenWith(c, parts)
  if (mine instanceof Response) return mine
  const action = parts.action(c)
  const shown = await parts.show(c)
  const names = fieldNames(isPage(shown) ? await shown.text() : '', action)
  const sent = await readForm(c)
  const goesOn: FormFields = [
    ['seen', String(draft.revision)],
    ...(sent.has('save') ? ([['save', field(sent, 'save')]] satisfies FormFields) : []),
  ]
  const content = (
    <FormConflictPage
      t={t}
      action={action}
      page={pageOfForm(c)}
      saved={{
        by: draft.updatedByName,
        at: formatInstant(draft.updatedAt, placeOf(c).authority.timeZone, t.language),
      }}
      rows={differences(draft.fields, mine, name => names.has(name) || name === 'fileId')}
      names={names}
      mine={[...mine, ...goesOn]}
    />
  )
  return page(c, { title: device[t.language].conflictTitle }, content, 409)
}
