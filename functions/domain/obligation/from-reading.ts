import type { AuthoritySettings } from '../authority/settings.ts'
import { addDays, addMonths } from '../calendar/days.ts'
import { daysOffOfRussia } from '../calendar/days-off-of-russia.ts'
import { shiftToWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Day, Reading, Window } from '../timing/reading.ts'

/** An obligation to open: one dated instance of a requirement. */
export interface PlannedObligation {
  windowFrom: Day | null
  due: Day
}

type Rules = Pick<AuthoritySettings, 'standingCheckMonths'> &
  Partial<Pick<AuthoritySettings, 'dayOffRule'>>

/**
 * The obligations a reading gives. A dated window gives one, due on its last day;
 * a standing window gives one confirmation every `standingCheckMonths` months, the last on its last day.
 * A due day off goes where `dayOffRule` sends it; the day as written stays in the reading.
 */
export function obligationsOf(
  reading: Pick<Reading, 'windows' | 'standing'>,
  rules: Rules,
  workingCalendar: WorkingCalendar = daysOffOfRussia,
): PlannedObligation[] {
  const planned = reading.windows.flatMap(window =>
    reading.standing && isLong(window, rules)
      ? standingChecks(window, rules)
      : [{ windowFrom: window.from, due: window.to }],
  )
  const shifted = planned.map(one => onWorkingDay(one, rules, workingCalendar))
  return withoutRepeats(shifted).sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** A day off at the very start of a window stays: nothing is due before it can be done. */
function onWorkingDay(
  planned: PlannedObligation,
  { dayOffRule = 'none' }: Rules,
  calendar: WorkingCalendar,
): PlannedObligation {
  const due = shiftToWorkingDay(planned.due, calendar, dayOffRule)
  return planned.windowFrom !== null && due < planned.windowFrom ? planned : { ...planned, due }
}

/** In a reading that mixes a date with a standing duty only the window longer than one check interval is the standing one. */
function isLong(window: Window, rules: Rules): boolean {
  return window.from !== null && addMonths(window.from, rules.standingCheckMonths) <= window.to
}

/** A rest shorter than a month joins the last check: nobody is asked twice in a few weeks. */
function standingChecks(window: Window, rules: Rules): PlannedObligation[] {
  const checks: PlannedObligation[] = []
  let from: Day | null = window.from
  while (from !== null) {
    const next = addMonths(from, rules.standingCheckMonths)
    const isLast = addMonths(next, 1) > window.to
    checks.push({ windowFrom: from, due: isLast ? window.to : addDays(next, -1) })
    from = isLast ? null : next
  }
  return checks
}

function withoutRepeats(planned: PlannedObligation[]): PlannedObligation[] {
  const seen = new Set<string>()
  return planned.filter(({ windowFrom, due }) => {
    const key = `${windowFrom}/${due}`
    return !seen.has(key) && seen.add(key)
  })
}
