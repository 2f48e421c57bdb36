import type { QuestionnaireUse } from '../../../functions/domain/diagnostic/questionnaire.ts'
import type { Status } from '../../../functions/domain/obligation/status.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { RadiosField } from '../../components/radios-field.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { TaskList } from '../../components/task-list.tsx'
import type { DiagnosticText } from '../../text/diagnostic.ts'
import type { Text } from '../../text/index.ts'

export interface SchoolDiagnosticsProps {
  t: Text
  words: DiagnosticText
  schoolId: string
  schoolName: string
  /** What the authority collects from the school. */
  campaigns: readonly {
    id: string
    title: string
    due: string
    status: Status
    obligationId: string
    diagnosticId: string | null
  }[]
  /** The obligation somebody came for. */
  wanted: string
  /** What may be filled in of one's own accord. */
  forms: readonly { id: string; title: string; use: QuestionnaireUse }[]
  /** Begun or sent without a campaign. */
  own: readonly { id: string; title: string; meta: string; isSent: boolean }[]
  may: { fill: boolean; survey: boolean; note: boolean }
  errors: Readonly<Record<string, string>>
}

/** What a school is asked, what it may fill in itself, and what it has sent. */
export function SchoolDiagnosticsPage(props: SchoolDiagnosticsProps) {
  const { t, words, schoolId, errors } = props
  return (
    <>
      {errors.questionnaire !== undefined && (
        <ErrorSummary
          title={t.common.errorsTitle}
          errors={[{ href: '#questionnaire', message: errors.questionnaire }]}
        />
      )}
      <h1 class="title-l">{words.title}</h1>
      <p class="lead">{words.lead(props.schoolName)}</p>
      <h2 class="title-m">{words.asked}</h2>
      {props.campaigns.length === 0 && <p>{words.askedNone}</p>}
      {props.campaigns.map(one => (
        <Asked key={one.id} props={props} one={one} />
      ))}
      {props.may.fill && <Own {...props} />}
      {props.own.length > 0 && (
        <>
          <h2 class="title-m">{words.ownTitle}</h2>
          <TaskList
            tasks={props.own.map(one => ({
              id: one.id,
              title: one.title,
              href: `/diagnostics/${one.id}`,
              meta: [one.meta],
              status: one.isSent ? 'accepted' : 'open',
              statusLabel: one.isSent ? words.sent : words.sectionState.begun,
            }))}
          />
        </>
      )}
      <h2 class="title-m">{words.more}</h2>
      <ul>
        <li>
          <a href={`/schools/${schoolId}/indicators`}>{words.toIndicators}</a>
        </li>
        <li>
          <a href={`/schools/${schoolId}/notes`}>{words.toNotes}</a>
        </li>
        {props.may.survey && (
          <li>
            <a href={`/schools/${schoolId}/diagnostics/surveys`}>{words.surveys}</a>
          </li>
        )}
      </ul>
    </>
  )
}

type AskedProps = {
  props: SchoolDiagnosticsProps
  one: SchoolDiagnosticsProps['campaigns'][number]
}

function Asked({ props, one }: AskedProps) {
  const { t, words, schoolId, may, wanted } = props
  const isBegun = one.diagnosticId !== null
  const isOpen = !['submitted', 'submitted-late', 'accepted', 'waived', 'closed'].includes(
    one.status,
  )
  return (
    <section aria-label={one.title}>
      <h3 class="title-s">{one.title}</h3>
      <p>
        <StatusTag status={one.status} label={t.common.status[one.status]} /> {words.due(one.due)}
      </p>
      {isBegun ? (
        <p>
          <a href={`/diagnostics/${one.diagnosticId}`}>{isOpen ? words.go : words.open}</a>
        </p>
      ) : (
        may.fill &&
        isOpen && (
          <form method="post" action={`/schools/${schoolId}/diagnostics`}>
            <input type="hidden" name="obligation" value={one.obligationId} />
            <Button look={wanted === one.obligationId || wanted === '' ? 'primary' : 'secondary'}>
              {words.fillForm}
            </Button>
          </form>
        )
      )}
    </section>
  )
}

function Own({ t, words, schoolId, forms, errors }: SchoolDiagnosticsProps) {
  if (forms.length === 0) return null
  return (
    <>
      <h2 class="title-m">{words.own}</h2>
      <form method="post" action={`/schools/${schoolId}/diagnostics`}>
        <RadiosField
          name="questionnaire"
          label={words.chooseForm}
          hint={words.ownHint}
          error={errors.questionnaire}
          options={forms.map(({ id, title, use }) => ({
            value: id,
            label: title,
            hint: words.use[use],
          }))}
          words={{ errorPrefix: t.common.errorPrefix }}
        />
        <Button look="secondary">{words.start}</Button>
      </form>
    </>
  )
}
