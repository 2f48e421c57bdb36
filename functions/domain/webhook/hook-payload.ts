import type { Day } from '../timing/reading.ts'
import type { HookEvent } from './hook-events.ts'

/** A message to another system: ids and days, nobody's name and no words anybody wrote. */
export interface HookPayload {
  type: HookEvent
  /** When it happened, ISO 8601. */
  timestamp: string
  data: {
    authorityId: string
    schoolId: string
    obligationId: string
    /** Null where nothing has been sent. */
    submissionId: string | null
    /** Null where the event does not depend on it. */
    due: Day | null
  }
}
