import { isQuiet, type SchoolDigest } from '../../../emails/parts/school-digest.tsx'
import { type WeeklyDigestProps, weeklyDigest } from '../../../emails/weekly-digest.tsx'
import type { Context } from '../../context.ts'
import { mondayOf } from '../../domain/notice/sending-hours.ts'
import type { LetterRow } from '../../store/letters/outbox.ts'
import { digestWeekOf } from '../../store/notice/letters-of-day.ts'
import type { Filled } from '../write-letters.ts'
import { type AuthorityDigests, authorityDigests } from './authority-digests.ts'
import { type Reader, type ReaderRole, readersOf } from './readers.ts'
import { readSchools, type SchoolsRead, schoolDigest } from './school-digest.ts'

/** Digests of a week, from what is true when they leave. About ten queries for any number of readers. */
export async function fillWeeklyDigests(
  ctx: Context,
  rows: readonly LetterRow[],
): Promise<Map<string, Filled | null>> {
  const readers = await readersOf(
    ctx,
    rows.flatMap(({ personId }) => personId ?? []),
  )
  const letterOf = new Map(rows.map(row => [row.personId ?? '', row.id]))
  const [schools, authorities] = await Promise.all([
    readSchools(ctx, [...readers.values()], letterOf),
    authorityDigests(ctx, [...readers.values()]),
  ])
  return new Map(
    rows.map(row => {
      const reader = readers.get(row.personId ?? '')
      const isStale = reader === undefined || isOfEarlierWeek(ctx, row, reader)
      return [row.id, isStale ? null : fill(ctx, reader, schools, authorities)]
    }),
  )
}

/** What could not leave in its week does not come beside the next one. */
function isOfEarlierWeek(ctx: Context, { key }: LetterRow, { timeZone }: Reader): boolean {
  return digestWeekOf(key) < mondayOf(ctx.today(timeZone))
}

/** Null where there is nothing to say to them, or they want no digest. */
function fill(
  ctx: Context,
  reader: Reader,
  read: SchoolsRead,
  digests: AuthorityDigests,
): Filled<WeeklyDigestProps> | null {
  if (!reader.wantsDigest && reader.roles.every(({ settings }) => settings.isDigestOptional)) {
    return null
  }
  const day = ctx.today(reader.timeZone)
  const held = [...Map.groupBy(reader.roles, placeOf).values()]
  const schools = held.flatMap(roles => {
    const [{ school } = { school: null }] = roles
    return school === null ? [] : [schoolDigest(ctx, { reader, school, read, day })]
  })
  const authorities = held.flatMap(roles =>
    digestsOf(roles, 'officer', digests.authorities, reader),
  )
  const centres = held.flatMap(roles => digestsOf(roles, 'methodologist', digests.centres, reader))
  const loud = schools.filter(school => !isQuiet(school))
  const isEmpty = loud.length + authorities.length + centres.length === 0
  if (isEmpty && !reader.roles.some(({ settings }) => settings.isEmptyDigestSent)) return null
  const shown: SchoolDigest[] = isEmpty ? schools : loud
  return { reader, kind: weeklyDigest, props: { day, authorities, centres, schools: shown } }
}

/** The authority's own tasks are those of an institution with its id, and a place of their own. */
function placeOf({ authorityId, school }: ReaderRole): string {
  return school === null ? `authority ${authorityId}` : `school ${school.id}`
}

function digestsOf<Digest>(
  roles: readonly ReaderRole[],
  role: 'officer' | 'methodologist',
  digests: ReadonlyMap<string, Digest>,
  { language }: Reader,
): Digest[] {
  const held = roles.find(one => one.role === role)
  const digest = digests.get(`${held?.authorityId} ${language}`)
  return held === undefined || digest === undefined ? [] : [digest]
}
