import type { Day, Period } from '../timing/reading.ts'
import {
  type DraftActivity,
  type ReadTiming,
  type RoadmapDraft,
  refreshWarnings,
  withoutTrace,
} from './roadmap-draft.ts'

/** What the form of the roadmap's own facts holds; days as `2027-06-10`, `''` where not given. */
export interface FactsEdit {
  title: string
  from: Day
  to: Day
  orderNumber: string
  orderDate: Day
}

/** What is wrong with a field, by its name. */
export type FactsErrors = Partial<
  Record<keyof FactsEdit, 'missing' | 'not-a-day' | 'before-from' | 'too-long'>
>

const longestYears = 15

/** The form's values of a draft as it stands; the suggested period where it has none. */
export function factsOf(draft: RoadmapDraft): FactsEdit {
  const { from, to } = draft.period ?? draft.suggestedPeriod
  return {
    title: draft.title,
    from,
    to,
    orderNumber: draft.order?.number ?? '',
    orderDate: draft.order?.date ?? '',
  }
}

/** What has to be corrected before the facts can be saved; `{}` where nothing has. */
export function checkFacts(edit: FactsEdit): FactsErrors {
  const errors: FactsErrors = {}
  if (edit.title === '') errors.title = 'missing'
  if (edit.title.length > 500) errors.title = 'too-long'
  for (const name of ['from', 'to'] as const) {
    if (edit[name] === '') errors[name] = 'missing'
    else if (!isDay(edit[name])) errors[name] = 'not-a-day'
  }
  if (edit.orderDate !== '' && !isDay(edit.orderDate)) errors.orderDate = 'not-a-day'
  if (errors.from === undefined && errors.to === undefined) {
    if (edit.to < edit.from) errors.to = 'before-from'
    else if (yearsOf(edit) > longestYears) errors.to = 'too-long'
  }
  return errors
}

/** The draft with its facts as the form says. A new period reads every deadline again. */
export function editFacts(draft: RoadmapDraft, edit: FactsEdit, read: ReadTiming): RoadmapDraft {
  const period = { from: edit.from, to: edit.to }
  const isMoved = draft.period?.from !== period.from || draft.period.to !== period.to
  const { orderNumber, orderDate } = edit
  return refreshWarnings({
    ...draft,
    title: edit.title,
    period,
    order:
      orderNumber === '' && orderDate === ''
        ? null
        : { number: orderNumber, date: orderDate === '' ? null : orderDate },
    activities: isMoved
      ? draft.activities.map(activity => reread(activity, period, read))
      : draft.activities,
  })
}

/** «Без срока» stays; an alternative was one of readings that no longer exist, so it is asked again. */
function reread(activity: DraftActivity, period: Period, read: ReadTiming): DraftActivity {
  if (activity.answer === 'none') return activity
  return {
    ...activity,
    timing: withoutTrace(read(activity.timing.text, period)),
    answer: activity.answer === 'keep' ? 'keep' : null,
  }
}

function yearsOf({ from, to }: Period): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4))
}

/** A real day of a year that a plan may have. */
function isDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false
  const instant = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}
