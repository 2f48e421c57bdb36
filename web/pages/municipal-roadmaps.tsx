import type { AddressedSchool, Audience } from '../../functions/domain/roadmap/audience.ts'
import { isAddressed } from '../../functions/domain/roadmap/audience.ts'
import { Button, ButtonLink } from '../components/button.tsx'
import { ButtonRow } from '../components/button-row.tsx'
import { DataTable } from '../components/data-table.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import type { Text } from '../text/index.ts'
import { oversight } from '../text/oversight.ts'
import { audienceInWords } from './audience-words.ts'
import { AuthorityTabs } from './authority-tabs.tsx'
import { activityName } from './roadmap-words.ts'

export interface MunicipalRoadmapsProps {
  t: Text
  authorityId: string
  isOfficer: boolean
  requirements: readonly {
    id: string
    number: string
    activity: string
    text: string
    timing: { text: string }
    evidence: readonly string[]
    audience: Audience
    roadmapId: string | null
  }[]
  schools: readonly (AddressedSchool & { shortName: string })[]
}

/** What the municipality asks now, of whom, and the way to send a roadmap. */
export function MunicipalRoadmapsPage(props: MunicipalRoadmapsProps) {
  const { t, authorityId, isOfficer, requirements } = props
  const words = oversight[t.language]
  const base = `/authorities/${authorityId}`
  const send = isOfficer && (
    <form method="post" action={`${base}/roadmaps/begin`}>
      <Button look={requirements.length === 0 ? 'primary' : 'secondary'}>{words.send}</Button>
    </form>
  )
  return (
    <>
      <AuthorityTabs t={t} authorityId={authorityId} current="roadmaps" isOfficer={isOfficer} />
      <h1 class="title-l">{words.roadmapsTitle}</h1>
      {requirements.length === 0 ? (
        <EmptyState title={words.emptyTitle} action={send || undefined}>
          <p>{words.roadmapsLead}</p>
        </EmptyState>
      ) : (
        <>
          <Requirements {...props} />
          <ButtonRow>
            <ButtonLink look="secondary" href={`${base}/matrix`}>
              {words.matrix}
            </ButtonLink>
            <ButtonLink look="secondary" href={`${base}/coverage`}>
              {words.coverage}
            </ButtonLink>
            {isOfficer && (
              <ButtonLink look="link" href={`/schools/${authorityId}`}>
                {words.ownTasks}
              </ButtonLink>
            )}
            {isOfficer && (
              <ButtonLink look="link" href={`/schools/${authorityId}/roadmaps`}>
                {words.ownRoadmaps}
              </ButtonLink>
            )}
          </ButtonRow>
          {send}
        </>
      )}
    </>
  )
}

function Requirements({ t, authorityId, requirements, schools }: MunicipalRoadmapsProps) {
  const words = oversight[t.language]
  const list = `/authorities/${authorityId}/obligations?requirement=`
  const asked = schools.filter(({ kind }) => kind !== 'authority')
  return (
    <DataTable
      caption={words.roadmapsTitle}
      isCaptionHidden
      columns={[
        { id: 'what', label: words.requirement },
        { id: 'timing', label: words.timing },
        { id: 'whom', label: words.forWhom },
        { id: 'who', label: words.who, align: 'end' },
      ]}
      rows={requirements.map(one => ({
        id: one.id,
        cells: {
          what: <a href={`${list}${one.id}`}>{activityName(one)}</a>,
          timing: one.timing.text,
          whom: audienceInWords(one.audience, schools, t),
          who: String(asked.filter(school => isAddressed(one, school)).length),
        },
      }))}
    />
  )
}
