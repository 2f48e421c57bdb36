import { ButtonLink } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { oversight } from '../text/oversight.ts'
import { AsOfForm } from './as-of-form.tsx'
import { AuthorityTabs } from './authority-tabs.tsx'
import { rowsHref } from './obligation-query.ts'
import { type RequirementLine, RequirementTable } from './requirement-table.tsx'
import { activityName } from './roadmap-words.ts'

export interface RequirementsStatusProps {
  t: Text
  authorityId: string
  isOfficer: boolean
  asOf: string
  isToday: boolean
  year: number
  /** Null where there are too many institutions to count them all on one page. */
  counted: readonly RequirementLine[] | null
  requirements: readonly { id: string; number: string; text: string; activity: string }[]
}

/** How every requirement that goes to more than one institution stands over all of them. */
export function RequirementsStatusPage(props: RequirementsStatusProps) {
  const { t, authorityId, isOfficer, asOf, isToday, year } = props
  const words = oversight[t.language]
  const base = `/authorities/${authorityId}`
  return (
    <>
      <AuthorityTabs t={t} authorityId={authorityId} current="matrix" isOfficer={isOfficer} />
      <h1 class="title-l">{words.byRequirement}</h1>
      <p class="meta">
        {t.authority.asOfTitle(formatDay(asOf, t.language))} · {t.authority.ofYear(year)}
      </p>
      <p>{words.byRequirementLead}</p>
      <Requirements {...props} />
      <p>
        <ButtonLink href={`${base}/matrix${isToday ? '' : `?asOf=${asOf}`}`} look="secondary">
          {words.matrixTitle}
        </ButtonLink>
      </p>
      <AsOfForm {...{ t, asOf, isToday }} action={`${base}/status`} />
    </>
  )
}

function Requirements(props: RequirementsStatusProps) {
  const { t, authorityId, asOf, isToday, year, counted, requirements } = props
  const words = oversight[t.language]
  const query = { year, asOf: isToday ? '' : asOf }
  if (counted === null) {
    return (
      <>
        <p>{words.tooManySchools}</p>
        <ul>
          {requirements.map(one => (
            <li key={one.id}>
              <a href={rowsHref(authorityId, { ...query, requirement: one.id })}>
                {activityName(one, 140)}
              </a>
            </li>
          ))}
        </ul>
      </>
    )
  }
  if (counted.length === 0) {
    return (
      <EmptyState
        title={words.nothingAsked}
        action={<a href={`/authorities/${authorityId}/roadmaps`}>{words.roadmapsTitle}</a>}
      >
        <p>{words.nothingAskedText}</p>
      </EmptyState>
    )
  }
  const table = { t, authorityId, rows: counted, query, title: words.byRequirement }
  return <RequirementTable {...table} />
}
