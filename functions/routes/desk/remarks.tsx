import { RemarksPage } from '../../../web/pages/remarks.tsx'
import { desk } from '../../../web/text/desk.ts'
import {
  keepRemark,
  mostRemarkCharacters,
  remarksOf,
  removeRemark,
} from '../../store/desk/remarks.ts'
import { type FieldErrors, field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { pathParam, placeOf, type RequestContext, route, sceneOf } from '../route.ts'

export const remarkRoutes = [
  route('GET /authorities/:authority/remarks', c => show(c, '', {})),
  route('POST /authorities/:authority/remarks', add),
  route('POST /authorities/:authority/remarks/:remark/remove', remove),
]

async function show(c: RequestContext, body: string, errors: FieldErrors): Promise<Response> {
  const t = textOf(c)
  const { authority } = placeOf(c)
  const remarks = await remarksOf(c.get('ctx'), authority.id)
  const content = (
    <RemarksPage
      t={t}
      authorityId={authority.id}
      remarks={remarks}
      body={body}
      done={c.req.query('done') ?? ''}
      errors={errors}
    />
  )
  const back = { href: `/authorities/${authority.id}/review`, label: t.review.title }
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return page(c, { title: desk[t.language].remarks.title, back }, content, status)
}

async function add(c: RequestContext): Promise<Response> {
  const body = field(await readForm(c), 'body')
  const { faults } = desk[textOf(c).language].remarks
  if (body === '') return show(c, body, { body: faults.missing })
  if (body.length > mostRemarkCharacters) return show(c, body, { body: faults.tooLong })
  const isKept = await keepRemark(c.get('ctx'), sceneOf(c), body)
  return isKept ? back(c, 'added') : show(c, body, { body: faults.tooMany })
}

async function remove(c: RequestContext): Promise<Response> {
  await removeRemark(c.get('ctx'), sceneOf(c), pathParam(c, 'remark'))
  return back(c, 'removed')
}

function back(c: RequestContext, done: string): Response {
  return seeOther(c, `/authorities/${placeOf(c).authority.id}/remarks?done=${done}`)
}
