import { WebhooksPage } from '../../../web/pages/webhooks.tsx'
import { connections } from '../../../web/text/connections.ts'
import { hookAddressFault } from '../../domain/webhook/hook-address.ts'
import { hookEvents } from '../../domain/webhook/hook-events.ts'
import {
  createWebhook,
  deliveriesOf,
  removeWebhook,
  replayDelivery,
  webhooksOf,
} from '../../store/desk/webhooks.ts'
import { type FieldErrors, field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { actorOf, pathParam, placeOf, type RequestContext, route, sceneOf } from '../route.ts'

const mostDeliveries = 30

export const webhookRoutes = [
  route('GET /authorities/:authority/webhooks', c => show(c, {})),
  route('POST /authorities/:authority/webhooks', create),
  route('POST /authorities/:authority/webhooks/:webhook/remove', remove),
  route('POST /authorities/:authority/deliveries/:delivery/replay', replay),
]

interface Shown {
  secret?: string
  typed?: { url: string; events: string[] }
  errors?: FieldErrors
}

async function show(c: RequestContext, shown: Shown): Promise<Response> {
  const t = textOf(c)
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const [hooks, deliveries] = await Promise.all([
    webhooksOf(ctx, authority.id),
    deliveriesOf(ctx, authority.id, mostDeliveries),
  ])
  const errors = shown.errors ?? {}
  const content = (
    <WebhooksPage
      t={t}
      authorityId={authority.id}
      timeZone={authority.timeZone}
      hooks={hooks}
      deliveries={deliveries}
      done={c.req.query('done') ?? ''}
      secret={shown.secret ?? null}
      typed={shown.typed ?? { url: '', events: [...hookEvents] }}
      errors={errors}
    />
  )
  const status = Object.keys(errors).length > 0 ? 422 : shown.secret === undefined ? 200 : 201
  return page(c, { title: connections[t.language].webhooks.title, isWide: true }, content, status)
}

async function create(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const typed = { url: field(form, 'url'), events: form.getAll('events').map(String) }
  const { faults } = connections[textOf(c).language].webhooks
  const events = hookEvents.filter(event => typed.events.includes(event))
  const fault = hookAddressFault(typed.url)
  const errors: FieldErrors = {
    ...(fault !== null && { url: faults[fault] }),
    ...(events.length === 0 && { events: faults.events }),
  }
  if (Object.keys(errors).length > 0) return show(c, { typed, errors })
  const scene = { ...sceneOf(c), actorId: actorOf(c).personId }
  return show(c, { secret: await createWebhook(c.get('ctx'), scene, typed.url, events) })
}

async function remove(c: RequestContext): Promise<Response> {
  await removeWebhook(c.get('ctx'), sceneOf(c), pathParam(c, 'webhook'))
  return back(c, 'removed')
}

async function replay(c: RequestContext): Promise<Response> {
  await replayDelivery(c.get('ctx'), sceneOf(c), pathParam(c, 'delivery'))
  return back(c, 'replayed')
}

function back(c: RequestContext, done: string): Response {
  return seeOther(c, `/authorities/${placeOf(c).authority.id}/webhooks?done=${done}`)
}
