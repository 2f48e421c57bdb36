import type { Context } from '../../context.ts'
import type { GapKind } from '../../domain/mentorship/gap.ts'
import type { NamedRow } from '../../domain/notice/check.ts'
import { gapsOfAuthority, type NamedGap } from '../mentoring/gaps.ts'
import { oneOf } from '../one-of.ts'
import { participant, publication } from '../schema.ts'
import type { FindNamed, NamedScope } from './named-rows.ts'

/** What was found in one run, by authority and day: a run writes many letters and looks once. */
const found = new WeakMap<Context, Map<string, Promise<NamedGap[]>>>()

function gapsIn(ctx: Context, { authority, day }: NamedScope): Promise<NamedGap[]> {
  const known = found.get(ctx) ?? new Map<string, Promise<NamedGap[]>>()
  found.set(ctx, known)
  const key = `${authority.id} ${day}`
  const gaps = known.get(key) ?? gapsOfAuthority(ctx, authority, day)
  known.set(key, gaps)
  return gaps
}

/** Finds the gaps of some kinds in the mentoring of schools. Rows name nobody. */
export function mentoringGaps(...kinds: readonly GapKind[]): FindNamed {
  return async (ctx, scope) => {
    const wanted = new Set(scope.schoolIds)
    const gaps = await gapsIn(ctx, scope)
    return gaps
      .filter(({ kind, schoolId }) => kinds.includes(kind) && wanted.has(schoolId))
      .map(rowOf)
  }
}

/** Schools that keep the registers of people here. One query. */
export async function schoolsWithRegisters(
  ctx: Context,
  schoolIds: readonly string[],
): Promise<Set<string>> {
  const rows = await ctx.db
    .selectDistinct({ id: participant.schoolId })
    .from(participant)
    .where(oneOf(participant.schoolId, schoolIds))
  return new Set(rows.map(({ id }) => id))
}

/** The same of what was published. Few schools have published anything, and the others are not looked through. */
export function publicationGaps(...kinds: readonly GapKind[]): FindNamed {
  const find = mentoringGaps(...kinds)
  return async (ctx, scope) => {
    const any = await ctx.db
      .select({ id: publication.id })
      .from(publication)
      .where(oneOf(publication.schoolId, scope.schoolIds))
      .limit(1)
      .get()
    return any === undefined ? [] : find(ctx, scope)
  }
}

function rowOf({ schoolId, since, due }: NamedGap): NamedRow {
  return { schoolId, subject: '', day: due ?? since, href: `/schools/${schoolId}/mentoring` }
}
