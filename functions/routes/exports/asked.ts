import { exportWords } from '../../../web/text/exports.ts'
import { formatDay } from '../../../web/text/format.ts'
import type { ObligationsFilter } from '../../store/obligation-list.ts'
import { type FilterNames, filterWords, obligationFilterIn } from '../obligation-filter.ts'
import { textOf } from '../page.tsx'
import { placeOf, type RequestContext } from '../route.ts'

export type Asked = ObligationsFilter

/** The filter of a file: the same words in the address as the list of obligations has. What is not known yet is not exported. */
export function askedIn(c: RequestContext): Asked {
  const asked = obligationFilterIn(c)
  const today = c.get('ctx').today(placeOf(c).authority.timeZone)
  return { ...asked, asOf: asked.asOf <= today ? asked.asOf : today }
}

/** The lines above a table: what it is, of which day, what was asked for, when it was made. */
export function noteOf(
  c: RequestContext,
  title: string,
  asked: Partial<Asked> & Pick<Asked, 'asOf'>,
  names: FilterNames,
): string[] {
  const { language } = textOf(c)
  const words = exportWords[language]
  const { authority } = placeOf(c)
  return [
    `${title}. ${authority.shortName}`,
    `${words.asOf(formatDay(asked.asOf, language))} ${words.filter}: ${filterWords(c, asked, names)}.`,
    words.made(formatDay(c.get('ctx').today(authority.timeZone), language)),
  ]
}
