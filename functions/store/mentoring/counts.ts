import type { Context } from '../../context.ts'
import { countMentoring, type MentoringCounts } from '../../domain/mentorship/counts.ts'
import type { AuthorityBrief } from '../../domain/people/roles.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { namelessMentoring } from './snapshot.ts'

/** The numbers of one school. */
export interface SchoolCounts extends MentoringCounts {
  schoolId: string
  shortName: string
}

/**
 * The numbers of every school of an authority, or of one of them, as of a day; programmes that ended count from the day `from`.
 * Three queries; no name is read.
 */
export async function mentoringCounts(
  ctx: Context,
  authority: AuthorityBrief,
  { day, from, schoolId }: { day: Day; from: Day; schoolId?: string },
): Promise<SchoolCounts[]> {
  const schools = await namelessMentoring(ctx, authority, schoolId)
  return schools.map(school => ({
    schoolId: school.schoolId,
    shortName: school.shortName,
    ...countMentoring(school, day, from),
  }))
}
