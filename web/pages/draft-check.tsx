import type { Activity } from '../../functions/domain/roadmap/roadmap-reading.ts'
import { questionsOf } from '../../functions/domain/roadmap-draft/draft-questions.ts'
import {
  type ObligationChanges,
  type PlannedActivity,
  type PlanRules,
  plannedOf,
} from '../../functions/domain/roadmap-draft/plan-version.ts'
import { type RoadmapDraft, readingOf } from '../../functions/domain/roadmap-draft/roadmap-draft.ts'
import { Button } from '../components/button.tsx'
import { DataTable } from '../components/data-table.tsx'
import { Notice } from '../components/notice.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { FactsRows } from './draft-facts.tsx'
import { activityName } from './roadmap-words.ts'

export interface CheckPageProps {
  t: Text
  id: string
  draft: RoadmapDraft
  plan: PlannedActivity[]
  today: string
  rules: PlanRules
}

/** What will be sent, and what keeps it from being sent. */
export function CheckPage(props: CheckPageProps) {
  const { t, id, draft } = props
  const isNewVersion = draft.lineageId !== null
  return (
    <>
      <h1 class="title-l">{t.draft.checkTitle}</h1>
      <FactsRows t={t} draft={draft} edit={`/drafts/${id}?edit=facts#facts`} />
      <Totals {...props} />
      {isNewVersion && <Changes {...props} />}
      {isReady(draft) ? <Submit t={t} id={id} /> : <Open t={t} id={id} draft={draft} />}
      <p>
        <a href={`/drafts/${id}`}>{t.draft.backToDraft}</a>
      </p>
    </>
  )
}

/** A draft can be sent: it has a period and activities, and no question is left. */
export function isReady(draft: RoadmapDraft): boolean {
  const hasActivities = draft.activities.some(({ isLeftOut }) => !isLeftOut)
  return draft.period !== null && hasActivities && questionsOf(draft).length === 0
}

const firstDays = 5

function Totals({ t, draft, today, rules }: CheckPageProps) {
  const { activities } = readingOf(draft)
  const days = activities
    .flatMap(activity => plannedOf(activity, rules).map(({ due }) => ({ due, activity })))
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))
  const past = days.filter(({ due }) => due < today).length
  const next = days.slice(past, past + firstDays)
  const rows = [
    { key: t.draft.howMany, value: String(activities.length) },
    { key: t.draft.deadlines, value: String(days.length) },
    {
      key: t.draft.noDeadlines,
      value: String(activities.length - new Set(days.map(({ activity }) => activity)).size),
    },
  ]
  return (
    <>
      <SummaryList rows={rows} />
      {past > 0 && <p>{t.draft.pastDays(past)}</p>}
      {next.length > 0 && <h2>{t.draft.firstDays}</h2>}
      <ul>
        {next.map(({ due, activity }) => (
          <li key={due + activity.number + activity.text}>
            {formatDay(due, t.language)}: {activityName(activity)}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The button that sends it. */
export function Submit({ t, id }: { t: Text; id: string }) {
  return (
    <form method="post" action={`/drafts/${id}/submit`} data-queue>
      <p>{t.draft.submitNote}</p>
      <Button>{t.draft.submit}</Button>
    </form>
  )
}

/** What keeps it from being sent. */
export function Open({ t, id, draft }: { t: Text; id: string; draft: RoadmapDraft }) {
  const questions = questionsOf(draft).flatMap(({ index }) => {
    const activity = draft.activities[index]
    return activity ? [{ href: `/drafts/${id}#q${index}`, label: nameOf(activity) }] : []
  })
  const isEmpty = draft.activities.every(({ isLeftOut }) => isLeftOut)
  return (
    <Notice kind="warning" title={t.draft.openTitle}>
      <p>{isEmpty ? t.draft.emptyPlan : t.draft.openText}</p>
      <ul>
        {draft.period === null && (
          <li>
            <a href={`/drafts/${id}#facts`}>{t.draft.openPeriod}</a>
          </li>
        )}
        {questions.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function nameOf(activity: Activity): string {
  return activityName(activity)
}

function Changes({ t, plan }: CheckPageProps) {
  const changes = plan.filter(one => one.kind !== 'same' || isMoving(one.obligations))
  return (
    <>
      <h2>{t.draft.changesTitle}</h2>
      <p>{t.draft.unchanged(plan.length - changes.length)}</p>
      {changes.length > 0 && (
        <DataTable
          caption={t.draft.changesTitle}
          isCaptionHidden
          columns={[
            { id: 'what', label: t.roadmap.what },
            { id: 'was', label: t.draft.was },
            { id: 'becomes', label: t.draft.becomes },
            { id: 'effect', label: t.draft.effect },
          ]}
          rows={changes.map((one, index) => changeRow(one, index, t))}
        />
      )}
    </>
  )
}

function isMoving({ moved, closed, opened }: ObligationChanges): boolean {
  return moved.length + closed.length + opened.length > 0
}

function changeRow(one: PlannedActivity, index: number, t: Text) {
  const name = activityName(one.kind === 'removed' ? one.before : one.activity)
  const fields = one.kind === 'changed' ? one.changed : []
  const values = (activity: Activity) =>
    fields.map(field => (
      <p key={field}>
        {t.draft.fields[field]}: {fieldOf(activity, field)}
      </p>
    ))
  return {
    id: String(index),
    cells: {
      what: (
        <>
          {t.draft.changeKinds[one.kind]}: {name}
        </>
      ),
      was: one.kind === 'changed' ? values(one.before) : '—',
      becomes: one.kind === 'changed' ? values(one.activity) : '—',
      effect: effectOf(one.obligations, t),
    },
  }
}

function fieldOf(activity: Activity, field: keyof Text['draft']['fields']): string {
  if (field === 'timing') return activity.timing.text
  return field === 'responsible' ? activity.responsibleText : activity[field]
}

function effectOf({ stands, moved, closed, opened }: ObligationChanges, t: Text): string {
  const { effects } = t.draft
  const day = (value: string) => formatDay(value, t.language)
  const parts = [
    ...moved.map(({ from, to }) => effects.moved(day(from), day(to))),
    ...(stands.length > 0 ? [effects.stands(stands.length)] : []),
    ...(closed.length > 0 ? [effects.closed(closed.length)] : []),
    ...(opened.length > 0 ? [effects.opened(opened.length)] : []),
  ]
  return parts.length > 0 ? parts.join('; ') : effects.none
}
