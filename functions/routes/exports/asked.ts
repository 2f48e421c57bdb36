import { exportWords } from '../../../web/text/exports.ts'
import { formatDay } from '../../../web/text/format.ts'
import { isRealDay } from '../../domain/calendar/days.ts'
import { noCounts, statuses } from '../../domain/obligation/status.ts'
import type { CountKey } from '../../store/standing.ts'
import { textOf } from '../page.tsx'
import { placeOf, type RequestContext } from '../route.ts'

/** The filter of a file: the same words in the address as the list of obligations has. */
export function askedIn(c: RequestContext) {
  const asked = c.req.query('asOf') ?? ''
  const today = c.get('ctx').today(placeOf(c).authority.timeZone)
  const counts = Object.keys(noCounts) as CountKey[]
  return {
    // What is not known yet is not exported.
    asOf: isRealDay(asked) && asked <= today ? asked : today,
    schoolId: c.req.query('school') || undefined,
    requirementId: c.req.query('requirement') || undefined,
    status: statuses.find(one => one === c.req.query('status')),
    counted: counts.find(one => one === c.req.query('counted')),
    text: (c.req.query('text') ?? '').trim().slice(0, 100) || undefined,
  }
}

export type Asked = ReturnType<typeof askedIn>

/** The lines above a table: what it is, of which day, what was asked for, when it was made. */
export function noteOf(
  c: RequestContext,
  title: string,
  asked: Partial<Asked> & Pick<Asked, 'asOf'>,
  schoolName: string,
): string[] {
  const t = textOf(c)
  const words = exportWords[t.language]
  const { authority } = placeOf(c)
  const filter = [
    schoolName,
    asked.status && t.common.status[asked.status],
    asked.counted && t.authority.numbers[asked.counted],
    asked.text && `«${asked.text}»`,
  ].filter(Boolean)
  return [
    `${title}. ${authority.shortName}`,
    `${words.asOf(formatDay(asked.asOf, t.language))} ${words.filter}: ${filter.join('; ') || words.everything}.`,
    words.made(formatDay(c.get('ctx').today(authority.timeZone), t.language)),
  ]
}
