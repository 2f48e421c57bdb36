import { addDays } from '../../calendar/days.ts'
import { isWorkingDay } from '../../calendar/working-calendar.ts'
import type { ObligationCheck } from '../check.ts'

/** Said for so many days after the window has opened; later the due day is what matters. */
const daysOfNews = 7

/** On the first working day of its window whoever holds a thing hears that it may be done now. */
export const windowOpens: ObligationCheck = {
  kind: 'window-opens',
  steps({ phase, windowFrom, due }, { calendar }) {
    if (phase !== 'expected' || windowFrom === null) return []
    let on = windowFrom
    while (!isWorkingDay(on, calendar)) on = addDays(on, 1)
    const stale = addDays(on, daysOfNews)
    const until = due < stale ? due : stale
    return [{ name: 'window-opens', on, until, tells: ['holder'] }]
  },
  examples: [
    {
      it: 'says so on the first day of the window',
      given: { windowFrom: '2027-03-01', due: '2027-05-31' },
      day: '2027-03-01',
      says: 'window-opens',
      tells: ['holder'],
    },
    {
      it: 'waits for Monday where the window opens on a Saturday',
      given: { windowFrom: '2027-05-15', due: '2027-06-30' },
      day: '2027-05-16',
      says: null,
    },
    {
      it: 'is quiet about a thing that may be done at any time',
      given: { windowFrom: null, due: '2027-05-31' },
      day: '2027-03-01',
      says: null,
    },
    {
      it: 'is quiet once the thing has been sent',
      given: { windowFrom: '2027-03-01', due: '2027-05-31', phase: 'submitted' },
      day: '2027-03-01',
      says: null,
    },
    {
      it: 'is no news two weeks later',
      given: { windowFrom: '2027-03-01', due: '2027-05-31' },
      day: '2027-03-15',
      says: null,
    },
  ],
}
