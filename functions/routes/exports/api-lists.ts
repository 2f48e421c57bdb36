import * as z from 'zod/mini'
import { noCounts } from '../../domain/obligation/status.ts'
import { schoolKinds } from '../../domain/people/school-kinds.ts'
import { requirementsOn } from '../../store/desk/export-rows.ts'
import { factsAfter } from '../../store/desk/facts-after.ts'
import { missingIn } from '../../store/desk/missing.ts'
import { obligationsOfAuthority } from '../../store/obligation-list.ts'
import { schoolsOf } from '../../store/schools.ts'
import type { CountKey } from '../../store/standing.ts'
import { jsonRoute } from '../api/json-route.ts'
import { counts, day, limit, status } from '../api/shapes.ts'
import { placeOf, type RequestContext } from '../route.ts'

const cursor = z.optional(z.string())
const asOf = z.optional(day)
const next = z.nullable(z.string())
const counted = z.optional(z.enum(Object.keys(noCounts) as [CountKey, ...CountKey[]]))

/** The lists of the workbook, for programs. */
export const apiListRoutes = [
  jsonRoute(
    {
      key: 'GET /api/v1/authorities/:authority/schools',
      summary: 'The institutions of an authority, by name',
      answer: z.object({
        items: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            shortName: z.string(),
            kind: z.enum(schoolKinds),
            siteUrl: z.string(),
            hasMentees: z.boolean(),
          }),
        ),
      }),
    },
    async c => {
      const rows = await schoolsOf(c.get('ctx'), placeOf(c).authority.id)
      return { items: rows.map(({ nameFolded: _, ...one }) => one) }
    },
  ),
  jsonRoute(
    {
      key: 'GET /api/v1/authorities/:authority/obligations',
      summary: 'The named rows behind every number, the earliest due first',
      query: z.object({
        asOf,
        school: z.optional(z.string()),
        requirement: z.optional(z.string()),
        status: z.optional(status),
        counted,
        text: z.optional(z.string().check(z.maxLength(100))),
        cursor,
        limit,
      }),
      answer: z.object({
        asOf: day,
        count: z.int(),
        items: z.array(
          z.object({
            id: z.string(),
            schoolId: z.string(),
            schoolName: z.string(),
            requirementId: z.string(),
            number: z.string(),
            text: z.string(),
            windowFrom: z.nullable(day),
            due: day,
            filedOn: z.nullable(day),
            isWaiverAsked: z.boolean(),
            status,
          }),
        ),
        next,
      }),
      refusals: ['invalidInput'],
    },
    async (c, { query }) => {
      const { school, requirement, cursor: after, ...rest } = query
      const filter = { ...rest, asOf: asOfOr(c, query.asOf) }
      const found = await obligationsOfAuthority(c.get('ctx'), placeOf(c).authority, {
        ...{ ...filter, schoolId: school, requirementId: requirement, after },
        limit: query.limit ?? 100,
      })
      return { asOf: filter.asOf, ...found }
    },
  ),
  jsonRoute(
    {
      key: 'GET /api/v1/authorities/:authority/requirements',
      summary: 'How each requirement stands over the institutions it concerns',
      query: z.object({ asOf, school: z.optional(z.string()) }),
      answer: z.object({
        asOf: day,
        items: z.array(
          z.object({
            id: z.string(),
            number: z.string(),
            section: z.string(),
            text: z.string(),
            schools: z.int(),
            schoolName: z.string(),
            ...counts,
          }),
        ),
      }),
      refusals: ['invalidInput'],
    },
    async (c, { query }) => {
      const filter = { asOf: asOfOr(c, query.asOf), schoolId: query.school }
      const rows = await requirementsOn(c.get('ctx'), placeOf(c).authority, filter)
      return { asOf: filter.asOf, items: rows.map(({ ahead: _, activity: __, ...one }) => one) }
    },
  ),
  jsonRoute(
    {
      key: 'GET /api/v1/authorities/:authority/missing',
      summary: 'What was not sent in time or has to be sent again, with the documents asked for',
      query: z.object({ asOf, school: z.optional(z.string()) }),
      answer: z.object({
        asOf: day,
        items: z.array(
          z.object({
            schoolId: z.string(),
            obligationId: z.string(),
            number: z.string(),
            text: z.string(),
            evidence: z.array(z.string()),
            due: day,
            isReturned: z.boolean(),
          }),
        ),
      }),
      refusals: ['invalidInput'],
    },
    async (c, { query }) => {
      const ctx = c.get('ctx')
      const { authority } = placeOf(c)
      const schools = await schoolsOf(ctx, authority.id)
      const ids = schools.map(({ id }) => id).filter(id => id === (query.school ?? id))
      const asOf = asOfOr(c, query.asOf)
      return { asOf, items: await missingIn(ctx, authority, ids, asOf) }
    },
  ),
  jsonRoute(
    {
      key: 'GET /api/v1/authorities/:authority/facts',
      summary: 'What happened, in the order it was recorded: ids only, nobody’s words',
      query: z.object({ cursor, limit }),
      answer: z.object({
        items: z.array(
          z.object({
            kind: z.string(),
            at: z.string(),
            day,
            subjectId: z.string(),
            schoolId: z.nullable(z.string()),
          }),
        ),
        next,
      }),
    },
    async (c, { query }) =>
      factsAfter(c.get('ctx'), placeOf(c).authority.id, query.cursor, query.limit ?? 100),
  ),
]

function asOfOr(c: RequestContext, asked: string | undefined): string {
  return asked ?? c.get('ctx').today(placeOf(c).authority.timeZone)
}
