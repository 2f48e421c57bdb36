import { publicationUnlawful } from '../../emails/publication-unlawful.tsx'
import type { Context } from '../context.ts'
import { publishedWithoutConsent } from '../domain/notice/checks/published-without-consent.ts'
import type { AuthorityBrief } from '../domain/people/roles.ts'
import type { Day } from '../domain/timing/reading.ts'
import { address } from '../mail/compose.ts'
import { insertMany } from '../store/insert-many.ts'
import type { NamedGap } from '../store/mentoring/gaps.ts'
import { keepAbout } from '../store/notice/letters-of-day.ts'
import { membersOfSchools, type SchoolMember } from '../store/notice/people-told.ts'
import {
  keepLooked,
  nextLook,
  publishedGaps,
  publishedStep,
  subjectOf,
  toldOf,
} from '../store/notice/published.ts'
import { letter } from '../store/schema.ts'

interface Warning {
  key: string
  to: SchoolMember
  subjects: string[]
}

/**
 * Writes at once to a school's curator and director when something is published that somebody has not agreed to: the one
 * thing that waits for no digest. Each of them is told of it once. Gives how many letters.
 */
export async function warnPublished(
  ctx: Context,
  authority: AuthorityBrief,
  day: Day,
): Promise<number> {
  const look = await nextLook(ctx, authority.id, day)
  if (look.schoolIds.length === 0) return 0
  const gaps = await publishedGaps(ctx, authority, look)
  const warnings = gaps.length === 0 ? [] : await warningsOf(ctx, gaps)
  const letters = warnings.map(({ key, to }) =>
    address(ctx, publicationUnlawful, {
      key,
      to: to.email,
      personId: to.personId,
      authorityId: authority.id,
      schoolId: to.schoolId,
    }),
  )
  const about = warnings.flatMap(({ key, subjects }) =>
    subjects.map(subjectId => ({ key, subjectId, step: publishedStep })),
  )
  await ctx.db.batch([
    keepLooked(ctx, look),
    insertMany(ctx.db, letter, letters, { ifNew: true }),
    keepAbout(ctx, about),
  ])
  return letters.length
}

async function warningsOf(ctx: Context, gaps: readonly NamedGap[]): Promise<Warning[]> {
  const bySchool = Map.groupBy(gaps, ({ schoolId }) => schoolId)
  const [members, told] = await Promise.all([
    membersOfSchools(ctx, [...bySchool.keys()]),
    toldOf(ctx, gaps.map(subjectOf)),
  ])
  const heads = members.filter(
    ({ role, isUnreachable }) =>
      !isUnreachable && publishedWithoutConsent.tells.some(one => one === role),
  )
  const people = new Map(heads.map(one => [`${one.personId} ${one.schoolId}`, one]))
  return [...people.values()].flatMap(to => {
    const subjects = (bySchool.get(to.schoolId) ?? [])
      .map(subjectOf)
      .filter(subject => !told.has(`${to.personId} ${subject}`))
      .sort()
    const [first] = subjects
    return first === undefined
      ? []
      : [{ key: `${publicationUnlawful.kind}:${to.personId}:${first}`, to, subjects }]
  })
}
