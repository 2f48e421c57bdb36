import type { CampaignAnswers } from '../../../web/pages/campaigns/campaign-new.tsx'
import { campaign as texts } from '../../../web/text/campaign.ts'
import { addDays } from '../../domain/calendar/days.ts'
import { obligationsOf } from '../../domain/obligation/from-reading.ts'
import { readTiming } from '../../domain/timing/read-timing.ts'
import type { Day, Reading } from '../../domain/timing/reading.ts'
import { calendarOf } from '../../store/school-calendars.ts'
import type { schoolsOf } from '../../store/schools.ts'
import type { FieldErrors } from '../forms.ts'
import { textOf } from '../page.tsx'
import { placeOf, type RequestContext } from '../route.ts'

/** When a collection is due, as the phrase was understood. */
export interface UnderstoodTiming {
  reading: Reading
  windowFrom: Day | null
  due: Day
  /** The due day before the working-day rule. */
  written: Day
}

/** What was typed, from the address or a form: both have the same fields. */
export function answersIn(get: (name: string) => string, all: readonly string[]): CampaignAnswers {
  const who = get('who')
  return {
    questionnaire: get('questionnaire'),
    name: get('name').slice(0, 200),
    timing: get('timing').slice(0, 200),
    who: who === 'all' || who === 'chosen' ? who : 'mentees',
    schools: all,
  }
}

export type CampaignSchoolRow = Awaited<ReturnType<typeof schoolsOf>>[number]

/** The institutions that are asked. */
export function askedSchools(
  { who, schools }: CampaignAnswers,
  all: readonly CampaignSchoolRow[],
): CampaignSchoolRow[] {
  if (who === 'all') return [...all]
  if (who === 'mentees') return all.filter(({ hasMentees }) => hasMentees)
  const chosen = new Set(schools)
  return all.filter(({ id }) => chosen.has(id))
}

/** The next due day a phrase gives, by the authority's calendar and rules; a sentence where it gives none. One query. */
export async function understand(
  c: RequestContext,
  text: string,
): Promise<UnderstoodTiming | { error: string }> {
  const words = texts[textOf(c).language]
  const { id, settings, timeZone } = placeOf(c).authority
  const today = c.get('ctx').today(timeZone)
  if (text === '') return { error: words.timingMissing }
  const { calendar, workingCalendar } = await calendarOf(c.get('ctx'), id)
  const period = { from: addDays(today, -365), to: addDays(today, 365) }
  const options = { calendar, workingCalendar, byIsInclusive: settings.isDueDayInclusive }
  const reading = readTiming(text, period, options)
  const planned = obligationsOf(reading, settings, workingCalendar)
  const written = obligationsOf(reading, { ...settings, dayOffRule: 'none' }, workingCalendar)
  const next = planned.findIndex(({ due }) => due >= today)
  const found = planned[next]
  if (found === undefined)
    return { error: planned.length > 0 ? words.timingPast : words.timingUnread }
  return { reading, ...found, written: written[next]?.due ?? found.due }
}

/** Everything wrong with what was typed, by field; the timing apart. */
export function errorsIn(
  c: RequestContext,
  answers: CampaignAnswers,
  forms: readonly { id: string }[],
  asked: readonly CampaignSchoolRow[],
): FieldErrors {
  const words = texts[textOf(c).language]
  const errors: FieldErrors = {}
  if (!forms.some(({ id }) => id === answers.questionnaire)) {
    errors.questionnaire = words.chooseQuestionnaire
  }
  if (asked.length === 0) errors.schools = words.chooseSchools
  return errors
}
