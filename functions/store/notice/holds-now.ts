import { sql } from 'drizzle-orm'
import { forever, submission } from '../schema.ts'

/** Whether a submission is what stands for one of its obligations now: not returned, not sent anew. */
export const holdsNow = sql`EXISTS (
  SELECT 1 FROM submission_obligation AS proved
  JOIN obligation_state AS state ON state.obligation_id = proved.obligation_id AND state.until = ${forever}
  WHERE proved.submission_id = ${submission.id} AND state.submission_id = ${submission.id}
    AND state.phase IN ('submitted', 'accepted'))`
