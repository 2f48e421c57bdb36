import type { Context } from '../context.ts'
import { mayOpen, redirectTarget } from '../domain/evidence/link-address.ts'
import {
  afterLook,
  daysToNextLook,
  type LinkAnswer,
  readStatus,
} from '../domain/evidence/link-state.ts'
import type { PageAnswer } from '../platform/ports.ts'
import {
  type DueLink,
  dueLinks,
  evidenceAt,
  forgetLinks,
  keepLook,
  type LinkEvidence,
  lookLater,
} from '../store/notice/links.ts'

/** Addresses in one tick: each is a call out of ours or a few, of which a tick on Cloudflare's free plan has 50. */
const mostLinks = 15
const mostRedirects = 3
const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * Opens a few of the addresses that stand as evidence, and keeps whether they opened. Gives how many were looked at.
 * What a tick missed the next ones do: the longest waiting come first.
 */
export async function checkLinks(ctx: Context): Promise<number> {
  const due = await dueLinks(ctx, mostLinks)
  if (due.length === 0) return 0
  const found = await evidenceAt(
    ctx,
    due.map(({ url }) => url),
  )
  const proved = Map.groupBy(found, ({ url }) => url)
  const open = due.filter(({ url }) => proved.has(url) && mayOpen(url))
  const urlsOf = (links: readonly DueLink[]) => links.map(({ url }) => url)
  await forgetLinks(ctx, urlsOf(due.filter(one => !open.includes(one))))
  const answers = await Promise.all(open.map(({ url }) => lookAt(ctx, url)))
  if (isOurOutage(answers)) {
    await lookLater(ctx, urlsOf(open), ctx.now + hourMs)
    return 0
  }
  for (const [index, link] of open.entries()) {
    await keepAnswer(ctx, link, answers[index] ?? 'silent', proved.get(link.url) ?? [])
  }
  return open.length
}

/** Several sites that all say nothing at once: it is we who cannot be heard. */
function isOurOutage(answers: readonly LinkAnswer[]): boolean {
  return answers.length > 2 && answers.every(answer => answer === 'silent')
}

async function keepAnswer(
  ctx: Context,
  { url, ...before }: DueLink,
  answer: LinkAnswer,
  proved: readonly LinkEvidence[],
): Promise<void> {
  const day = ctx.today(proved[0]?.timeZone ?? 'UTC')
  const after = afterLook(before, answer, day)
  const nextAt = ctx.now + daysToNextLook(after) * dayMs
  await keepLook(ctx, { url, before, after, nextAt }, proved)
}

/** Opens an address, over a few redirects to public addresses. Asked for its head only; a server that knows no heads, for the page. */
async function lookAt(ctx: Context, address: string): Promise<LinkAnswer> {
  let url = address
  for (let step = 0; step <= mostRedirects; step += 1) {
    const answer = await ask(ctx, url)
    if (!isRedirect(answer)) return readStatus(answer.status)
    const next = redirectTarget(answer.location, url)
    if (next === null) return 'closed'
    url = next
  }
  return 'gone'
}

async function ask(ctx: Context, url: string): Promise<PageAnswer> {
  const head = await ctx.openPage(url, 'HEAD')
  const isRefused = head.status !== null && readStatus(head.status) !== 'opened'
  return isRefused ? ctx.openPage(url, 'GET') : head
}

function isRedirect({ status, location }: PageAnswer): boolean {
  return status !== null && status >= 300 && status < 400 && location !== null
}
