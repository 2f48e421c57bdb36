import { sql } from 'drizzle-orm'
import { obligationState } from '../schema.ts'

/** Whether an obligation is of a requirement that another one of its institution repeats: one submission proves both. */
export const isLinked = sql<boolean>`EXISTS (SELECT 1 FROM requirement_match AS linked
  WHERE linked.school_id = ${obligationState.schoolId}
  AND ${obligationState.requirementId} IN (linked.municipal_id, linked.own_id))`.mapWith(Boolean)
