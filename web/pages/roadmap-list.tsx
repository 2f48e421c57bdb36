import { ButtonLink } from '../components/button.tsx'
import { Details } from '../components/details.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'

export interface RoadmapLine {
  id: string
  title: string
  version: number
  periodFrom: string
  periodTo: string
  by: string
  at: string
  activities: number
  isCurrent: boolean
}

export interface RoadmapListProps {
  t: Text
  schoolId: string
  schoolName: string
  roadmaps: RoadmapLine[]
  drafts: { id: string; title: string; by: string; at: string }[]
  mayEdit: boolean
}

/** The roadmaps of a school: those that hold, those in work, and what was before. */
export function RoadmapListPage(props: RoadmapListProps) {
  const { t, roadmaps, drafts, mayEdit } = props
  const current = roadmaps.filter(({ isCurrent }) => isCurrent)
  const former = roadmaps.filter(({ isCurrent }) => !isCurrent)
  const send = `/schools/${props.schoolId}/roadmaps/new`
  return (
    <>
      <p class="meta">{props.schoolName}</p>
      <h1 class="title-l">{t.roadmap.listTitle}</h1>
      {current.length === 0 && drafts.length === 0 ? (
        <EmptyState
          title={t.roadmap.emptyTitle}
          action={mayEdit ? <ButtonLink href={send}>{t.roadmap.send}</ButtonLink> : undefined}
        >
          <p>{mayEdit ? t.roadmap.emptyText : t.roadmap.emptyReader}</p>
        </EmptyState>
      ) : (
        <>
          <Lines t={t} lines={current} />
          {mayEdit && drafts.length > 0 && <Drafts t={t} drafts={drafts} />}
          {mayEdit && (
            <p>
              <ButtonLink href={send} look="secondary">
                {current.length === 0 ? t.roadmap.send : t.roadmap.sendNext}
              </ButtonLink>
            </p>
          )}
        </>
      )}
      {former.length > 0 && (
        <Details summary={t.roadmap.oldVersions}>
          <Lines t={t} lines={former} />
        </Details>
      )}
    </>
  )
}

function Lines({ t, lines }: { t: Text; lines: RoadmapLine[] }) {
  const day = (value: string) => formatDay(value, t.language)
  return (
    <ul class="tasks">
      {lines.map(line => (
        <li class="task" key={line.id}>
          <div>
            <a class="task-title" href={`/roadmaps/${line.id}`}>
              {line.title || t.roadmap.untitled}
            </a>
            <p class="meta">
              {t.roadmap.periodOf(day(line.periodFrom), day(line.periodTo))},{' '}
              {t.roadmap.version(line.version)}
            </p>
            <p class="meta">{t.roadmap.sentBy(line.by, line.at)}</p>
          </div>
          {line.isCurrent && <p>{t.roadmap.activities(line.activities)}</p>}
        </li>
      ))}
    </ul>
  )
}

function Drafts({ t, drafts }: Pick<RoadmapListProps, 't' | 'drafts'>) {
  return (
    <section>
      <h2 class="title-m">{t.roadmap.draftsTitle}</h2>
      <ul class="tasks">
        {drafts.map(({ id, title, by, at }) => (
          <li class="task" key={id}>
            <div>
              <a class="task-title" href={`/drafts/${id}`}>
                {title || t.roadmap.untitled}
              </a>
              <p class="meta">{t.roadmap.draftMeta(by, at)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
