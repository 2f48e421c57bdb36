import type { MentoringCounts } from '../../../functions/domain/mentorship/counts.ts'
import type { FoundGap } from '../../../functions/domain/mentorship/rules.ts'
import { ButtonLink } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import type { Text } from '../../text/index.ts'
import { mentoring } from '../../text/mentoring.ts'
import { mentoringGaps } from '../../text/mentoring-gaps.ts'
import { papers } from '../../text/mentoring-papers.ts'
import { gapHref } from './gap-link.ts'
import { GapTasks } from './gap-tasks.tsx'
import { MentoringTabs } from './tabs.tsx'

export interface GuidePageProps {
  t: Text
  schoolId: string
  schoolName: string
  gaps: readonly FoundGap[]
  counts: MentoringCounts
  names: ReadonlyMap<string, string>
  canEdit: boolean
  isSaved: boolean
}

/** What a school is missing, in order: the first with a button, each with a link to its form. */
export function GuidePage(props: GuidePageProps) {
  const { t, schoolId, gaps, canEdit } = props
  const words = mentoring[t.language]
  const [first] = gaps
  return (
    <>
      <p class="meta">{props.schoolName}</p>
      <h1 class="title-l">{words.guideTitle}</h1>
      {props.isSaved && <Notice kind="success" title={words.saved} isNews />}
      <MentoringTabs {...{ t, schoolId, canEdit }} current="guide" />
      {first === undefined ? (
        <EmptyState title={words.allDone}>
          <p>{words.allDoneText}</p>
        </EmptyState>
      ) : (
        <>
          <p>{words.guideLead}</p>
          {canEdit && (
            <p>
              <ButtonLink href={gapHref(schoolId, first)}>
                {mentoringGaps[t.language].gap[first.kind].action}
              </ButtonLink>
            </p>
          )}
          <GapTasks {...props} />
        </>
      )}
      <Counts {...props} />
      {canEdit && (
        <p>
          <a href={`/schools/${schoolId}/mentoring/documents`}>{papers[t.language].tabs.label}</a>
        </p>
      )}
    </>
  )
}

function Counts({ t, counts }: GuidePageProps) {
  const words = mentoring[t.language]
  return (
    <SummaryList
      rows={[
        { key: words.mentors, value: counts.mentors },
        { key: words.mentees, value: counts.mentees },
        { key: words.pairsCount, value: counts.pairs },
        { key: words.groupsCount, value: counts.groups },
        {
          key: words.youngCovered,
          value: words.covered(counts.youngTeachersCovered, counts.youngTeachers),
        },
      ]}
    />
  )
}
