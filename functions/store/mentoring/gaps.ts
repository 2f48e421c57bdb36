import type { Context } from '../../context.ts'
import type { GapKind } from '../../domain/mentorship/gap.ts'
import { type FoundGap, findGaps } from '../../domain/mentorship/rules.ts'
import type { SchoolMentoring } from '../../domain/mentorship/school-mentoring.ts'
import type { AuthorityBrief } from '../../domain/people/roles.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { namelessMentoring, ownMentoring } from './snapshot.ts'

/** What one school is missing on a day, in the order of mending. Two queries. Throws `notFound`. */
export async function gapsOfSchool(
  ctx: Context,
  authority: AuthorityBrief,
  schoolId: string,
  day: Day,
): Promise<FoundGap[]> {
  return findGaps(await ownMentoring(ctx, authority, schoolId), day)
}

/** A gap as a check or a letter needs it: ids only, no name. */
export interface NamedGap {
  kind: GapKind
  rule: string
  schoolId: string
  subjectId: string
  since: Day | null
  due: Day | null
}

/** The gaps of every school of an authority on a day. Three queries; no name is read. */
export async function gapsOfAuthority(
  ctx: Context,
  authority: AuthorityBrief,
  day: Day,
): Promise<NamedGap[]> {
  return namedGaps(await namelessMentoring(ctx, authority), day)
}

/** The same of one of its schools. */
export async function gapsWithoutNames(
  ctx: Context,
  authority: AuthorityBrief,
  schoolId: string,
  day: Day,
): Promise<NamedGap[]> {
  return namedGaps(await namelessMentoring(ctx, authority, schoolId), day)
}

function namedGaps(schools: readonly SchoolMentoring[], day: Day): NamedGap[] {
  return schools.flatMap(school =>
    findGaps(school, day).map(({ kind, rule, about, since, due }) => ({
      kind,
      rule,
      schoolId: school.schoolId,
      subjectId: about.id,
      since,
      due,
    })),
  )
}
