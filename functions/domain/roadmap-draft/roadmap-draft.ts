import { findContradictions } from '../roadmap/find-contradictions.ts'
import type { Activity, RoadmapReading, RoadmapWarning } from '../roadmap/roadmap-reading.ts'
import { suggestPeriod } from '../roadmap/suggest-period.ts'
import type { Day, Period, Reading } from '../timing/reading.ts'

/** The one function that understands timing cells, with the authority's rules already in it. */
export type ReadTiming = (text: string, period: Period | null) => Reading

/** How a question about a deadline was answered. */
export type AnswerKind = 'keep' | 'alternative' | 'none'

/** An activity while a person is still looking at what was understood. */
export interface DraftActivity extends Activity {
  /** The timing cell as the document has it; `timing.text` may be a phrase typed since. */
  writtenTiming: string
  /** Null while nobody has answered, and where there was nothing to ask. */
  answer: AnswerKind | null
  /** Taken out of the plan by a person. */
  isLeftOut: boolean
  /** The revision of the draft that last changed it: a save made on an older one is a conflict. */
  changedIn: number
}

/** A roadmap between its file and its confirmation. It belongs to the school, not to a browser. */
export interface RoadmapDraft {
  title: string
  level: RoadmapReading['level']
  period: Period | null
  /** What to propose where the document names no period. */
  suggestedPeriod: Period
  order: RoadmapReading['order']
  activities: DraftActivity[]
  warnings: RoadmapWarning[]
  /** The roadmap this is a new version of, by its lineage. */
  lineageId: string | null
  /** The revision that last changed title, period or order. */
  factsChangedIn: number
}

/** A draft of what was read. How each rule fired is not kept: only the reading matters from here on. */
export function startDraft(
  reading: RoadmapReading,
  today: Day,
  lineageId: string | null,
): RoadmapDraft {
  const { title, level, period, order, warnings } = reading
  return {
    title,
    level,
    period,
    suggestedPeriod: suggestPeriod(reading, today),
    order,
    activities: reading.activities.map(activity => ({
      ...activity,
      timing: withoutTrace(activity.timing),
      writtenTiming: activity.timing.text,
      answer: null,
      isLeftOut: false,
      changedIn: 0,
    })),
    warnings,
    lineageId,
    factsChangedIn: 0,
  }
}

export function withoutTrace(timing: Reading): Reading {
  return { ...timing, trace: [] }
}

/** What will be confirmed: the activities that stay in the plan. */
export function readingOf(draft: RoadmapDraft): RoadmapReading {
  const { title, level, period, order, warnings } = draft
  return { title, level, period, order, warnings, activities: keptActivities(draft) }
}

function keptActivities(draft: RoadmapDraft): Activity[] {
  return draft.activities
    .filter(({ isLeftOut }) => !isLeftOut)
    .map(
      ({ writtenTiming: _, answer: __, isLeftOut: ___, changedIn: ____, ...activity }) => activity,
    )
}

/** The draft with one activity replaced; what contradicts itself is found anew. */
export function withActivity(
  draft: RoadmapDraft,
  index: number,
  activity: DraftActivity,
): RoadmapDraft {
  return refreshWarnings({ ...draft, activities: draft.activities.with(index, activity) })
}

/** Keeps the warnings about the document as a whole, and finds those about rows again. */
export function refreshWarnings(draft: RoadmapDraft): RoadmapDraft {
  const about = draft.warnings.filter(
    ({ activity, code }) => activity === undefined && !(code === 'no-period' && draft.period),
  )
  const found = findContradictions(draft).filter(
    ({ activity }) => activity === undefined || draft.activities[activity]?.isLeftOut === false,
  )
  return { ...draft, warnings: [...about, ...found] }
}
