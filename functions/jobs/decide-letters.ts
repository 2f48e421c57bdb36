import type { Context } from '../context.ts'
import { readSettings } from '../domain/authority/settings.ts'
import { hourOf } from '../domain/calendar/zones.ts'
import { digestWeekAt, isSendingTime } from '../domain/notice/sending-hours.ts'
import { queueWhatChanged } from '../store/notice/chase-queue.ts'
import { calendarOf } from '../store/school-calendars.ts'
import { authority } from '../store/schema.ts'
import { openDigests } from './open-digests.ts'
import { remind } from './remind.ts'

export interface Decisions {
  /** Steps told, each to one person. */
  reminders: number
  digests: number
}

/** Decides on every letter that has come up by now, for each authority by its own clock, calendar and rules. */
export async function decideLetters(ctx: Context): Promise<Decisions> {
  await queueWhatChanged(ctx)
  const authorities = await ctx.db
    .select({ id: authority.id, timeZone: authority.timeZone, settings: authority.settings })
    .from(authority)
  const sums = { reminders: 0, digests: 0 }
  for (const one of authorities) {
    const decided = await decideFor(ctx, one)
    sums.reminders += decided.reminders
    sums.digests += decided.digests
  }
  return sums
}

type AuthorityRow = Pick<typeof authority.$inferSelect, 'id' | 'timeZone' | 'settings'>

/** An authority whose letters fail does not keep the others from theirs. */
async function decideFor(ctx: Context, { id, timeZone, settings }: AuthorityRow): Promise<Decisions> {
  const none = { reminders: 0, digests: 0 }
  const rules = readSettings(settings)
  const time = { day: ctx.today(timeZone), hour: hourOf(ctx.now, timeZone) }
  try {
    const { workingCalendar: calendar } = await calendarOf(ctx, id)
    if (!isSendingTime(time, rules, calendar)) return none
    const monday = digestWeekAt(time, rules, calendar)
    return {
      reminders: await remind(ctx, id, time.day, { settings: rules, calendar }),
      digests: monday === null ? 0 : await openDigests(ctx, id, monday, rules.isDigestOptional),
    }
  } catch (error) {
    console.error(`letters of authority ${id} were not decided on:`, error)
    return none
  }
}
