/** Which obligations a page or a file shows, as it stands in an address. */
export interface ObligationQuery {
  school?: string | undefined
  requirement?: string | undefined
  status?: string | undefined
  counted?: string | undefined
  text?: string | undefined
  /** The first calendar year of a school year. */
  year?: number | undefined
  /** Left out of the address of today. */
  asOf?: string | undefined
}

/** What stands after the `?`: `''` where nothing was chosen. */
export function obligationQuery(query: ObligationQuery): string {
  const { school, requirement, status, counted, text, year, asOf } = query
  const filled = Object.entries({ school, requirement, status, counted, text, year, asOf }).flatMap(
    ([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]]),
  )
  return new URLSearchParams(filled).toString()
}

/** The page with the rows behind a number. */
export function rowsHref(authorityId: string, query: ObligationQuery): string {
  const asked = obligationQuery(query)
  return `/authorities/${authorityId}/obligations${asked === '' ? '' : `?${asked}`}`
}
