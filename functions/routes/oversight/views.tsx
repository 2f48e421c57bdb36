import { SavedViewsPage } from '../../../web/pages/saved-views.tsx'
import { formatInstant } from '../../../web/text/format.ts'
import { oversight } from '../../../web/text/oversight.ts'
import { removeView, savedViews, saveView } from '../../store/municipal/saved-views.ts'
import { field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { placeOf, type RequestContext, route, sceneOf } from '../route.ts'

export const viewRoutes = [
  route('GET /authorities/:authority/views', c => showViews(c, { name: '', address: '' }, {})),
  route('POST /authorities/:authority/views', save),
  route('POST /authorities/:authority/views/remove', async c => {
    const form = await readForm(c)
    await removeView(c.get('ctx'), sceneOf(c), field(form, 'view'))
    return seeOther(c, `/authorities/${placeOf(c).authority.id}/views`)
  }),
]

interface Typed {
  name: string
  address: string
}

async function showViews(
  c: RequestContext,
  typed: Typed,
  errors: Partial<Typed>,
): Promise<Response> {
  const t = textOf(c)
  const { authority, roles } = placeOf(c)
  const views = await savedViews(c.get('ctx'), authority.id)
  const content = (
    <SavedViewsPage
      {...{ t, authorityId: authority.id, typed, errors }}
      isOfficer={roles.includes('officer')}
      views={views.map(one => ({
        ...one,
        at: formatInstant(one.savedAt, authority.timeZone, t.language),
      }))}
    />
  )
  const back = { href: `/authorities/${authority.id}`, label: t.common.nav.schools }
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return page(c, { title: oversight[t.language].viewsTitle, back }, content, status)
}

async function save(c: RequestContext): Promise<Response> {
  const words = oversight[textOf(c).language]
  const form = await readForm(c)
  const { id } = placeOf(c).authority
  const typed = {
    name: field(form, 'name').slice(0, 200),
    address: field(form, 'address').slice(0, 1000),
  }
  const address = ownAddress(typed.address, id)
  const errors = {
    ...(typed.name === '' && { name: words.viewNameMissing }),
    ...(address === null && { address: words.viewBad }),
  }
  if (address === null || typed.name === '') return showViews(c, typed, errors)
  await saveView(c.get('ctx'), sceneOf(c), { name: typed.name, address })
  return seeOther(c, `/authorities/${id}/views`)
}

/** The path and filters of a page of this authority; null for any other address. */
function ownAddress(text: string, authorityId: string): string | null {
  const base = `/authorities/${authorityId}`
  const path = text.replace(/^https?:\/\/[^/]+/, '')
  const isOurs = path === base || path.startsWith(`${base}/`) || path.startsWith(`${base}?`)
  return isOurs ? path : null
}
