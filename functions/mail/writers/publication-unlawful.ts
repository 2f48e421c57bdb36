import {
  type PublicationUnlawfulProps,
  publicationUnlawful,
} from '../../../emails/publication-unlawful.tsx'
import type { Context } from '../../context.ts'
import type { LetterRow } from '../../store/letters/outbox.ts'
import type { NamedGap } from '../../store/mentoring/gaps.ts'
import { publishedGaps, subjectOf } from '../../store/notice/published.ts'
import { aboutOf } from '../../store/notice/tasks-told.ts'
import type { Filled } from '../write-letters.ts'
import { readersOf } from './readers.ts'

/** What is still published without consent when the letter leaves; null where it was put right meanwhile. */
export async function fillPublished(
  ctx: Context,
  rows: readonly LetterRow[],
): Promise<Map<string, Filled | null>> {
  const [readers, about] = await Promise.all([
    readersOf(
      ctx,
      rows.flatMap(({ personId }) => personId ?? []),
    ),
    aboutOf(
      ctx,
      rows.map(({ id }) => id),
    ),
  ])
  const subjects = Map.groupBy(about, ({ letterId }) => letterId)
  const filled = rows.map(async ({ id, personId, schoolId }) => {
    const reader = readers.get(personId ?? '')
    const role = reader?.roles.find(({ school }) => school?.id === schoolId)
    if (reader === undefined || role === undefined || !role.school) return [id, null] as const
    const { authorityId, authorityName: shortName, timeZone, settings } = role
    const gaps = await publishedGaps(
      ctx,
      { id: authorityId, shortName, timeZone, settings },
      { day: ctx.today(timeZone), schoolIds: [role.school.id] },
    )
    const told = new Set(subjects.get(id)?.map(({ subjectId }) => subjectId))
    const still = gaps.filter(gap => told.has(subjectOf(gap)))
    if (still.length === 0) return [id, null] as const
    return [
      id,
      { reader, kind: publicationUnlawful, props: propsOf(ctx, role.school, still) },
    ] as const
  })
  return new Map<string, Filled | null>(await Promise.all(filled))
}

function propsOf(
  ctx: Context,
  school: { id: string; name: string },
  gaps: readonly NamedGap[],
): PublicationUnlawfulProps {
  const pages = gaps.filter(({ kind }) => kind === 'published-without-consent').length
  return {
    school: school.name,
    pages,
    consents: gaps.length - pages,
    link: `${ctx.origin}/schools/${school.id}/mentoring/publications`,
  }
}
