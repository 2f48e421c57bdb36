import { ReviewPage } from '../../web/pages/review.tsx'
import { reviewQueue, waiverRequests } from '../store/review-queue.ts'
import { page, textOf } from './page.tsx'
import { placeOf, type RequestContext, route } from './route.ts'

/** As many as fit the page; the next come as these are reviewed. */
const mostSubmissions = 20
const mostWaivers = 20

export const reviewRoutes = [route('GET /authorities/:authority/review', showQueue)]

async function showQueue(c: RequestContext): Promise<Response> {
  const ctx = c.get('ctx')
  const t = textOf(c)
  const { authority, roles } = placeOf(c)
  const [queue, waivers] = await Promise.all([
    reviewQueue(ctx, authority.id, mostSubmissions),
    waiverRequests(ctx, authority.id, mostWaivers),
  ])
  return page(
    c,
    { title: t.review.title },
    <ReviewPage
      t={t}
      timeZone={authority.timeZone}
      queue={queue}
      waiting={queue[0]?.waiting ?? 0}
      waivers={waivers}
      mayReview={roles.includes('officer')}
      done={c.req.query('done') ?? ''}
    />,
  )
}
