import { ReviewPage } from '../../../web/pages/review.tsx'
import { desk } from '../../../web/text/desk.ts'
import { returnManyWithLetters } from '../../mail/return-with-letter.ts'
import { type Decided, decideSubmissions } from '../../store/decide-submissions.ts'
import { keepRemark, remarksOf } from '../../store/desk/remarks.ts'
import { decisionsOn, reviewQueue, waiverRequests } from '../../store/desk/review-queue.ts'
import { type FieldErrors, field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { placeOf, type RequestContext, route, sceneOf } from '../route.ts'

/** As many as fit the page and one decision. */
const pageSize = 20
const mostWaivers = 20

export const reviewRoutes = [
  route('GET /authorities/:authority/review', c => showQueue(c, nothingTyped, {})),
  route('POST /authorities/:authority/review', decide),
]

interface Typed {
  after: string
  submissions: string[]
  remarks: string[]
  comment: string
  remember: boolean
}

const nothingTyped: Typed = {
  after: '',
  submissions: [],
  remarks: [],
  comment: '',
  remember: false,
}

async function showQueue(c: RequestContext, typed: Typed, errors: FieldErrors): Promise<Response> {
  const ctx = c.get('ctx')
  const t = textOf(c)
  const { authority, roles } = placeOf(c)
  const after = c.req.query('after') ?? typed.after
  const passed = (c.req.query('passed') ?? '').split(',').filter(Boolean).slice(0, pageSize)
  const [queue, waivers, remarks, decisions] = await Promise.all([
    reviewQueue(ctx, authority.id, pageSize, after),
    waiverRequests(ctx, authority.id, mostWaivers),
    remarksOf(ctx, authority.id),
    passed.length === 0 ? [] : decisionsOn(ctx, authority.id, passed),
  ])
  const content = (
    <ReviewPage
      t={t}
      authorityId={authority.id}
      timeZone={authority.timeZone}
      {...queue}
      after={after}
      waivers={waivers}
      remarks={remarks}
      decisions={decisions}
      mayReview={roles.includes('officer')}
      done={c.req.query('done') ?? ''}
      count={Number(c.req.query('count') ?? '1') || 0}
      typed={typed}
      errors={errors}
    />
  )
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return page(c, { title: t.review.title, isWide: true }, content, status)
}

async function decide(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const one = field(form, 'accept')
  const typed: Typed = {
    after: field(form, 'after'),
    submissions: form.getAll('submissions').map(String).slice(0, pageSize),
    remarks: form.getAll('remarks').map(String),
    comment: field(form, 'comment').slice(0, 2_000),
    remember: field(form, 'remember') !== '',
  }
  if (one !== '') return accept(c, { ...typed, submissions: [one] })
  const { faults } = desk[textOf(c).language].review
  if (typed.submissions.length === 0) {
    return showQueue(c, typed, { submissions: faults.submissions })
  }
  return field(form, 'decision') === 'return' ? giveBack(c, typed) : accept(c, typed)
}

async function accept(c: RequestContext, typed: Typed): Promise<Response> {
  const verdict = { kind: 'accept' as const }
  const done = await decideSubmissions(c.get('ctx'), sceneOf(c), typed.submissions, verdict)
  return toQueue(c, 'accepted', done, typed)
}

async function giveBack(c: RequestContext, typed: Typed): Promise<Response> {
  const ctx = c.get('ctx')
  const remarks = await remarksOf(ctx, placeOf(c).authority.id)
  const ready = remarks.filter(({ id }) => typed.remarks.includes(id)).map(({ body }) => body)
  const comment = [...ready, typed.comment].filter(Boolean).join('\n')
  if (comment === '') {
    const { faults } = desk[textOf(c).language].review
    return showQueue(c, typed, { comment: faults.comment })
  }
  const done = await returnManyWithLetters(ctx, sceneOf(c), typed.submissions, comment)
  if (typed.remember && typed.comment !== '') await keepRemark(ctx, sceneOf(c), typed.comment)
  return toQueue(c, 'returned', done, typed)
}

/** Back to the same page of the queue, which says what was done and what somebody else had done first. */
function toQueue(c: RequestContext, what: string, done: Decided, { after }: Typed): Response {
  const query = new URLSearchParams({
    ...(done.decided.length > 0 && { done: what, count: String(done.decided.length) }),
    ...(done.passed.length > 0 && { passed: done.passed.join(',') }),
    ...(after !== '' && { after }),
  })
  return seeOther(c, `/authorities/${placeOf(c).authority.id}/review?${query}`)
}
