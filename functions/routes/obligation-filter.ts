import { activityName } from '../../web/pages/roadmap-words.ts'
import { formatDay } from '../../web/text/format.ts'
import { noCounts, statuses } from '../domain/obligation/status.ts'
import type { ObligationsFilter } from '../store/obligation-list.ts'
import type { CountKey } from '../store/standing.ts'
import { asOfIn } from './as-of.ts'
import type { CsvAbout } from './csv.ts'
import { textOf } from './page.tsx'
import type { RequestContext } from './route.ts'

/** Which obligations are asked for: the same words in the address of a list, of a file and of a saved view. */
export function obligationFilterIn(c: RequestContext): ObligationsFilter {
  return {
    asOf: asOfIn(c),
    schoolId: c.req.query('school') || undefined,
    requirementId: c.req.query('requirement') || undefined,
    status: oneOf(statuses, c.req.query('status')),
    counted: oneOf(Object.keys(noCounts) as CountKey[], c.req.query('counted')),
    text: (c.req.query('text') ?? '').trim().slice(0, 100) || undefined,
    year: yearIn(c),
  }
}

function oneOf<T extends string>(known: readonly T[], asked: string | undefined): T | undefined {
  return known.find(one => one === asked)
}

function yearIn(c: RequestContext): number | undefined {
  const asked = c.req.query('year') ?? ''
  return /^20\d\d$/.test(asked) ? Number(asked) : undefined
}

/** What a filter's ids are called. */
export interface FilterNames {
  school?: { shortName: string } | undefined
  requirement?: { number: string; text: string; activity: string } | undefined
}

/** What was asked for in words: «СОШ № 2; Просрочено», «всё» where nothing was. */
export function filterWords(
  c: RequestContext,
  { status, counted, text, year }: Partial<ObligationsFilter>,
  { school, requirement }: FilterNames,
): string {
  const { authority, common } = textOf(c)
  const words = [
    school?.shortName,
    requirement && activityName(requirement),
    status && common.status[status],
    counted && authority.numbers[counted],
    year && authority.ofYear(year),
    text && `«${text}»`,
  ]
  return words.filter(Boolean).join('; ') || authority.everything
}

/** What a list says of itself at the end of each row. */
export function csvAbout(c: RequestContext, asOf: string, asked: string): CsvAbout {
  const { authority, language } = textOf(c)
  return {
    heads: [authority.asOf, authority.asked],
    day: formatDay(asOf, language),
    asked,
    none: authority.noRows,
  }
}
