import { and, eq, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Institution } from '../../domain/mentorship/documents/document-facts.ts'
import { Problem } from '../../domain/problem.ts'
import { type RetentionSettings, readRetention } from '../../domain/retention/retention-settings.ts'
import { record } from '../record.ts'
import { authority, forever, membership, mentoringParticulars, person, school } from '../schema.ts'
import type { MentoringScene } from './scene.ts'

/** What the institution's people write of it for its documents. */
export type Particulars = Omit<typeof mentoringParticulars.$inferInsert, 'schoolId' | 'authorityId'>

/** The institution as its documents name it, and how long it keeps what. One query. Throws `notFound`. */
export async function institutionOf(
  ctx: Context,
  schoolId: string,
): Promise<Institution & { retention: RetentionSettings }> {
  const own = mentoringParticulars
  const row = await ctx.db
    .select({
      name: sql<string>`${school.name}`.as('school_name'),
      founder: sql<string>`${authority.name}`.as('authority_name'),
      siteUrl: school.siteUrl,
      director: holderOf(schoolId, 'director').as('director'),
      curator: holderOf(schoolId, 'curator').as('curator'),
      place: own.place,
      address: own.address,
      inn: own.inn,
      ogrn: own.ogrn,
      contact: own.contact,
      directorPost: own.directorPost,
      curatorPost: own.curatorPost,
      retention: own.retention,
    })
    .from(school)
    .innerJoin(authority, eq(authority.id, school.authorityId))
    .leftJoin(own, eq(own.schoolId, school.id))
    .where(eq(school.id, schoolId))
    .get()
  if (row === undefined) throw new Problem('notFound')
  return {
    ...row,
    place: row.place ?? '',
    address: row.address ?? '',
    inn: row.inn ?? '',
    ogrn: row.ogrn ?? '',
    contact: row.contact ?? '',
    directorPost: row.directorPost || 'Директор',
    curatorPost: row.curatorPost ?? '',
    director: row.director ?? '',
    curator: row.curator ?? '',
    retention: readRetention(row.retention ?? {}),
  }
}

/** Who holds a role in a school now; the first, where several do. */
function holderOf(schoolId: string, role: 'director' | 'curator') {
  return sql<string | null>`(SELECT ${person.name} FROM ${membership}
    INNER JOIN ${person} ON ${person.id} = ${membership.personId}
    WHERE ${and(
      eq(membership.schoolId, schoolId),
      eq(membership.role, role),
      eq(membership.until, forever),
    )} ORDER BY ${membership.since} LIMIT 1)`
}

/** Writes down what the institution's documents say of it and how long it keeps what. */
export async function saveParticulars(
  ctx: Context,
  scene: MentoringScene,
  particulars: Particulars,
): Promise<void> {
  const { authorityId, schoolId } = scene
  const row = { ...particulars, authorityId, schoolId }
  await record(ctx, scene, {
    rows: [
      ctx.db
        .insert(mentoringParticulars)
        .values(row)
        .onConflictDoUpdate({ target: mentoringParticulars.schoolId, set: particulars }),
    ],
    facts: [
      {
        kind: 'particulars.changed',
        subjectId: schoolId,
        payload: { retention: particulars.retention },
      },
    ],
  })
}
