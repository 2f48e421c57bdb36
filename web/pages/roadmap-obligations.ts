import type { ObligationState } from '../../functions/domain/obligation/state.ts'
import { type Status, statusOn } from '../../functions/domain/obligation/status.ts'
import type { Activity } from '../../functions/domain/roadmap/roadmap-reading.ts'

/** An obligation of the roadmap as it stands today. */
export interface RoadmapObligation
  extends Pick<ObligationState, 'windowFrom' | 'due' | 'phase' | 'isLate'> {
  id: string
  status: Status
}

export interface RoadmapActivity extends Activity {
  id: string
  assigneeId: string | null
  assigneeName: string | null
  /** In the order they are due. */
  obligations: RoadmapObligation[]
}

/** The status of an obligation today, for `RoadmapObligation`. */
export function obligationOf(
  state: ObligationState & { obligationId: string },
  today: string,
  soonUntil: string,
): RoadmapObligation {
  const { obligationId: id, windowFrom, due, phase, isLate } = state
  return { id, windowFrom, due, phase, isLate, status: statusOn(state, today, soonUntil) }
}

const urgency: Record<Status, number> = {
  returned: 0,
  overdue: 1,
  'due-soon': 2,
  open: 3,
  upcoming: 4,
  submitted: 5,
  'submitted-late': 5,
  accepted: 6,
  waived: 7,
  closed: 8,
}

/** The obligations by how much they want attention; of those alike, the nearest due first. */
export function pressing(obligations: readonly RoadmapObligation[]): RoadmapObligation[] {
  return obligations.toSorted((one, other) => urgency[one.status] - urgency[other.status])
}
