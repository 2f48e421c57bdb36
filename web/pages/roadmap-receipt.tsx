import { ButtonLink } from '../components/button.tsx'
import { ButtonRow } from '../components/button-row.tsx'
import { ReceiptPanel } from '../components/receipt-panel.tsx'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'

export interface RoadmapReceiptProps {
  t: Text
  id: string
  schoolId: string
  /** It asks institutions: what comes next is who of them has sent what. */
  isMunicipal: boolean
  title: string
  number: string
  time: string
  at: string
  activities: number
  obligations: number
  nextDue: string | null
}

/** The roadmap has been received: what to quote, and what comes next. */
export function RoadmapReceiptPage(props: RoadmapReceiptProps) {
  const { t } = props
  const { activities, receiptText } = t.roadmap
  return (
    <>
      <ReceiptPanel
        title={t.roadmap.receiptTitle}
        numberLabel={t.roadmap.receiptNumber}
        number={props.number}
        time={props.time}
        at={props.at}
      >
        <p>{props.title}</p>
        <p>{receiptText(activities(props.activities), String(props.obligations))}</p>
      </ReceiptPanel>
      <h2 class="title-m">{t.roadmap.nextTitle}</h2>
      <p>
        {props.nextDue === null
          ? t.roadmap.nextNone
          : t.roadmap.nextDue(formatDay(props.nextDue, t.language))}
      </p>
      <ButtonRow>
        {props.isMunicipal ? (
          <ButtonLink href={`/authorities/${props.schoolId}`}>{t.roadmap.toSchools}</ButtonLink>
        ) : (
          <ButtonLink href={`/schools/${props.schoolId}`}>{t.roadmap.toTasks}</ButtonLink>
        )}
        <ButtonLink look="link" href={`/roadmaps/${props.id}`}>
          {t.roadmap.toRoadmap}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}
