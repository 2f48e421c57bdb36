import { ImportPage } from '../../web/pages/import.tsx'
import { ImportPreviewPage } from '../../web/pages/import-preview.tsx'
import { changesNothing, type ImportPlan } from '../domain/import/compare-import.ts'
import { type Cells, readCells } from '../domain/import/read-cells.ts'
import { readImport } from '../domain/import/read-import.ts'
import { Problem } from '../domain/problem.ts'
import { deliverSoon } from '../mail/deliver.ts'
import { commitImport, importById, keepImport, planImport } from '../store/import.ts'
import { field, fileField, readForm } from './forms.ts'
import { cellsOfFile } from './import-cells.ts'
import { invitationTo } from './invitation.ts'
import { page, seeOther, textOf } from './page.tsx'
import { actorOf, pathParam, placeOf, type RequestContext, route, sceneOf } from './route.ts'

const mostRows = 2000
/** The rest leaves with the next tick: one answer must not wait for hundreds of letters. */
const lettersAtOnce = 20

export const importRoutes = [
  route('GET /authorities/:authority/import', c => showForm(c, '')),
  route('POST /authorities/:authority/import', readList),
  route('GET /authorities/:authority/import/:import', async c => {
    const { plan, isLoaded } = await planOf(c)
    return showPlan(c, plan, isLoaded)
  }),
  route('POST /authorities/:authority/import/:import', commit),
]

function showForm(c: RequestContext, cells: string, error?: string): Response {
  const t = textOf(c)
  const { id } = placeOf(c).authority
  const content = <ImportPage t={t} authorityId={id} cells={cells} error={error} />
  return page(c, { title: t.importing.title }, content, error === undefined ? 200 : 422)
}

async function readList(c: RequestContext): Promise<Response> {
  const { importing } = textOf(c)
  const form = await readForm(c)
  const file = fileField(form, 'file')
  const pasted = pastedIn(form)
  if (file === null && pasted.trim() === '') return showForm(c, pasted, importing.nothingGiven)
  const cells = await cellsIn(file, pasted)
  if (cells === null) return showForm(c, pasted, importing.unreadable)
  if (cells.length > mostRows) return showForm(c, pasted, importing.tooLong)
  const reading = readImport(cells)
  if (reading === null) return showForm(c, pasted, importing.noHeading)
  const { id } = placeOf(c).authority
  const kept = await keepImport(c.get('ctx'), id, actorOf(c).personId, reading)
  return seeOther(c, `/authorities/${id}/import/${kept}`)
}

/** As it is: a tab at the start is an empty first cell. */
function pastedIn(form: FormData): string {
  const value = form.get('cells')
  return typeof value === 'string' ? value : ''
}

async function cellsIn(file: File | null, pasted: string): Promise<Cells | null> {
  return file === null ? readCells(pasted) : cellsOfFile(new Uint8Array(await file.arrayBuffer()))
}

async function planOf(c: RequestContext): Promise<{ plan: ImportPlan; isLoaded: boolean }> {
  const ctx = c.get('ctx')
  const { id } = placeOf(c).authority
  const kept = await importById(ctx, id, pathParam(c, 'import'))
  if (kept === undefined) throw new Problem('notFound')
  const plan = await planImport(ctx, id, kept.reading)
  return { plan, isLoaded: kept.submittedAt !== null }
}

function showPlan(
  c: RequestContext,
  plan: ImportPlan,
  isLoaded: boolean,
  needsChoice = false,
): Response {
  const t = textOf(c)
  const content = (
    <ImportPreviewPage
      t={t}
      authorityId={placeOf(c).authority.id}
      importId={pathParam(c, 'import')}
      plan={plan}
      isLoaded={isLoaded}
      needsChoice={needsChoice}
    />
  )
  const title = isLoaded ? t.importing.loadedTitle : t.importing.previewTitle
  return page(c, { title, isWide: true }, content, needsChoice ? 422 : 200)
}

/** All or nothing, unless the officer asks for the rows without errors. The plan is made anew: what was loaded since changes nothing. */
async function commit(c: RequestContext): Promise<Response> {
  const ctx = c.get('ctx')
  const form = await readForm(c)
  const { plan } = await planOf(c)
  if (plan.errors.length > 0 && field(form, 'rows') !== 'correct') {
    return showPlan(c, plan, false, true)
  }
  const id = pathParam(c, 'import')
  if (!changesNothing(plan)) {
    const letters = await commitImport(ctx, sceneOf(c), id, plan, ({ person, ...given }) =>
      invitationTo(c, person, given),
    )
    ctx.defer(deliverSoon(ctx, letters.slice(0, lettersAtOnce)))
  }
  return seeOther(c, `/authorities/${placeOf(c).authority.id}/import/${id}`)
}
