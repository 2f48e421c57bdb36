import { Problem } from '../../domain/problem.ts'
import { keepReport } from '../../mail/keep-report.ts'
import { type RequestContext, route } from '../route.ts'

/**
 * What the mail service reports. Anything it has signed is answered 200, also what is not about a letter of ours:
 * otherwise it would be told again and again.
 */
export const mailReportRoutes = [route('POST /webhooks/resend', takeReport)]

/** Throws `notFound` where no reports are set up, `badToken` where the signature is not the service's. */
async function takeReport(c: RequestContext): Promise<Response> {
  const ctx = c.get('ctx')
  if (ctx.reports === null) throw new Problem('notFound')
  const report = await ctx.reports.read(c.req.raw.headers, await c.req.text(), ctx.now)
  if (report === 'forged') throw new Problem('badToken')
  if (report !== 'other') await keepReport(ctx, report)
  return c.body(null, 200)
}
