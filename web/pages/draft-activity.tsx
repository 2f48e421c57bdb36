import { EVIDENCE_KINDS } from '../../functions/domain/roadmap/evidence-kinds.ts'
import type { Level } from '../../functions/domain/roadmap/roadmap-reading.ts'
import type { ActivityEdit } from '../../functions/domain/roadmap-draft/edit-activity.ts'
import type { DraftActivity } from '../../functions/domain/roadmap-draft/roadmap-draft.ts'
import { explain } from '../../functions/domain/timing/explain.ts'
import type { Period } from '../../functions/domain/timing/reading.ts'
import { Button, ButtonLink } from '../components/button.tsx'
import { ButtonRow } from '../components/button-row.tsx'
import { CheckboxesField } from '../components/checkboxes-field.tsx'
import { Details } from '../components/details.tsx'
import { RadiosField } from '../components/radios-field.tsx'
import { TextField } from '../components/text-field.tsx'
import { TextareaField } from '../components/textarea-field.tsx'
import type { Text } from '../text/index.ts'
import { PhraseLink } from './phrase-link.tsx'

export type ActivityErrors = Partial<Record<'text' | 'timing', string>>

interface LineProps {
  t: Text
  index: number
  activity: DraftActivity
  today: string
}

/** One activity with its reading in words beside it. */
export function ActivityLine({ t, index, activity, today }: LineProps) {
  const { number, isLeftOut, responsibleText, evidence } = activity
  const proof = evidence.map(code => evidenceName(code, t)).join(', ')
  return (
    <li class="task" id={`a${index}`}>
      <p>
        {number && <b>{number} </b>}
        {activity.activity && `${activity.activity}: `}
        <TextLines text={activity.text} />
      </p>
      <div>
        <p>
          <b>{isLeftOut ? t.draft.leftOut : timingInWords(activity, t, today)}</b>
        </p>
        {responsibleText && (
          <p class="meta">
            {t.draft.responsible}: {responsibleText}
          </p>
        )}
        {proof && (
          <p class="meta">
            {t.draft.evidence}: {proof}
          </p>
        )}
        <p>
          <a href={`?edit=${index}#a${index}`}>
            {t.common.change}
            <span class="sr"> {number || index + 1}</span>
          </a>
        </p>
      </div>
    </li>
  )
}

/** A text with the line breaks it has in the document. */
export function TextLines({ text }: { text: string }) {
  return (
    <>
      {text
        .split('\n')
        .flatMap((line, index) => (index === 0 ? [line] : [<br key={line} />, line]))}
    </>
  )
}

/** When an activity is due, in words; what the municipality does itself is not due at a school. */
export function timingInWords(
  { level, timing }: Pick<DraftActivity, 'level' | 'timing'>,
  t: Text,
  today: string,
): string {
  if (level === 'municipality') return t.draft.municipality
  if (timing.windows.length > 0) return explain(timing, today, t.language)
  return timing.kind === 'event'
    ? `${t.draft.withoutDeadline} («${timing.text}»)`
    : t.draft.withoutDeadline
}

/** A kind of evidence as a person reads it; a code that is gone from the catalogue stays as it is. */
export function evidenceName(code: string, t: Text): string {
  return EVIDENCE_KINDS.find(kind => kind.code === code)?.[t.language] ?? code
}

interface FormProps {
  t: Text
  draftId: string
  revision: number
  index: number
  activity: DraftActivity
  edit: ActivityEdit
  errors: ActivityErrors
  period: Period | null
}

/** The form of one activity, in its place in the list. */
export function ActivityForm(props: FormProps) {
  const { t, draftId, index, activity, edit, errors } = props
  const words = { errorPrefix: t.common.errorPrefix }
  return (
    <li class="task" id={`a${index}`}>
      <form
        class="stack"
        method="post"
        action={`/drafts/${draftId}/activities/${index}`}
        data-queue
        novalidate
      >
        <input type="hidden" name="revision" value={props.revision} />
        <TextareaField
          name="text"
          label={[activity.number, t.draft.text].filter(Boolean).join(' ')}
          value={edit.text}
          error={errors.text}
          words={words}
        />
        <TextField
          name="timing"
          label={t.draft.timing}
          hint={activity.writtenTiming ? t.draft.written(activity.writtenTiming) : undefined}
          value={edit.timingText}
          error={errors.timing}
          words={words}
        />
        <PhraseLink t={t} phrase={edit.timingText} period={props.period} />
        <TextField
          name="responsible"
          label={t.draft.responsible}
          value={edit.responsibleText}
          words={words}
        />
        <EvidenceFields t={t} chosen={edit.evidence} suggested={activity.evidence} />
        <LevelField t={t} level={edit.level} />
        <CheckboxesField
          name="left-out"
          label={t.draft.leaveOut}
          options={[{ value: 'yes', label: t.draft.leaveOut }]}
          values={edit.isLeftOut ? ['yes'] : []}
          words={words}
        />
        <ButtonRow>
          <Button>{t.common.save}</Button>
          <ButtonLink look="link" href={`/drafts/${draftId}#a${index}`}>
            {t.common.cancel}
          </ButtonLink>
        </ButtonRow>
      </form>
    </li>
  )
}

function LevelField({ t, level }: { t: Text; level: Level }) {
  return (
    <RadiosField
      name="level"
      label={t.draft.level}
      options={Object.entries(t.draft.levels).map(([value, label]) => ({ value, label }))}
      value={level}
      words={{ errorPrefix: t.common.errorPrefix }}
    />
  )
}

/** What the row's words suggest stands open, the rest of the catalogue is folded away. */
function EvidenceFields(props: { t: Text; chosen: string[]; suggested: string[] }) {
  const { t, chosen, suggested } = props
  const words = { errorPrefix: t.common.errorPrefix }
  const first = new Set([...suggested, ...chosen])
  const others = EVIDENCE_KINDS.map(({ code }) => code).filter(code => !first.has(code))
  const optionsOf = (codes: Iterable<string>) =>
    [...codes].map(value => ({ value, label: evidenceName(value, t) }))
  return (
    <>
      {first.size > 0 && (
        <CheckboxesField
          name="evidence"
          label={t.draft.evidence}
          options={optionsOf(first)}
          values={chosen}
          words={words}
        />
      )}
      <Details summary={first.size > 0 ? t.draft.evidenceMore : t.draft.evidence}>
        <CheckboxesField
          name="evidence-more"
          label={t.draft.evidenceMore}
          options={optionsOf(others)}
          values={chosen}
          words={words}
        />
      </Details>
    </>
  )
}
