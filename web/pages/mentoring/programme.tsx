import { type Programme, programmeStatus } from '../../../functions/domain/mentorship/programme.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Notice } from '../../components/notice.tsx'
import { formatDay } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import { mentoring } from '../../text/mentoring.ts'
import { mentoringWords } from '../../text/mentoring-words.ts'
import { type FormField, FormFields, type FormValues } from './form-fields.tsx'

export interface ProgrammePageProps {
  t: Text
  mentorshipId: string
  title: string
  start: string
  today: string
  programme: Programme | null
  /** The forms of the page, by where they are posted. */
  forms: Record<'save' | 'rows' | 'meetings' | 'approve' | 'complete', readonly FormField[]>
  values: FormValues
  errors: Record<string, string>
  canEdit: boolean
  isSaved: boolean
}

/** The personalised programme: its texts, its plan, its meetings, its end. */
export function ProgrammePage(props: ProgrammePageProps) {
  const { t, programme, errors, canEdit } = props
  const words = mentoring[t.language]
  const list = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  const isOpen = canEdit && programme?.completedOn == null
  return (
    <>
      {list.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={list} />}
      <p class="meta">
        <a href={`/mentorships/${props.mentorshipId}`}>{props.title}</a>
      </p>
      <h1 class="title-l">{words.programmeTitle}</h1>
      {props.isSaved && <Notice kind="success" title={words.saved} isNews />}
      <p>{words.programmeLead}</p>
      {programme !== null && <p class="meta">{standing(props, programme)}</p>}
      {isOpen ? (
        <ProgrammeForm {...props} name="save" button={words.saveProgramme} />
      ) : (
        <Texts {...props} />
      )}
      {programme !== null && <Plan {...props} programme={programme} isOpen={isOpen} />}
      {programme !== null && isOpen && <Ending {...props} programme={programme} />}
    </>
  )
}

function standing({ t, start, today }: ProgrammePageProps, programme: Programme): string {
  const words = mentoring[t.language]
  const day = (value: string) => formatDay(value, t.language)
  return [
    mentoringWords[t.language].programme[programmeStatus(programme, start, today)],
    programme.approvedOn && words.approved(day(programme.approvedOn)),
    programme.completedOn && words.completedOn(day(programme.completedOn)),
  ]
    .filter(Boolean)
    .join(' · ')
}

type ProgrammeFormProps = ProgrammePageProps & {
  name: keyof ProgrammePageProps['forms']
  button: string
}

function ProgrammeForm(props: ProgrammeFormProps) {
  const { t, name, forms, values, errors } = props
  const path = name === 'save' ? '' : `/${name}`
  return (
    <form
      method="post"
      action={`/mentorships/${props.mentorshipId}/programme${path}`}
      novalidate
      data-queue
    >
      <FormFields t={t} fields={forms[name]} values={values} errors={errors} />
      <Button look={name === 'save' ? 'primary' : 'secondary'}>{props.button}</Button>
    </form>
  )
}

function Texts({ t, programme }: ProgrammePageProps) {
  const words = mentoring[t.language]
  return (
    <>
      <h2 class="title-m">{words.goals}</h2>
      <p>{programme?.goals}</p>
      {programme?.result && <p>{programme.result}</p>}
    </>
  )
}

type Open = ProgrammePageProps & { programme: Programme; isOpen: boolean }

function Plan(props: Open) {
  const { t, programme, isOpen } = props
  const words = mentoring[t.language]
  return (
    <>
      <h2 class="title-m">{words.plan}</h2>
      {programme.rows.length === 0 ? <p>{words.noRows}</p> : <Rows {...props} />}
      {isOpen && <ProgrammeForm {...props} name="rows" button={words.addRow} />}
      <h2 class="title-m">{words.meetings}</h2>
      {programme.meetings.length === 0 && <p>{words.noMeetings}</p>}
      <ul>
        {programme.meetings.map(({ id, kind, plannedOn, heldOn }) => (
          <li key={id}>
            {isOpen ? (
              <a href={`/mentorships/${props.mentorshipId}/programme/meetings/${id}`}>
                {mentoringWords[t.language].meeting[kind]}
              </a>
            ) : (
              mentoringWords[t.language].meeting[kind]
            )}
            : {formatDay(plannedOn, t.language)}
            {heldOn && `, ${words.heldOn} ${formatDay(heldOn, t.language)}`}
          </li>
        ))}
      </ul>
      {isOpen && <ProgrammeForm {...props} name="meetings" button={words.addMeeting} />}
    </>
  )
}

function Rows({ t, programme, mentorshipId, isOpen }: Open) {
  const words = mentoring[t.language]
  return (
    <DataTable
      caption={words.plan}
      isCaptionHidden
      columns={[
        { id: 'activity', label: words.activity },
        { id: 'timing', label: words.timing },
        { id: 'expected', label: words.expected },
        { id: 'done', label: words.doneOn },
      ]}
      rows={programme.rows.map(row => ({
        id: row.id,
        cells: {
          activity: isOpen ? (
            <a href={`/mentorships/${mentorshipId}/programme/rows/${row.id}`}>{row.activity}</a>
          ) : (
            row.activity
          ),
          timing: row.timing,
          expected: row.expected,
          done: row.doneOn === null ? words.notDone : formatDay(row.doneOn, t.language),
        },
      }))}
    />
  )
}

function Ending(props: ProgrammePageProps & { programme: Programme }) {
  const words = mentoring[props.t.language]
  if (props.programme.approvedOn === null) {
    return <ProgrammeForm {...props} name="approve" button={words.approve} />
  }
  return (
    <>
      <h2 class="title-m">{words.complete}</h2>
      <p>{words.completeLead}</p>
      <ProgrammeForm {...props} name="complete" button={words.complete} />
    </>
  )
}
