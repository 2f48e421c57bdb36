import {
  type DraftQuestion,
  questionsOf,
} from '../../functions/domain/roadmap-draft/draft-questions.ts'
import { type ActivityEdit, editOf } from '../../functions/domain/roadmap-draft/edit-activity.ts'
import type { FactsEdit } from '../../functions/domain/roadmap-draft/edit-facts.ts'
import type {
  DraftActivity,
  RoadmapDraft,
} from '../../functions/domain/roadmap-draft/roadmap-draft.ts'
import { Button, ButtonLink } from '../components/button.tsx'
import { Details } from '../components/details.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Notice } from '../components/notice.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import type { Text } from '../text/index.ts'
import {
  type ActivityErrors,
  ActivityForm,
  ActivityLine,
  evidenceName,
  timingInWords,
} from './draft-activity.tsx'
import { FactsForm, type FactsMessages, FactsRows } from './draft-facts.tsx'
import { QuestionForm } from './draft-questions.tsx'

/** Which part is open for editing, with what was typed and what is wrong with it. */
export type Editing =
  | { part: 'facts'; given?: FactsEdit; errors?: FactsMessages }
  | {
      part: 'activity'
      index: number
      given?: ActivityEdit
      errors?: ActivityErrors
      /** In a conflict: the activity as it would have been saved. */
      yours?: DraftActivity
    }
  | { part: 'answer'; index: number; answer: string; phrase: string; error: string }
  | null

export interface DraftPageProps {
  t: Text
  id: string
  revision: number
  draft: RoadmapDraft
  today: string
  /** Who saved last, and when. */
  saved: { by: string; at: string }
  editing: Editing
  /** Somebody else has changed the part that is open. */
  isConflict?: boolean
}

/** The confirm page: questions first, then everything that was understood. */
export function DraftPage(props: DraftPageProps) {
  const { t, id, draft, saved } = props
  const questions = questionsOf(draft)
  const errors = errorsOf(props.editing)
  return (
    <>
      {errors.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={errors} />}
      <h1 class="title-l">{t.draft.draftTitle}</h1>
      <p class="meta">{t.draft.savedBy(saved.by, saved.at)}</p>
      {props.isConflict && <Conflict {...props} />}
      {draft.period !== null && <Questions {...props} questions={questions} />}
      <h2 id="facts">{t.draft.factsTitle}</h2>
      <FactsPart {...props} />
      {draft.warnings.length > 0 && <Noticed t={t} draft={draft} />}
      <h2>{t.draft.activitiesTitle}</h2>
      <Activities {...props} />
      <p>
        <ButtonLink href={`/drafts/${id}/check`}>{t.draft.toCheck}</ButtonLink>
      </p>
      <Details summary={t.draft.discardTitle}>
        <form method="post" action={`/drafts/${id}/discard`}>
          <p>{t.draft.discardText}</p>
          <Button look="warning">{t.draft.discard}</Button>
        </form>
      </Details>
    </>
  )
}

function errorsOf(editing: Editing): { href: string; message: string }[] {
  if (editing === null) return []
  if (editing.part === 'answer') {
    return [{ href: `#answer${editing.index}`, message: editing.error }]
  }
  return Object.entries(editing.errors ?? {}).map(([name, message]) => ({
    href: `#${name}`,
    message,
  }))
}

function FactsPart({ t, id, revision, draft, editing }: DraftPageProps) {
  const isOpen = editing?.part === 'facts'
  if (!isOpen && draft.period !== null) {
    return <FactsRows t={t} draft={draft} edit="?edit=facts#facts" />
  }
  const { given, errors = {} } = isOpen ? editing : {}
  return <FactsForm {...{ t, draftId: id, revision, draft, given, errors }} />
}

function Questions(props: DraftPageProps & { questions: DraftQuestion[] }) {
  const { t, id, revision, draft, questions, editing } = props
  if (questions.length === 0) return <p>{t.draft.noQuestions}</p>
  const given = editing?.part === 'answer' ? editing : undefined
  return (
    <section>
      <h2 class="title-m" id="questions">
        {t.draft.questionsTitle(questions.length)}
      </h2>
      <p>{t.draft.questionsText}</p>
      {questions.map(question => {
        const activity = draft.activities[question.index]
        return (
          activity && (
            <QuestionForm
              key={question.index}
              {...{ t, draftId: id, revision, question, activity, period: draft.period }}
              given={given?.index === question.index ? given : undefined}
            />
          )
        )
      })}
    </section>
  )
}

function Noticed({ t, draft }: { t: Text; draft: RoadmapDraft }) {
  return (
    <Details summary={t.draft.noticedTitle(draft.warnings.length)}>
      <ul>
        {draft.warnings.map(({ code, message, activity }) => (
          <li key={code + message}>
            {activity === undefined ? message : <a href={`#a${activity}`}>{message}</a>}
          </li>
        ))}
      </ul>
    </Details>
  )
}

function Activities(props: DraftPageProps) {
  return (
    <>
      {sectionsOf(props.draft.activities).map(({ title, first, activities }) => (
        <section key={first}>
          {title && <h3>{title}</h3>}
          <ul class="tasks">
            {activities.map((activity, offset) => (
              <ActivityPart
                {...props}
                key={first + offset}
                {...{ activity, index: first + offset }}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function ActivityPart(props: DraftPageProps & { activity: DraftActivity; index: number }) {
  const { t, id, revision, activity, index, today, editing } = props
  const isOpen = editing?.part === 'activity' && editing.index === index
  if (!isOpen) return <ActivityLine {...{ t, index, activity, today }} />
  const edit = editing.given ?? editOf(activity)
  return (
    <ActivityForm
      {...{ t, draftId: id, revision, index, activity, edit, period: props.draft.period }}
      errors={editing.errors ?? {}}
    />
  )
}

/** Rows under one heading: the section, or the stage where the table has stages. */
function sectionsOf(activities: readonly DraftActivity[]) {
  const sections: { title: string; first: number; activities: DraftActivity[] }[] = []
  for (const [index, activity] of activities.entries()) {
    const title = [activity.section, activity.stage].filter(Boolean).join('. ')
    const last = sections.at(-1)
    if (last?.title === title) last.activities.push(activity)
    else sections.push({ title, first: index, activities: [activity] })
  }
  return sections
}

/** Both versions: what is saved now and what was typed; the form below holds the latter. */
function Conflict({ t, draft, saved, editing, today }: DraftPageProps) {
  const part = editing?.part === 'activity' ? editing : undefined
  const activity = part && draft.activities[part.index]
  return (
    <Notice kind="warning" title={t.draft.conflictTitle} isNews>
      <p>{t.draft.conflictText(saved.by, saved.at)}</p>
      <h3>{t.draft.savedNow}</h3>
      {activity ? <Version {...{ t, activity, today }} /> : <FactsRows t={t} draft={draft} />}
      {part?.yours && (
        <>
          <h3>
            <a href={`#a${part.index}`}>{t.draft.yours}</a>
          </h3>
          <Version {...{ t, activity: part.yours, today }} />
        </>
      )}
    </Notice>
  )
}

function Version({ t, activity, today }: { t: Text; activity: DraftActivity; today: string }) {
  const { text, timing, responsibleText, evidence, level, isLeftOut } = activity
  return (
    <SummaryList
      rows={[
        { key: t.draft.text, value: text },
        { key: t.draft.timing, value: `${timing.text} (${timingInWords(activity, t, today)})` },
        { key: t.draft.responsible, value: responsibleText },
        {
          key: t.draft.evidence,
          value: evidence.map(code => evidenceName(code, t)).join(', '),
        },
        {
          key: t.draft.level,
          value: isLeftOut ? t.draft.leftOut : t.draft.levels[level],
        },
      ]}
    />
  )
}
