import type { Context } from '../context.ts'
import { readSettings } from '../domain/authority/settings.ts'
import { addDays } from '../domain/calendar/days.ts'
import { endOfDay, hourOf } from '../domain/calendar/zones.ts'
import { digestWeekAt, isBeforeDigest, isSendingTime } from '../domain/notice/sending-hours.ts'
import { queueWhatChanged } from '../store/notice/chase-queue.ts'
import { holdLetters } from '../store/notice/letters-of-day.ts'
import { authority } from '../store/schema.ts'
import { calendarOf } from '../store/school-calendars.ts'
import { openDigests } from './open-digests.ts'
import { remind } from './remind.ts'
import { warnPublished } from './warn-published.ts'

const hourMs = 3_600_000
const nothing = { reminders: 0, digests: 0, warnings: 0 }

export interface Decisions {
  /** How many times somebody is told something. */
  reminders: number
  digests: number
  /** Urgent letters. */
  warnings: number
}

/** Decides on every letter that has come up by now, for each authority by its own clock, calendar and rules. */
export async function decideLetters(ctx: Context): Promise<Decisions> {
  await queueWhatChanged(ctx)
  const { id, shortName, timeZone, settings } = authority
  const authorities = await ctx.db.select({ id, shortName, timeZone, settings }).from(authority)
  const sums = { reminders: 0, digests: 0, warnings: 0 }
  for (const one of authorities) {
    const decided = await decideFor(ctx, one)
    sums.reminders += decided.reminders
    sums.digests += decided.digests
    sums.warnings += decided.warnings
  }
  return sums
}

type AuthorityRow = Pick<
  typeof authority.$inferSelect,
  'id' | 'shortName' | 'timeZone' | 'settings'
>

/** An authority whose letters fail does not keep the others from theirs; its own wait for the next tick. */
async function decideFor(ctx: Context, one: AuthorityRow): Promise<Decisions> {
  try {
    return await decideInItsHours(ctx, one)
  } catch (error) {
    console.error(`letters of authority ${one.id} were not decided on:`, error)
    await holdLetters(ctx, one.id, nextHour(ctx.now))
    return nothing
  }
}

/** When the next tick looks again whether letters may leave. */
function nextHour(now: number): number {
  return now - (now % hourMs) + hourMs
}

/** The digest is opened first: what comes up on its day stands in it, and nobody gets two letters in a morning. */
async function decideInItsHours(
  ctx: Context,
  { id, shortName, timeZone, settings }: AuthorityRow,
): Promise<Decisions> {
  const rules = readSettings(settings)
  const time = { day: ctx.today(timeZone), hour: hourOf(ctx.now, timeZone) }
  const { workingCalendar: calendar } = await calendarOf(ctx, id)
  if (!isSendingTime(time, rules, calendar) || isBeforeDigest(time, rules, calendar)) {
    await holdLetters(ctx, id, nextHour(ctx.now))
    return nothing
  }
  const monday = digestWeekAt(time, rules, calendar)
  const digests = monday === null ? 0 : await openDigests(ctx, id, monday, rules.isDigestOptional)
  const warnings = await warnPublished(ctx, { id, shortName, timeZone, settings: rules }, time.day)
  const today = {
    day: time.day,
    begins: endOfDay(addDays(time.day, -1), timeZone),
  }
  return {
    digests,
    warnings,
    reminders: await remind(ctx, id, today, { settings: rules, calendar }),
  }
}
