import type {
  SectionProgress,
  SectionState,
} from '../../../functions/domain/diagnostic/progress.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { ButtonRow } from '../../components/button-row.tsx'
import { Notice } from '../../components/notice.tsx'
import type { TagStatus } from '../../components/status-tag.tsx'
import { type Task, TaskList } from '../../components/task-list.tsx'
import { formatInstant } from '../../text/format.ts'
import type { DiagnosticFrame } from './diagnostic-frame.ts'

export interface DiagnosticTasksProps extends DiagnosticFrame {
  timeZone: string
  saved: readonly { section: string; updatedAt: number; updatedByName: string }[]
  /** The first section that needs a person, null where none does. */
  next: string | null
  may: { fill: boolean; send: boolean; discard: boolean }
  /** The collection takes no more answers. */
  isClosed: boolean
  /** A newer version of the questionnaire is out. */
  isStale: boolean
  news: 'moved' | null
  /** What the officer said when returning it, `''` where it was not returned. */
  comment: string
}

const tags: Record<SectionState, TagStatus> = {
  empty: 'upcoming',
  begun: 'open',
  known: 'submitted',
  done: 'accepted',
}

/** The sections of a questionnaire, and how far each is. */
export function DiagnosticTasksPage(props: DiagnosticTasksProps) {
  const { words, one, may, next, progress } = props
  const known = progress.reduce((sum, section) => sum + section.known, 0)
  const asked = progress.reduce((sum, section) => sum + section.asked, 0)
  return (
    <>
      <h1 class="title-l">{one.form.title}</h1>
      <p class="lead">
        {one.schoolName}
        {one.due !== null && `. ${words.due(one.due)}`}
      </p>
      <News {...props} />
      <p>{known > 0 ? words.known(known, asked) : words.knownNone(asked)}</p>
      {one.form.purpose !== '' && <p>{one.form.purpose}</p>}
      <h2 class="title-m">{words.sections}</h2>
      <TaskList tasks={progress.map(section => taskOf(props, section))} />
      {may.fill && (
        <ButtonRow>
          {next !== null && (
            <ButtonLink href={`/diagnostics/${one.id}/sections/${next}`}>
              {words.nextSection}
            </ButtonLink>
          )}
          {may.send && (
            <ButtonLink
              look={next === null ? 'primary' : 'secondary'}
              href={`/diagnostics/${one.id}/check`}
            >
              {words.toCheck}
            </ButtonLink>
          )}
        </ButtonRow>
      )}
      {may.discard && (
        <form method="post" action={`/diagnostics/${one.id}/discard`}>
          <Button look="link">{words.discard}</Button>
        </form>
      )}
    </>
  )
}

function News({ words, one, isClosed, isStale, news, comment, may }: DiagnosticTasksProps) {
  return (
    <>
      {isClosed && (
        <Notice kind="info" title={words.closedTitle}>
          <p>{words.closedText}</p>
        </Notice>
      )}
      {comment !== '' && (
        <Notice kind="warning" title={words.remarksTitle}>
          <p>{comment}</p>
        </Notice>
      )}
      {isStale && (
        <Notice kind="warning" title={words.staleTitle}>
          <p>{words.staleText}</p>
          {may.fill && (
            <form method="post" action={`/diagnostics/${one.id}/version`}>
              <Button>{words.staleMove}</Button>
            </form>
          )}
        </Notice>
      )}
      {news === 'moved' && (
        <Notice kind="success" title={words.movedTitle} isNews>
          <p>{words.movedText}</p>
        </Notice>
      )}
    </>
  )
}

function taskOf(props: DiagnosticTasksProps, section: SectionProgress): Task {
  const { t, words, one, saved, remarks, timeZone, may } = props
  const declared = one.form.sections.find(({ id }) => id === section.id)
  const remarked = (declared?.questions ?? []).filter(({ id }) => remarks[id] !== undefined).length
  const save = saved.find(one => one.section === section.id)
  const meta = [words.sectionMeta(section.answered, section.asked)]
  if (save !== undefined) {
    const when = formatInstant(save.updatedAt, timeZone, t.language)
    meta.push(words.savedBy(save.updatedByName, when))
  }
  return {
    id: section.id,
    title: declared?.title ?? section.id,
    href: may.fill ? `/diagnostics/${one.id}/sections/${section.id}` : undefined,
    meta,
    status: remarked > 0 ? 'returned' : tags[section.state],
    statusLabel: remarked > 0 ? words.remarksIn(remarked) : words.sectionState[section.state],
  }
}
