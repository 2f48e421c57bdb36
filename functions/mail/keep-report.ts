import { addressBlocked } from '../../emails/address-blocked.tsx'
import type { Context } from '../context.ts'
import type { DeliveryReport } from '../platform/ports.ts'
import { changesOf, findReported, officersOver, personById } from '../store/letters/reports.ts'
import { record } from '../store/record.ts'
import { compose } from './compose.ts'
import { deliverSoon } from './deliver.ts'

/**
 * Keeps what the mail service says became of a letter. A report told twice changes nothing; one about a letter that is not ours
 * neither. An address that has just been closed is told to the officers over its owner.
 */
export async function keepReport(ctx: Context, report: DeliveryReport): Promise<void> {
  const reported = await findReported(ctx, report)
  if (reported === null) return
  const { statements, isBlockedNow } = await changesOf(ctx, reported, report)
  const { personId } = reported.letter
  if (!isBlockedNow || personId === null) return keepOnce(ctx, statements)
  await tellOfficers(ctx, personId, statements)
}

type Statements = Awaited<ReturnType<typeof changesOf>>['statements']

/** Two copies of a report that come at once meet at its id: the second is as good as not told. */
async function keepOnce(ctx: Context, statements: Statements): Promise<void> {
  const [first, ...rest] = statements
  if (first === undefined) return
  try {
    await ctx.db.batch([first, ...rest])
  } catch (error) {
    if (!isToldBefore(error)) throw error
  }
}

function isToldBefore(error: unknown): boolean {
  const text = error instanceof Error ? `${error.message} ${String(error.cause)}` : ''
  return text.includes('UNIQUE constraint failed: letter_event.id')
}

/** The closed address, the fact of it and the letters about it are one batch. */
async function tellOfficers(ctx: Context, personId: string, statements: Statements): Promise<void> {
  const [whose, officers] = await Promise.all([
    personById(ctx, personId),
    officersOver(ctx, personId),
  ])
  const [first] = officers
  if (whose === undefined || first === undefined) return keepOnce(ctx, statements)
  const letters = officers.map(officer =>
    compose(
      ctx,
      addressBlocked,
      {
        name: whose.name,
        email: whose.email,
        link: lettersTo(ctx, officer.authorityId, whose.email),
      },
      {
        key: `address-blocked:${personId}:${ctx.now}:${officer.personId}`,
        to: officer.email,
        personId: officer.personId,
        language: officer.language,
        authorityId: officer.authorityId,
      },
    ),
  )
  const { authorityId, timeZone } = first
  try {
    await record(
      ctx,
      { authorityId, timeZone, schoolId: null, actorId: null },
      { rows: statements, facts: [{ kind: 'address.blocked', subjectId: personId }], letters },
    )
  } catch (error) {
    if (isToldBefore(error)) return
    throw error
  }
  ctx.defer(
    deliverSoon(
      ctx,
      letters.map(({ id }) => id),
    ),
  )
}

function lettersTo(ctx: Context, authorityId: string, email: string): string {
  return `${ctx.origin}/authorities/${authorityId}/letters?person=${encodeURIComponent(email)}`
}
