import type { FormField, FormValues } from '../../../web/pages/mentoring/form-fields.tsx'
import { ProofPage } from '../../../web/pages/mentoring/proof.tsx'
import { formatDay } from '../../../web/text/format.ts'
import { mentoring } from '../../../web/text/mentoring.ts'
import {
  dayFault,
  type Faults,
  faultsBy,
  hasFaults,
  lengthFault,
} from '../../domain/mentorship/faults.ts'
import { isAssigned, isOpen, isOrderOutdated } from '../../domain/mentorship/mentorship.ts'
import { assignFaults } from '../../domain/mentorship/mentorship-change-input.ts'
import { type OrderKind, orderKinds } from '../../domain/mentorship/signed-order.ts'
import { isAuthorityRole } from '../../domain/people/roles.ts'
import { Problem } from '../../domain/problem.ts'
import { assignMentorships } from '../../store/mentoring/mentorships.ts'
import { enterOrder } from '../../store/mentoring/orders.ts'
import { proofsOf } from '../../store/mentoring/proofs.ts'
import { namelessMentoring } from '../../store/mentoring/snapshot.ts'
import { rolesOfSchool } from '../../store/people.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { pathParam, placeOf, type RequestContext, route, schoolIdOf } from '../route.ts'
import { orderNumbers, proveOrder } from './link-evidence.ts'
import {
  answer,
  answers,
  type MentoringView,
  mentoringPath,
  mentoringScene,
  noteLook,
  pairOptions,
  peopleIn,
  readAnswers,
  readMentoring,
} from './read-mentoring.ts'
import { keepScan, scanField, showForm } from './show-form.tsx'

export const orderRoutes = [
  route('GET /schools/:school/mentoring/orders/new', async c =>
    showOrderForm(c, await readMentoring(c), {}),
  ),
  route('POST /schools/:school/mentoring/orders/new', enter),
  route('GET /schools/:school/mentoring/orders/:order', showOrder),
]

function kindIn(c: RequestContext): OrderKind {
  return orderKinds.find(kind => kind === c.req.query('kind')) ?? 'order_pairs'
}

/** Pairs an order may assign: not ended, and without one that names their mentor. */
function assignable({ school, today }: MentoringView) {
  return school.mentorships.filter(
    one => isOpen(one, today) && (!isAssigned(one, today) || isOrderOutdated(one, today)),
  )
}

async function orderFields(c: RequestContext, view: MentoringView): Promise<FormField[]> {
  const words = mentoring[textOf(c).language]
  return [
    { is: 'text', name: 'number', label: words.orderNumber },
    { is: 'day', name: 'signedOn', label: words.orderDate },
    ...(await subjectField(c, view)),
    scanField(words),
  ]
}

/** Whom the order is about: the pairs it assigns, or the curator it appoints. */
async function subjectField(c: RequestContext, view: MentoringView): Promise<FormField[]> {
  const words = mentoring[textOf(c).language]
  const kind = kindIn(c)
  if (kind === 'order_pairs') {
    const options = pairOptions(c, view, assignable(view))
    return [{ is: 'choices', name: 'mentorships', label: words.orderPairs, options }]
  }
  if (kind !== 'order_curator') return []
  const people = await rolesOfSchool(c.get('ctx'), view.school.schoolId)
  const options = [...new Map(people.map(one => [one.personId, one.name]))].map(
    ([value, label]) => ({ value, label }),
  )
  return [
    { is: 'select', name: 'person', label: words.orderCurator, emptyLabel: words.choose, options },
  ]
}

async function showOrderForm(
  c: RequestContext,
  view: MentoringView,
  values: FormValues,
  faults: Faults = {},
): Promise<Response> {
  const words = mentoring[textOf(c).language]
  const kind = kindIn(c)
  if (kind === 'order_pairs') noteLook(c, peopleIn(assignable(view)))
  const isEmpty = kind === 'order_pairs' && assignable(view).length === 0
  const form = {
    title: words.orderTitle[kind],
    lead: isEmpty ? words.noPairs : words.orderLead,
    action: `${mentoringPath(c, 'orders/new')}?kind=${kind}`,
    back: mentoringPath(c),
    fields: await orderFields(c, view),
  }
  return showForm(c, form, values, faults)
}

async function enter(c: RequestContext): Promise<Response> {
  const view = await readMentoring(c)
  const fields = await orderFields(c, view)
  const { form, values } = await readAnswers(c, fields)
  const kind = kindIn(c)
  const chosen = assignable(view).filter(({ id }) => answers(values, 'mentorships').includes(id))
  const [number, signedOn] = [answer(values, 'number'), answer(values, 'signedOn')]
  const wrong =
    kind === 'order_pairs'
      ? assignFaults({ number, signedOn, mentorships: chosen }, view.today)
      : faultsBy({
          number: number === '' ? 'numberMissing' : lengthFault(number, 60),
          signedOn: dayFault(signedOn, view.today),
          person: kind === 'order_curator' ? personFault(fields, values) : null,
        })
  if (hasFaults(wrong)) return showOrderForm(c, view, values, wrong)
  const { fileId, faults } = await keepScan(c, form)
  if (hasFaults(faults)) return showOrderForm(c, view, values, faults)
  const personId = kind === 'order_curator' ? answer(values, 'person') : null
  const order = { kind, number, signedOn, fileId, personId }
  const id =
    kind === 'order_pairs'
      ? await assignMentorships(c.get('ctx'), mentoringScene(c), order, chosen)
      : await enterOrder(c.get('ctx'), mentoringScene(c), order)
  await proveOrder(c, { id, ...order })
  return seeOther(c, `${mentoringPath(c)}?saved`)
}

function personFault(fields: readonly FormField[], values: FormValues) {
  const asked = fields.find(({ name }) => name === 'person')
  const options = asked !== undefined && 'options' in asked ? asked.options : []
  return options.some(({ value }) => value === answer(values, 'person')) ? null : 'peopleMissing'
}

/** Read without a name, whoever looks. */
async function showOrder(c: RequestContext): Promise<Response> {
  const ctx = c.get('ctx')
  const t = textOf(c)
  const { authority, roles } = placeOf(c)
  const id = pathParam(c, 'order')
  const [school] = await namelessMentoring(ctx, authority, schoolIdOf(c))
  const order = school?.orders.find(one => one.id === id)
  if (school === undefined || order === undefined) throw new Problem('notFound')
  const today = ctx.today(authority.timeZone)
  const pairs = school.mentorships.filter(({ orderId }) => orderId === id)
  const words = mentoring[t.language]
  const { pairs: count, mentees } = orderNumbers(pairs, { today })
  const isOwn = !roles.every(isAuthorityRole)
  const about = { key: words.pairsTitle, value: words.orderAbout(count, mentees) }
  const line = words.orderLine(order.number, formatDay(order.signedOn, t.language))
  const content = (
    <ProofPage
      t={t}
      schoolName={school.shortName}
      title={words.orderTitle[order.kind]}
      rows={[{ key: words.order, value: line }, ...(order.kind === 'order_pairs' ? [about] : [])]}
      own={
        isOwn && order.fileId !== null
          ? { href: `/files/${order.fileId}`, label: words.scanField }
          : null
      }
      proofs={await proofsOf(ctx, school.schoolId, new URL(c.req.url).pathname)}
      isSaved={c.req.query('saved') !== undefined}
    />
  )
  return page(c, { title: mentoring[t.language].orderTitle[order.kind] }, content)
}
